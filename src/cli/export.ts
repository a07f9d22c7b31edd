import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fromMs } from "../racing/day.ts";
import { reasonOf } from "../schema/system-fault.ts";
import type { StoreDocument } from "../store/records.ts";
import type { Store } from "../store/store.ts";
import { writeWhole } from "../store/write-file.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { Failed, WrongUsage } from "./exit-codes.ts";
import { jsonText } from "./json-text.ts";
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

async function write(document: StoreDocument, path: string | undefined, file: string, context: Context): Promise<void> {
  if (path === undefined) {
    for (const piece of piecesOf(document, jsonText)) await context.stdout.write(piece);
    return;
  }
  try {
    await writeWhole(path, piecesOf(document, JSON.stringify), `${path}.${randomUUID()}.new`);
  } catch (error) {
    throw new Failed(`${file}: cannot be written: ${reasonOf(error)}`, { cause: error });
  }
  await context.stderr.write(`${path}\n`);
}

type TextOf = (value: unknown) => string;

/** One record a line, so that two exports can be compared line by line. */
function* piecesOf(document: StoreDocument, textOf: TextOf): Generator<string> {
  let before = "{";
  for (const [name, value] of Object.entries(document)) {
    yield `${before}\n${textOf(name)}: ${Array.isArray(value) ? "[" : textOf(value)}`;
    before = ",";
    if (!Array.isArray(value)) continue;
    yield* rowPieces(value, textOf);
    yield "\n]";
  }
  yield "\n}\n";
}

const PIECE_CHARACTERS = 65_536;

function* rowPieces(rows: readonly unknown[], textOf: TextOf): Generator<string> {
  let piece = "";
  for (const [index, row] of rows.entries()) {
    piece += `${index === 0 ? "" : ","}\n  ${textOf(row)}`;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
