const OLDEST = [20, 20] as const;

/** What is wrong with a version of Node, and what to do; `undefined` where Pitboard runs on it. */
export function nodeFault(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `${version} is too old. Install Node ${OLDEST.join(".")} or newer from https://nodejs.org, then run npm ci again`;
}
