import { constants, type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { FILE_MODE, syncFolder, writeAll } from "../write-file.ts";

const { O_CREAT, O_DSYNC, O_RDWR } = constants;

/**
 * On Linux a write to a file opened with O_DSYNC does what fdatasync would do after it (open(2)), one wait instead of two.
 * Elsewhere only Node's fdatasync reaches the disk: on macOS it asks for F_FULLFSYNC.
 */
const SYNCS_ITSELF = process.platform === "linux";

/** A file that is only appended to. */
export interface Journal {
  /** How many bytes of it count. */
  readonly size: number;
  /** Resolves when the text is on disk; where it rejects, none of it counts, and the file is cut back. */
  append(text: string): Promise<void>;
  /** Cuts off what a failed append left, if anything: rejects where that is not possible. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a journal for appending after its first `size` bytes; what lies behind them is cut off. */
export async function openJournal(path: string, size: number): Promise<Journal> {
  const handle = await open(path, O_RDWR | O_CREAT | (SYNCS_ITSELF ? O_DSYNC : 0), FILE_MODE);
  try {
    await handle.truncate(size);
    await handle.sync();
    await syncFolder(dirname(path));
  } catch (error) {
    await handle.close();
    throw error;
  }
  return journalOn(handle, size);
}

function journalOn(handle: FileHandle, from: number): Journal {
  let size = from;
  let torn = false;

  async function mend(): Promise<void> {
    if (!torn) return;
    await handle.truncate(size);
    await handle.sync();
    torn = false;
  }

  return {
    get size() {
      return size;
    },
    mend,
    async append(text) {
      await mend();
      const bytes = Buffer.from(text);
      try {
        await writeAll(handle, bytes, size);
        if (!SYNCS_ITSELF) await handle.datasync();
        size += bytes.length;
      } catch (error) {
        torn = true;
        await mend().catch(() => undefined); // Tried again before the next append, which rejects where it fails again.
        throw error;
      }
    },
    close: () => handle.close(),
  };
}
