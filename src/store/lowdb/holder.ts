import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { codeOf } from "../../schema/system-fault.ts";

/** A process that holds a store, as its lock file tells. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it took the lock, as an ISO instant. */
  readonly since: string;
  /** Different each time that a lock is taken. */
  readonly token: string;
  /** When the process started, in the kernel's ticks: another process under the same number started at another time. */
  readonly started?: string;
  /** The kernel's own name for the time since it booted. */
  readonly boot?: string;
  /** The namespace that the number of the process counts in; a container has its own. */
  readonly space?: string;
  /** Where it takes commands. */
  readonly socket?: string;
}

/** Field 22 of proc_pid_stat(5), counted behind the name in parentheses, which may hold spaces. */
const FIELDS_FROM_STATE_TO_START = 19;

/** The start of a process that has ended: it is nobody's. */
const ENDED = "ended";

async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const isEnded = fields?.[0] === "Z" || fields?.[0] === "X"; // Killed, and not yet waited for by its parent.
  return isEnded ? ENDED : fields?.[FIELDS_FROM_STATE_TO_START];
}

/** Where processes are counted and since when, as far as this system tells. */
async function whereabouts(): Promise<Pick<Holder, "host" | "boot" | "space">> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => undefined);
  const space = await readlink("/proc/self/ns/pid").catch(() => undefined);
  return { host: hostname(), ...(boot !== undefined && { boot: boot.trim() }), ...(space !== undefined && { space }) };
}

/** This process as the holder of a lock. */
export async function thisProcess(token: string, since: string, socket: string | undefined): Promise<Holder> {
  const started = await startOf(process.pid);
  return {
    pid: process.pid,
    ...(await whereabouts()),
    since,
    token,
    ...(started !== undefined && { started }),
    ...(socket !== undefined && { socket }),
  };
}

/**
 * Whether a holder still runs; `undefined` where that cannot be seen from here: from another machine or container, and where
 * the system does not tell when a process started, since another one may have got its number.
 */
export async function isAlive(holder: Holder): Promise<boolean | undefined> {
  const here = await whereabouts();
  if (holder.host !== here.host) return undefined;
  if (holder.boot !== here.boot) return false;
  if (holder.space !== here.space) return undefined;
  if (!isRunning(holder.pid)) return false;
  const started = await startOf(holder.pid);
  return started === undefined || holder.started === undefined ? undefined : started === holder.started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM"; // It runs, as another user.
  }
}

/** The holder that a lock file tells of; `undefined` for a file that tells of none. */
export function holderOf(text: string): Holder | undefined {
  try {
    const { pid, host, since, token, ...rest }: Partial<Holder> = JSON.parse(text);
    const whole = typeof pid === "number" && Number.isInteger(pid) && pid > 0 && typeof token === "string";
    if (!whole || typeof host !== "string" || typeof since !== "string") return undefined;
    return { pid, host, since, token, ...rest };
  } catch {
    return undefined;
  }
}
