/** The code that the system, Node or PostgreSQL gives a fault, such as `ENOSPC` or `42501`; `undefined` for one that bears none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
