import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A script of the tests, running in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it prints; rejects where it ends before. */
  line(): Promise<string>;
  /** Ends its standard input, and resolves when it has ended. */
  end(): Promise<void>;
  /** Ends it as a power cut would, and resolves with all that it had printed. */
  kill(): Promise<readonly string[]>;
}

/** Starts a script with arguments; `limit` is what `ulimit -f` is given, in blocks of 1,024 bytes. */
export function startChild(
  script: URL,
  args: readonly string[],
  { limit, ...options }: SpawnOptions & { readonly limit?: number } = {},
): Child {
  const command = [process.execPath, "--import", "tsx", fileURLToPath(script), ...args];
  const [program, rest] = limited(command, limit);
  const child = spawn(program, rest, { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"], ...options });
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  const ended = once(child, "close").catch((error: unknown) => lines.push(`could not start: ${error}`));
  let isOver = false;
  const wake = () => {
    for (const go of waiting.splice(0)) go();
  };
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      wake();
    });
  }
  void ended.then(() => {
    isOver = true;
    wake();
  });

  let told = 0;
  return {
    process: child,
    async line() {
      for (;;) {
        const line = lines[told];
        if (line !== undefined) {
          told += 1;
          return line;
        }
        if (isOver)
          throw new Error(
            `The child ${script.pathname} ended with ${child.exitCode ?? child.signalCode} and said no more`,
          );
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async end() {
      child.stdin?.end();
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
      return lines;
    },
  };
}

/** A command whose files may grow to so many blocks of 1,024 bytes: it gets short writes first and EFBIG then, as on a disk that fills up. */
export function limited([program = "", ...args]: readonly string[], limit?: number): readonly [string, string[]] {
  if (limit === undefined) return [program, args];
  return ["bash", ["-c", `ulimit -f ${limit} && exec "$@"`, "bash", program, ...args]];
}
