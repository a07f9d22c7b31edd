import { setTimeout as pause } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { Unusable } from "../../schema/faults.ts";
import { draftOn } from "../rules/draft.ts";
import type { View } from "../rules/view.ts";
import type { Waiting } from "../rules/write-queue.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { isConnectionLost, isTooLarge, isWorthARetry, unavailable } from "./failure.ts";
import { type Follow, followed } from "./follow.ts";
import { type LoadingView, loadingView } from "./loading-view.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * One process plans and writes at a time, as in a store of its own: so nothing that a plan looked at changes before it is
 * written, and numbers are given in the order in which their transactions commit. The lock ends with the transaction,
 * whatever becomes of the process. The number is only to be another one than other programs take.
 */
const WRITE_LOCK = 7_482_640_117;

const ATTEMPTS = 5;

/** A plan of millions of rows takes some minutes, in which the database hears nothing; see `IDLE_IN_WRITE_TIMEOUT_MS`. */
const LONG = sql`set local idle_in_transaction_session_timeout = '10 min'`;

type Planned = ReturnType<Waiting["plan"]>;

/** Keeps writes that waited together in one transaction. */
export async function settle(connection: Connection, group: readonly Waiting[], follow?: Follow): Promise<void> {
  try {
    for (const { end } of await written(connection.db, group, follow)) end();
  } catch (error) {
    const [only, ...others] = group;
    if (!isTooLarge(error)) for (const { fail } of group) fail(unavailable(connection.where, error));
    else if (others.length === 0) only?.fail(tooLarge(error));
    else for (const one of group) await settle(connection, [one], follow); // It must not take the others down.
  }
}

function tooLarge(cause: unknown): Unusable {
  const fault = new Unusable("Not to be kept", ["is longer than PostgreSQL can find again"]);
  fault.cause = cause;
  return fault;
}

async function written(
  db: Kysely<Database>,
  group: readonly Waiting[],
  follow: Follow | undefined,
): Promise<readonly Planned[]> {
  for (let attempt = 1; ; attempt += 1) {
    let why: unknown;
    let done: Done | undefined;
    try {
      // Whatever the database is set to: what is looked at is to be as of after the lock was had.
      const transaction = db.transaction().setIsolationLevel("read committed");
      return await transaction.execute(async (trx) => {
        try {
          done = await write(trx, group, follow);
          return done.planned;
        } catch (error) {
          why = error;
          throw error;
        }
      });
    } catch (error) {
      if (done !== undefined && isConnectionLost(error) && (await wasCommitted(db, done.transaction)))
        return done.planned;
      why ??= error; // Where the rollback fails too, it hides what went wrong first.
      if (attempt === ATTEMPTS || !isWorthARetry(why)) throw why;
    }
  }
}

/** How long it is asked what became of a transaction of which the end was not heard. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 100;

/** Whether a transaction was committed though the connection was lost before the database could say so. */
async function wasCommitted(db: Kysely<Database>, transaction: string): Promise<boolean> {
  for (const late = AbortSignal.timeout(PATIENCE_MS); !late.aborted; await pause(PAUSE_MS)) {
    try {
      const asked = sql<{ status: string | null }>`select pg_xact_status(${transaction}::xid8) as status`;
      const status = (await asked.execute(db)).rows[0]?.status;
      if (status !== "in progress") return status === "committed";
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
    }
  }
  throw new Error("the connection was lost, and whether the last write was kept is not known");
}

interface Done {
  readonly planned: readonly Planned[];
  readonly transaction: string;
}

async function write(db: Kysely<Database>, group: readonly Waiting[], follow: Follow | undefined): Promise<Done> {
  const locked = sql<{ transaction: string }>`
    select pg_current_xact_id()::text as transaction from pg_advisory_xact_lock(${WRITE_LOCK})`;
  const { transaction = "" } = (await locked.execute(db)).rows[0] ?? {};
  if (group.some(({ isLong }) => isLong)) await LONG.execute(db);
  return { planned: await planAndWrite(db, group, follow), transaction };
}

async function planAndWrite(
  db: Kysely<Database>,
  group: readonly Waiting[],
  follow: Follow | undefined,
): Promise<readonly Planned[]> {
  const view = loadingView(true);
  const [only, ...others] = group;
  if (only !== undefined && others.length === 0) {
    const { own, planned } = await planOn(view, only, view, db);
    if (planned.isKept) await writeDraft(db, own); // An import may be so large that it is not to be copied.
    if (planned.isKept && follow !== undefined) await followed(own, follow, db);
    return [planned];
  }
  const together = draftOn(view);
  const all: Planned[] = [];
  for (const one of group) {
    const { own, planned } = await planOn(together, one, view, db);
    if (planned.isKept) own.applyTo(together);
    all.push(planned);
  }
  await writeDraft(db, together);
  if (follow !== undefined) await followed(together, follow, db);
  return all;
}

/** Plans as often as something is missing; only what saw all counts, whatever became of the stops in between. */
async function planOn(below: View, one: Waiting, view: LoadingView, db: Kysely<Database>) {
  for (;;) {
    const own = draftOn(below);
    const planned = one.plan(own);
    if (!view.isMissing()) return { own, planned };
    await view.load(db);
  }
}
