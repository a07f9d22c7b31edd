import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../schema/system-fault.ts";
import { StoreUnavailable } from "../store.ts";
import { saying } from "./failure.ts";
import { type Holder, isAlive, thisProcess } from "./holder.ts";
import { claimFile, heldBy } from "./lock-file.ts";

/** How often a holder shows that it lives, and after which time it looks whether it still holds before it writes. */
const HEARTBEAT_MS = 10_000;

/** A store's lock, held by this process. */
export interface Lock {
  /** Rejects with `StoreUnavailable` where another process took the lock meanwhile. */
  checkHeld(): Promise<void>;
  release(): Promise<void>;
}

export interface LockGiven {
  readonly now: () => number;
  readonly socket?: string;
  readonly heartbeatMs?: number;
}

function lockPath(folder: string): string {
  return join(folder, "lock");
}

/** The living process that has a store open for writing; `undefined` where none has. */
export function lockHolder(folder: string, now = Date.now()): Promise<Holder | undefined> {
  return saying("read", lockPath(folder), () => heldBy(lockPath(folder), now));
}

/** Takes the lock of a store, or rejects with `StoreUnavailable` that names who holds it. */
export async function takeLock(folder: string, given: LockGiven): Promise<Lock> {
  const path = lockPath(folder);
  const me = await thisProcess(crypto.randomUUID(), new Date(given.now()).toISOString(), given.socket);
  const holder = await saying("write", path, () => claimFile(path, me));
  if (holder !== undefined) throw await held(folder, holder);
  return await saying("write", path, () => keepLock(path, me, given));
}

async function held(folder: string, holder: Holder): Promise<StoreUnavailable> {
  const seen = await isAlive(holder);
  const advice =
    seen === undefined
      ? "Whether it still runs cannot be seen from here: it may be on another machine or in another container. Stop it there; if it is gone already, the store is free a minute after its last sign of life"
      : "Stop that process first; commands that only read work beside it";
  return new StoreUnavailable(
    `The store in ${folder} is held by process ${holder.pid} on ${holder.host} since ${holder.since}. ${advice}.`,
  );
}

async function keepLock(path: string, me: Holder, { now, heartbeatMs = HEARTBEAT_MS }: LockGiven): Promise<Lock> {
  const text = Buffer.from(`${JSON.stringify(me)}\n`);
  const handle = await open(path, "r+");
  const { ino } = await handle.stat();
  let lost = false;
  let looked = now();

  async function look(): Promise<void> {
    const there = await stat(path).catch((error: unknown) => (codeOf(error) === "ENOENT" ? undefined : { ino }));
    lost ||= there?.ino !== ino;
    looked = now();
  }

  async function beat(): Promise<void> {
    await handle.write(text, 0, text.length, 0).catch(() => undefined); // On a full disk the next one may get through.
    await look();
  }

  const timer = setInterval(() => void beat(), heartbeatMs).unref();

  return {
    async checkHeld() {
      if (now() - looked >= heartbeatMs) await look();
      if (!lost) return;
      throw new StoreUnavailable(
        `${path} was taken by another process or deleted while this one did not look: it writes no more. Start it again.`,
      );
    },
    async release() {
      clearInterval(timer);
      await look();
      await handle.close();
      if (!lost) await rm(path, { force: true });
    },
  };
}
