import { Option } from "commander";
import type { Means } from "../house.ts";
import { isKeptIn, openEmbedded, openStore, whereKept } from "../open-store.ts";
import { type Day, fromMs } from "../racing/day.ts";
import type { StoreDocument } from "../store/records.ts";
import { type Compared, compareDocuments } from "../store/rules/compare-documents.ts";
import { Conflict, type Store } from "../store/store.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { counted } from "./counted.ts";
import { Failed, WrongUsage } from "./exit-codes.ts";
import { jsonText } from "./json-text.ts";
import { type Move, moveTable } from "./move-table.ts";
import { showingProgress } from "./progress.ts";

export function addMigrate({ program, context }: Adding): void {
  program
    .command("migrate")
    .description("move everything that the store in the folder holds to the database of DATABASE_URL, or nothing of it")
    .addOption(new Option("--to <store>", "where to").choices(["postgres"]).makeOptionMandatory())
    .option("--json", "tell what was moved as JSON")
    .action(async ({ json = false }: { readonly json?: boolean }) => migrate(context, json));
}

async function migrate(context: Context, isJson: boolean): Promise<void> {
  const config = context.config();
  if (config.databaseUrl === undefined) throw new WrongUsage("DATABASE_URL: expected the database to move to");
  if (!(await isKeptIn(config.dataFolder))) {
    throw new Failed(`there is no store in ${config.dataFolder}: nothing was moved. Mend PITBOARD_DATA_DIR`);
  }
  const means = { config, log: await context.log(), now: context.now };
  const where = await whereKept(config);
  let seconds = 0;
  const moved = await showingProgress(context.stderr, `Moving to ${where}`, () =>
    openBoth(means, async (from, to) => {
      const began = performance.now();
      const moves = await move(from, to, { folder: config.dataFolder, where, today: fromMs(context.now()) });
      seconds = Number(((performance.now() - began) / 1000).toFixed(1));
      return moves;
    }),
  );
  if (isJson) {
    await context.stdout.write(`${jsonText({ from: config.dataFolder, to: where, seconds, tables: moved }, 2)}\n`);
    return;
  }
  const rows = moved.reduce((sum, { moved: count }) => sum + count, 0);
  await context.stdout.write(moveTable(moved, context.stdout));
  await context.stdout.write(
    `${counted(rows, "record")} moved to ${where} in ${seconds} s. The store in ${config.dataFolder} was handed over: it tells nobody any more.\n`,
  );
}

/** The one in the folder is held meanwhile, so that no bot writes to it. */
async function openBoth<Result>(means: Means, work: (from: Store, to: Store) => Promise<Result>): Promise<Result> {
  const from = await openEmbedded(means, "write", means.config.dataFolder);
  try {
    const to = await openStore(means, "write");
    try {
      return await work(from, to);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

interface Places {
  readonly folder: string;
  readonly where: string;
  readonly today: Day;
}

async function move(from: Store, to: Store, { folder, where, today }: Places): Promise<readonly Move[]> {
  await checkGoesOn(to, where);
  const document = await from.export(today);
  const before = compareDocuments(document, await to.export(today));
  if (!before.every(isThere)) {
    await checkTells(from, folder);
    checkFree(before, where);
    await bring(document, to, where);
  }
  const after = compareDocuments(document, await to.export(today));
  const lost = after.find((each) => !isThere(each));
  if (lost !== undefined) {
    throw new Failed(
      `${where} has ${lost.same} of ${counted(lost.rows, "row")} of ${lost.table} as they are in ${folder}: what is told stays here. Look what else writes there, and move again`,
    );
  }
  await from.handOver(today);
  return after.map(({ table, rows }, nth) => {
    const known = before[nth]?.same ?? 0;
    return { table, here: rows, known, moved: rows - known };
  });
}

function isThere({ rows, same }: Compared): boolean {
  return rows === same;
}

async function checkTells(from: Store, folder: string): Promise<void> {
  const since = await from.handedOver();
  if (since === undefined) return;
  throw new Failed(
    `the store in ${folder} was handed over on ${since}, and what it holds is not what is told there by now: nothing was moved`,
  );
}

/** Handed over as well, neither of both would tell anything any more. */
async function checkGoesOn(to: Store, where: string): Promise<void> {
  const since = await to.handedOver();
  if (since === undefined) return;
  throw new Failed(
    `${where} was itself handed over on ${since} and tells nothing: nothing was moved. Set DATABASE_URL to an empty database`,
  );
}

/** What articles say may be told anew by files there, as when it is imported; of anything else there is to be nothing. */
const TOLD_BY_FILES: readonly string[] = ["articles", "claims", "notes", "corrections", "seeds"];

function checkFree(before: readonly Compared[], where: string): void {
  const taken = before.find(({ table, different }) => different.length > 0 && !TOLD_BY_FILES.includes(table));
  if (taken === undefined) return;
  throw new Failed(
    `${where} holds something else under ${taken.table} ${taken.different[0]}: a bot was at work there already. Nothing was moved. Set DATABASE_URL to an empty database`,
  );
}

async function bring(document: StoreDocument, to: Store, where: string): Promise<void> {
  try {
    await to.import(document);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Failed(`${where}: ${error.message}. Nothing was moved`, { cause: error });
  }
}
