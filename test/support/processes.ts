import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Discord } from "../servers/discord/discord-server.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { limited } from "./child.ts";

const MAIN = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** Pitboard, built, in a process of its own. */
export interface Process {
  readonly pid: number;
  /** The lines of its log, and whatever else it says, so far. */
  readonly lines: readonly string[];
  /** Resolves when it has said something. */
  said(what: RegExp): Promise<void>;
  hasEnded(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Ends it by a signal, or waits until it ends by itself; its exit code, or the signal that ended it. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
}

export interface Given {
  /** Which it may share with others; without it, it has its own store in the folder. */
  readonly database?: string;
  readonly folder: string;
  readonly telegram?: Telegram;
  readonly discord?: Discord;
  readonly env?: Readonly<Record<string, string>>;
  /** What it finds on its standard input. */
  readonly input?: string;
  /** How large its files may grow, in blocks of 1,024 bytes. */
  readonly limit?: number;
  /** Another user to run as. */
  readonly uid?: number;
}

/** Starts it with the words of its command line, such as `run --role worker`. */
export function startProcess(words: readonly string[], given: Given): Process {
  if (!existsSync(MAIN)) throw new Error("dist is missing: npm run build");
  const { database, folder, telegram, discord, env = {}, input, limit, uid } = given;
  const { PATH = "" } = process.env;
  const [program, args] = limited([process.execPath, MAIN, ...words], limit);
  const child: ChildProcess = spawn(program, args, {
    cwd: folder,
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    ...(uid !== undefined && { uid }),
    env: {
      PATH,
      PITBOARD_DATA_DIR: folder,
      ...(database !== undefined && { DATABASE_URL: database }),
      LOG_LEVEL: "info",
      ...(telegram && { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root }),
      ...(discord && { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api }),
      ...env,
    },
  });
  child.stdin?.on("error", () => undefined).end(input); // One that is killed reads no more.
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8").on("data", (text: string) => {
      const [last = "", ...whole] = `${rest}${text}`.split("\n").reverse();
      rest = last;
      lines.push(...whole.reverse());
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, "close").then(() => {
    for (const listener of listeners) listener();
    return child.exitCode ?? child.signalCode;
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid ?? 0,
    lines,
    said: (what) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines.some((line) => what.test(line))) resolve();
          else if (hasEnded()) {
            reject(new Error(`It ended without ${what}: ${lines.join("\n")}`));
          } else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    hasEnded,
    signal: (signal) => void child.kill(signal),
    async end(signal) {
      if (signal !== undefined) child.kill(signal);
      return ended;
    },
  };
}
