import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { Readable } from "node:stream";
import type { Log } from "../log.ts";
import { version } from "../version.ts";
import type { Context, Perform } from "./context.ts";
import { CHUNK_CHARACTERS, hear, Input, linesOf, Order, PROTOCOL, tell } from "./errand.ts";
import { FAILED } from "./exit-codes.ts";
import type { ReadLine } from "./lines.ts";
import { BrokenPipe, type Output } from "./output.ts";

/** Who connects and says nothing is sent away. */
const PATIENCE_MS = 10_000;

/** Who sends no more input, or takes no more output, holds up all others. */
const STALLED_MS = 30_000;
const MOST_CONNECTIONS = 16;

export interface ErrandServer {
  /** Takes no more commands, and waits for the one under way. */
  close(): Promise<void>;
}

/** Takes commands from other processes of this user, one at a time. */
export async function serveErrands(path: string, context: Context, perform: Perform, log: Log): Promise<ErrandServer> {
  const open = new Set<Socket>();
  let last: Promise<void> = Promise.resolve();
  let isClosing = false;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", (error) => log.debug({ error }, "Who sent a command went away"));
    receive(socket)
      .then(async (errand) => {
        if (errand === undefined || isClosing) {
          socket.destroy();
          return;
        }
        last = last.then(() => run(socket, errand, context, perform));
        await last;
      })
      .catch((error: unknown) => log.error({ error }, "A command from another process was not done"));
  });
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, path);
  return {
    async close() {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await last;
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

async function listen(server: Server, path: string): Promise<void> {
  const isFile = process.platform !== "win32";
  if (isFile) await rm(path, { force: true }); // What a dead process left; whoever lives holds the lock.
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // The socket's file is made inside listen, with the rights that the mask leaves: to its owner alone.
    const mask = process.umask(0o177);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(mask);
    }
  });
}

interface Errand {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly lines: AsyncIterator<ReadLine>;
}

/** What a connection asks; `undefined` where it asks nothing that can be understood. */
async function receive(socket: Socket): Promise<Errand | undefined> {
  const impatience = setTimeout(() => socket.destroy(), PATIENCE_MS).unref();
  try {
    await tell(socket, { pitboard: PROTOCOL, version: version() });
    const lines = linesOf(socket);
    const order = await hear(lines, Order);
    return order && { ...order, lines };
  } finally {
    clearTimeout(impatience);
  }
}

async function run(socket: Socket, { argv, cwd, lines }: Errand, context: Context, perform: Perform): Promise<void> {
  const stdin = inputFrom(socket, lines);
  const exit = await perform(argv, {
    ...context,
    stdin,
    interactive: false,
    stdout: outputTo(socket, (stdout) => ({ stdout })),
    stderr: outputTo(socket, (stderr) => ({ stderr })),
    cwd,
  }).catch(() => FAILED);
  await tell(socket, { exit });
  stdin.destroy();
  socket.end();
}

function inputFrom(socket: Socket, lines: AsyncIterator<ReadLine>): Readable {
  async function* chunks() {
    await tell(socket, { wants: "stdin" });
    for (;;) {
      const input = await unlessStalled(socket, hear(lines, Input));
      if (input === undefined) throw new Error("Standard input broke off");
      if ("end" in input) return;
      yield Buffer.from(input.stdin, "base64");
    }
  }
  return Readable.from(chunks(), { objectMode: false });
}

async function unlessStalled<Result>(socket: Socket, work: Promise<Result>): Promise<Result> {
  const impatience = setTimeout(() => socket.destroy(), STALLED_MS);
  try {
    return await work;
  } finally {
    clearTimeout(impatience);
  }
}

function outputTo(
  socket: Socket,
  line: (text: string) => { readonly stdout: string } | { readonly stderr: string },
): Output {
  return {
    async write(text) {
      for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) {
        const isHeard = await unlessStalled(socket, tell(socket, line(text.slice(start, start + CHUNK_CHARACTERS))));
        if (!isHeard) throw new BrokenPipe("Who sent the command went away");
      }
    },
    columns: undefined,
    colour: false,
  };
}
