import { codeOf } from "../../schema/system-fault.ts";
import { StoreUnavailable } from "../store.ts";

function reason(code: string | undefined, error: unknown): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "this user may not. Give the user that runs Pitboard the right to read and write there, or set PITBOARD_DATA_DIR to another folder";
    case "EROFS":
      return "the file system is read-only. Mount it for writing, or set PITBOARD_DATA_DIR to another folder";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full. Free some space; nothing that was kept before is lost";
    case "EFBIG":
      return "the file would grow beyond what this process may write. Raise its limit (ulimit -f); nothing that was kept before is lost";
    case "ENOTDIR":
    case "EEXIST":
      return "there is a file where a folder is expected. Set PITBOARD_DATA_DIR to a folder, or move the file away";
    case "ENOENT":
      return "it is not there, and cannot be made. Set PITBOARD_DATA_DIR to a folder that can";
    case "EISDIR":
      return "there is a folder where a file is expected. Move it away";
    case "EIO":
      return "the disk reported a fault. Copy the folder to another disk, and check this one";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open. Raise the limit (ulimit -n)";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** What could not be done where, why, and what to do; what says so already stays as it is. */
export function unavailable(doing: string, path: string, error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  return new StoreUnavailable(`Cannot ${doing} ${path}: ${reason(codeOf(error), error)}.`, { cause: error });
}

/** The outcome of some work on a file, or a `StoreUnavailable` that says what could not be done where. */
export async function saying<Result>(doing: string, path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw unavailable(doing, path, error);
  }
}
