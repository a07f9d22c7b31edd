import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 }); // A process takes a second to start, and many on a busy machine.

/** The program as it was built. */
export const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  /** Written to standard input, which then ends; `undefined` leaves it open. */
  readonly input?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Another user to run as. */
  readonly uid?: number;
}

/** The command line in a process of its own, with nothing of this machine's configuration. */
export function spawned(folder: string, args: readonly string[], { env = {}, cwd = folder, uid }: Given = {}) {
  const { PATH = "" } = process.env;
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    ...(uid !== undefined && { uid }),
    env: { PATH, PITBOARD_DATA_DIR: join(folder, "store"), ...env },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  child.stdin.on("error", () => undefined); // A process that ends early reads no more.
  return child;
}

/** Runs a command to its end. */
export async function pitboard(folder: string, args: readonly string[], given: Given = {}): Promise<Ended> {
  const child = spawned(folder, args, given);
  const ended = watched(child);
  child.stdin.end(given.input ?? "");
  return ended.end;
}

/** Starts the bot with its standard input held open, and resolves when it runs. */
export async function runningBot(folder: string, given: Given = {}) {
  const child = spawned(folder, ["run"], given);
  const { end, saw } = watched(child);
  await saw(/runs answers to standard input/);
  return { child, end, saw };
}

export function watched(child: ChildProcessWithoutNullStreams) {
  let stdout = "";
  let stderr = "";
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    tell();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    tell();
  });
  const end = new Promise<Ended>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
      tell();
    });
  });
  /** Resolves when a text was written, on either stream. */
  const saw = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const isOver = child.exitCode !== null || child.signalCode !== null;
        if (what.test(stdout) || what.test(stderr)) resolve();
        else if (isOver) reject(new Error(`It ended without ${what}: ${stdout}${stderr}`));
        else return;
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return { end, saw };
}
