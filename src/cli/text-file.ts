import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { Unusable } from "../schema/faults.ts";
import { codeOf, reasonOf } from "../schema/system-fault.ts";
import type { Context } from "./context.ts";
import { WrongUsage } from "./exit-codes.ts";

/** The text of a file, `-` for standard input, and what to call it. Rejects with what is wrong with it. */
export async function readTextFile(
  file: string,
  context: Context,
): Promise<{ readonly what: string; readonly text: string }> {
  const what = file === "-" ? "standard input" : file;
  const stream = file === "-" ? context.stdin : createReadStream(resolve(context.cwd, file));
  return { what, text: await readText(what, stream) };
}

async function readText(what: string, stream: Readable): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const pieces: string[] = [];
    for await (const chunk of stream) pieces.push(decoder.decode(chunk, { stream: true }));
    return pieces.join("") + decoder.decode();
  } catch (error) {
    const code = codeOf(error);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new Unusable(what, ["is not UTF-8 text"]);
    if (code === "ENOENT") throw new WrongUsage(`${what}: there is no such file`);
    throw new WrongUsage(`${what}: cannot be read: ${reasonOf(error)}`);
  }
}
