/** The code that the system or Node gives a fault, such as `ENOENT`; `undefined` for one that bears none. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** A fault in one word where it has a code, else in its own. */
export function reasonOf(error: unknown): string {
  return systemCode(error) ?? (error instanceof Error ? error.message : String(error));
}
