import { randomUUID } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fromMs } from "../racing/day.ts";
import type { StoreDocument } from "../store/records.ts";
import type { Store } from "../store/store.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { Failed, WrongUsage } from "./exit-codes.ts";
import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";
import { showingProgress } from "./progress.ts";
import { reading } from "./reading.ts";
import { writing } from "./writing.ts";

interface Options {
  readonly force?: boolean;
  readonly handover?: boolean;
}

export function addExport({ program, context, argv, exitWith }: Adding): void {
  program
    .command("export")
    .description("write everything kept as one JSON document")
    .argument("<file>", "where to; - writes to standard output")
    .option("--force", "replace a file that is there already")
    .option("--handover", "besides, stop this store from telling anything again, for a move to another machine")
    .action(async (file: string, { force = false, handover = false }: Options) => {
      const path = file === "-" ? undefined : resolve(context.cwd, file);
      if (path !== undefined) await checkTarget(file, path, force);
      const today = fromMs(context.now());
      const work = (store: Store) =>
        showingProgress(context.stderr, "Exporting", async () => {
          await write(await store.export(today), path, file, context);
          if (handover) await store.handOver(today);
        });
      if (handover) exitWith(await writing(argv, context, work));
      else await reading(context, (house) => work(house.store));
    });
}

async function checkTarget(file: string, path: string, force: boolean): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new WrongUsage(`${file}: is a folder; expected a file to write`);
  if (there !== undefined && !force) throw new WrongUsage(`${file}: is there already; --force replaces it`);
}

/** Whole, or not at all: a good file is never replaced by a cut one. */
async function write(document: StoreDocument, path: string | undefined, file: string, context: Context): Promise<void> {
  if (path === undefined) return pour(document, context.stdout, jsonText);
  const beside = `${path}.${randomUUID()}.new`;
  try {
    const handle = await open(beside, "wx", 0o600); // It holds people's settings.
    try {
      await pour(document, { write: async (text) => void (await handle.appendFile(text)) }, JSON.stringify);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failed(`${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  await context.stderr.write(`${path}\n`);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined); // Windows opens no folders.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

type TextOf = (value: unknown) => string;

/** One record a line, so that two exports can be compared line by line. */
async function pour(document: StoreDocument, output: Pick<Output, "write">, textOf: TextOf): Promise<void> {
  let before = "{";
  for (const [name, value] of Object.entries(document)) {
    await output.write(`${before}\n${textOf(name)}: ${Array.isArray(value) ? "[" : textOf(value)}`);
    before = ",";
    if (!Array.isArray(value)) continue;
    for (const piece of pieces(value, textOf)) await output.write(piece);
    await output.write("\n]");
  }
  await output.write("\n}\n");
}

const PIECE_CHARACTERS = 65_536;

function* pieces(rows: readonly unknown[], textOf: TextOf): Generator<string> {
  let piece = "";
  for (const [index, row] of rows.entries()) {
    piece += `${index === 0 ? "" : ","}\n  ${textOf(row)}`;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
