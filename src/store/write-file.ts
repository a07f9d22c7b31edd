import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Small enough that making and writing one does not hold up whoever waits for an answer. */
const CHUNK_CHARACTERS = 64 * 1024;

/** What is kept holds people's settings: nobody else may read it. */
export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

/** Writes all of the bytes at a position, since a nearly full disk takes fewer than it was given and reports no fault. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** Makes created, renamed and deleted names in a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return; // Windows opens no folders.
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeParts(handle: FileHandle, parts: Iterable<string>): Promise<number> {
  let position = 0;
  let chunk = "";
  const flush = async () => {
    const bytes = Buffer.from(chunk);
    chunk = "";
    await writeAll(handle, bytes, position);
    position += bytes.length;
  };
  for (const part of parts) {
    chunk += part;
    if (chunk.length >= CHUNK_CHARACTERS) await flush();
  }
  await flush();
  return position;
}

/**
 * Writes a file whole or not at all: beside it first, synced, then renamed over it. The parts are asked for while it is
 * written, with pauses for other work. Resolves with the size in bytes. In a folder that is not Pitboard's own, `beside` is to
 * be a name that nobody else uses.
 */
export async function writeWhole(path: string, parts: Iterable<string>, beside = `${path}.new`): Promise<number> {
  try {
    const handle = await open(beside, "w", FILE_MODE);
    let size: number;
    try {
      size = await writeParts(handle, parts);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
    return size;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // What went wrong first is what is told.
    throw error;
  }
}
