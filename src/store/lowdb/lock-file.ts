import { link, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { codeOf } from "../../schema/system-fault.ts";
import { FILE_MODE } from "../write-file.ts";
import { type Holder, holderOf, isAlive } from "./holder.ts";

/** How long a holder that cannot be seen from here may give no sign of life. */
const SILENT_MS = 60_000;

const UNREADABLE: Holder = { pid: 0, host: "an unknown host", since: "an unknown time", token: "unreadable" };

const NO_LINKS = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"]);

/** Runs `work` unless it finds nothing where a file was to be. */
async function unlessGone<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes the file with its whole text at once; `false` where there is one already. */
async function create(path: string, prepared: string, text: string): Promise<boolean> {
  try {
    await link(prepared, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (code === undefined || !NO_LINKS.has(code)) throw error;
  }
  try {
    await writeFile(path, text, { flag: "wx", mode: FILE_MODE }); // A file system without links.
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** How long a file was not written to, by the clock of the disk it lies on; `undefined` where that cannot be told. */
async function silence(path: string): Promise<number | undefined> {
  const probe = `${path}-${crypto.randomUUID()}`;
  try {
    await writeFile(probe, "", { mode: FILE_MODE });
    const [fresh, held] = [await stat(probe), await stat(path)];
    return fresh.mtimeMs - held.mtimeMs;
  } catch {
    return undefined;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** The process that holds a lock file at an instant; `undefined` where none does. Writes nothing, so it asks our own clock. */
export async function heldBy(path: string, now: number): Promise<Holder | undefined> {
  const found = await whoIn(path, async () => now - (await stat(path)).mtimeMs);
  return found?.alive ? found.holder : undefined;
}

async function whoIn(
  path: string,
  silenceOf: (path: string) => Promise<number | undefined> = silence,
): Promise<{ holder: Holder; alive: boolean } | undefined> {
  const text = await unlessGone(() => readFile(path, "utf8"));
  if (text === undefined) return undefined;
  const holder = holderOf(text) ?? UNREADABLE;
  const seen = holder === UNREADABLE ? undefined : await isAlive(holder);
  const silent = seen === undefined ? await silenceOf(path).catch(() => undefined) : undefined;
  return { holder, alive: seen ?? (silent === undefined || silent < SILENT_MS) };
}

/**
 * Takes a lock file for `me`: resolves with `undefined`, or with who holds it. A dead holder is replaced under a lock of its
 * own, named after that holder, so that of two who find it dead only one replaces it.
 */
export async function claimFile(path: string, me: Holder): Promise<Holder | undefined> {
  const text = `${JSON.stringify(me)}\n`;
  const prepared = `${path}-${me.token}`;
  try {
    await prepare(prepared, text);
    for (;;) {
      if (await create(path, prepared, text)) return undefined;
      const found = await whoIn(path);
      if (found === undefined) continue;
      if (found.alive) return found.holder;
      const { token } = found.holder;
      const replacing = `${path}-instead-of-${token}`;
      const other = await claimFile(replacing, me);
      if (other !== undefined) return other;
      try {
        const still = await whoIn(path);
        if (still === undefined || still.alive || still.holder.token !== token) continue;
        await rename(prepared, path);
        return undefined;
      } finally {
        await rm(replacing, { force: true });
      }
    }
  } finally {
    await rm(prepared, { force: true }).catch(() => undefined); // What went wrong first is what is told.
  }
}

async function prepare(path: string, text: string): Promise<void> {
  const handle = await open(path, "wx", FILE_MODE);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
