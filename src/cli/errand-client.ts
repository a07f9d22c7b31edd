import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { codeOf } from "../schema/system-fault.ts";
import type { Context } from "./context.ts";
import { CHUNK_CHARACTERS, Greeting, hear, linesOf, Outcome, PROTOCOL, tell } from "./errand.ts";
import { Failed } from "./exit-codes.ts";
import { showingProgress } from "./progress.ts";

/** Has the bot that listens at an address do a command, and resolves with its exit code; `undefined` where nobody listens. */
export async function passOn(path: string, argv: readonly string[], context: Context): Promise<number | undefined> {
  const socket = await connected(path);
  if (socket === undefined) return undefined;
  try {
    return await showingProgress(context.stderr, "The running bot is at work", () => converse(socket, argv, context));
  } finally {
    socket.destroy();
  }
}

/** Whether a bot listens at an address. */
export async function isHeard(path: string): Promise<boolean> {
  const socket = await connected(path);
  socket?.destroy();
  return socket !== undefined;
}

function connected(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once("connect", () => resolve(socket));
    socket.on("error", (error) => {
      const code = codeOf(error);
      if (code === "ECONNREFUSED" || code === "ENOENT" || code === "EAGAIN") resolve(undefined);
      else
        reject(
          new Failed(
            `The running bot takes no commands from this user (${String(code)} at ${path}): run the command as the user that runs the bot`,
          ),
        );
    });
  });
}

async function converse(socket: Socket, argv: readonly string[], context: Context): Promise<number> {
  const lines = linesOf(socket);
  const greeting = await hear(lines, Greeting);
  if (greeting !== undefined && greeting.pitboard !== PROTOCOL) {
    throw new Failed(
      `The running bot is of another version (${greeting.version}): restart it, or use that version here`,
    );
  }
  if (greeting !== undefined) await tell(socket, { pitboard: PROTOCOL, argv: [...argv], cwd: context.cwd });
  let input: Readable | undefined;
  try {
    for (;;) {
      const outcome = await hear(lines, Outcome);
      if (outcome === undefined) {
        throw new Failed("The running bot ended before it said what came of the command: look whether it was done");
      }
      if ("exit" in outcome) return outcome.exit;
      if ("stdout" in outcome) await context.stdout.write(outcome.stdout);
      else if ("stderr" in outcome) await context.stderr.write(outcome.stderr);
      else if (input === undefined) {
        input = context.stdin;
        void pour(input, socket);
      }
    }
  } finally {
    input?.destroy(); // An open pipe that nobody wants any longer would keep this process alive.
  }
}

async function pour(input: Readable, socket: Socket): Promise<void> {
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk);
      for (let start = 0; start < bytes.length; start += CHUNK_CHARACTERS) {
        const stdin = bytes.subarray(start, start + CHUNK_CHARACTERS).toString("base64");
        if (!(await tell(socket, { stdin }))) return;
      }
    }
    await tell(socket, { end: true });
  } catch {
    socket.destroy(); // Half of the input is not the input.
  }
}
