const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: ": no name server knows the host",
  EAI_AGAIN: ": the name server does not answer",
  ECONNREFUSED: ": nobody listens there",
  ECONNRESET: ": the server hung up",
  EHOSTUNREACH: ": no way leads there",
  ENETUNREACH: ": no way leads there",
  ETIMEDOUT: ": the server does not answer",
};

/** What the system's code for a connection that failed means, to stand behind it; empty where it tells nothing more. */
export function networkMeaning(code: string): string {
  return CODES[code] ?? "";
}
