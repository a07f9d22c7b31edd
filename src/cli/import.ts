import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { parseJson, Unusable } from "../schema/faults.ts";
import type { StoreDocument } from "../store/records.ts";
import { parseDocument } from "../store/upgrade.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { counted } from "./counted.ts";
import { WrongUsage } from "./exit-codes.ts";
import { showingProgress } from "./progress.ts";
import { reasonOf, systemCode } from "./system-code.ts";
import { writing } from "./writing.ts";

export function addImport({ program, context, argv, exitWith }: Adding): void {
  program
    .command("import")
    .description("keep everything that an export holds, or nothing where any of it cannot be read")
    .argument("<file>", "what pitboard export wrote; - reads standard input")
    .action(async (file: string) => {
      exitWith(
        await writing(argv, context, async (store) => {
          const { added, known } = await showingProgress(context.stderr, "Importing", async () =>
            store.import(await readDocument(file, context)),
          );
          await context.stdout.write(`${counted(added, "record")} new, ${known} known already\n`);
        }),
      );
    });
}

async function readDocument(file: string, context: Context): Promise<StoreDocument> {
  const what = file === "-" ? "standard input" : file;
  const text = await readText(what, file === "-" ? context.stdin : opened(file, context));
  return parseDocument(what, parseJson(what, text));
}

function opened(file: string, context: Context): Readable {
  return createReadStream(resolve(context.cwd, file));
}

async function readText(what: string, stream: Readable): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const pieces: string[] = [];
    for await (const chunk of stream) pieces.push(decoder.decode(chunk, { stream: true }));
    return pieces.join("") + decoder.decode();
  } catch (error) {
    const code = systemCode(error);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new Unusable(what, ["is not UTF-8 text"]);
    if (code === "ENOENT") throw new WrongUsage(`${what}: there is no such file`);
    throw new WrongUsage(`${what}: cannot be read: ${reasonOf(error)}`);
  }
}
