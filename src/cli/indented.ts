import { oneLine } from "../platforms/one-line.ts";

/** A line from anywhere in which nothing commands the terminal, as far to the right as it was. */
export function indented(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ""}${oneLine(line.trimStart())}`;
}
