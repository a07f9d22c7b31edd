/** The code that the system, Node or PostgreSQL gives a fault, such as `ENOSPC` or `42501`; `undefined` for one that bears none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What the system's codes for files and folders mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: "this user may not",
  EPERM: "this user may not",
  EISDIR: "it is a folder",
  ENOTDIR: "a file stands where a folder is expected",
  ENOENT: "there is no such folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};

/** A fault in plain words, with its code where it has one. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  const meaning = MEANINGS[code];
  return meaning === undefined ? code : `${meaning} (${code})`;
}
