import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** macOS holds 104 bytes in sun_path, Linux 108; one of them ends the path. */
const LONGEST_PATH_BYTES = 103;

/** Where a running bot takes commands. */
export interface ErrandAddress {
  readonly path: string;
  /** Takes away what was made for it. */
  clear(): Promise<void>;
}

const nothing = () => Promise.resolve();

/** An address in the data folder, or in a folder of its own where that path is too long for a socket. */
export async function errandAddress(dataFolder: string): Promise<ErrandAddress> {
  if (process.platform === "win32") {
    const name = createHash("sha256").update(`${dataFolder} ${randomUUID()}`).digest("hex").slice(0, 32);
    return { path: `\\\\.\\pipe\\pitboard-${name}`, clear: nothing };
  }
  const near = usualAddress(dataFolder);
  if (near !== undefined) return { path: near, clear: nothing }; // Closing it takes it away.
  const folder = await ownFolder();
  return { path: join(folder, "s"), clear: () => rm(folder, { recursive: true, force: true }) };
}

/** The address that needs nobody to tell it; `undefined` where there is none. */
export function usualAddress(dataFolder: string): string | undefined {
  const near = join(dataFolder, "pitboard.sock");
  return process.platform !== "win32" && Buffer.byteLength(near) <= LONGEST_PATH_BYTES ? near : undefined;
}

/** Nobody else may enter it: mkdtemp makes it with mode 0700. */
async function ownFolder(): Promise<string> {
  const under = Buffer.byteLength(tmpdir()) <= LONGEST_PATH_BYTES - 20 ? tmpdir() : "/tmp";
  return mkdtemp(join(under, "pitboard-"));
}
