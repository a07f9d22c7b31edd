import type { Socket } from "node:net";
import * as v from "valibot";
import { type ReadLine, readLines } from "./lines.ts";

/** Commands that are passed to a running bot: JSON lines over a socket. It greets, is told what to do, and tells what came of it. */
export const PROTOCOL = 1;

/** Many times what a line of ours holds; what is longer is not from us. */
const LONGEST_LINE = 1_000_000;

/** So much output or input goes into one line. */
export const CHUNK_CHARACTERS = 65_536;

export const Greeting = v.strictObject({ pitboard: v.number(), version: v.string() });

export const Order = v.strictObject({
  pitboard: v.literal(PROTOCOL),
  argv: v.array(v.string()),
  cwd: v.string(),
});

/** Standard input of who sent the order, in base 64. */
export const Input = v.union([v.strictObject({ stdin: v.string() }), v.strictObject({ end: v.literal(true) })]);

export const Outcome = v.union([
  v.strictObject({ stdout: v.string() }),
  v.strictObject({ stderr: v.string() }),
  v.strictObject({ wants: v.literal("stdin") }),
  v.strictObject({ exit: v.number() }),
]);

export type Told =
  | v.InferOutput<typeof Greeting>
  | v.InferOutput<typeof Order>
  | v.InferOutput<typeof Input>
  | v.InferOutput<typeof Outcome>;

/** Sends one line; resolves when there is room for more, `false` where the other side went away. */
export function tell(socket: Socket, told: Told): Promise<boolean> {
  if (socket.destroyed || !socket.writable) return Promise.resolve(false);
  return new Promise((resolve) => {
    const gone = () => resolve(false);
    socket.once("close", gone);
    socket.write(`${JSON.stringify(told)}\n`, (error) => {
      socket.off("close", gone);
      resolve(!error);
    });
  });
}

/** The next line in its form; `undefined` where none comes, or one of another form. */
export async function hear<Schema extends v.GenericSchema>(
  lines: AsyncIterator<ReadLine>,
  form: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  try {
    const next = await lines.next();
    if (next.done === true || next.value.cut) return undefined;
    const heard = v.safeParse(form, JSON.parse(next.value.text));
    return heard.success ? heard.output : undefined;
  } catch {
    return undefined; // The connection broke, or what came is no JSON.
  }
}

export function linesOf(socket: Socket): AsyncIterator<ReadLine> {
  return readLines(socket, LONGEST_LINE);
}
