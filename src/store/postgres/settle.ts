import { type Kysely, sql } from "kysely";
import { Unusable } from "../../schema/faults.ts";
import { draftOn } from "../rules/draft.ts";
import type { View } from "../rules/view.ts";
import type { Waiting } from "../rules/write-queue.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { isTooLarge, isWorthARetry, unavailable } from "./failure.ts";
import { type LoadingView, loadingView } from "./loading-view.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * One process plans and writes at a time, as in a store of its own: so nothing that a plan looked at changes before it is
 * written, and numbers are given in the order in which their transactions commit. The lock ends with the transaction,
 * whatever becomes of the process. The number is only to be another one than other programs take.
 */
const WRITE_LOCK = 7_482_640_117;

const ATTEMPTS = 5;

type Planned = ReturnType<Waiting["plan"]>;

/** Keeps writes that waited together in one transaction. */
export async function settle(connection: Connection, group: readonly Waiting[]): Promise<void> {
  try {
    for (const { end } of await written(connection.db, group)) end();
  } catch (error) {
    const [only, ...others] = group;
    if (!isTooLarge(error)) for (const { fail } of group) fail(unavailable(connection.where, error));
    else if (others.length === 0) only?.fail(tooLarge(error));
    else for (const one of group) await settle(connection, [one]); // It must not take the others down.
  }
}

function tooLarge(cause: unknown): Unusable {
  const fault = new Unusable("Not to be kept", ["is longer than PostgreSQL can find again"]);
  fault.cause = cause;
  return fault;
}

async function written(db: Kysely<Database>, group: readonly Waiting[]): Promise<readonly Planned[]> {
  for (let attempt = 1; ; attempt += 1) {
    let why: unknown;
    try {
      return await db.transaction().execute((trx) =>
        write(trx, group).catch((error: unknown) => {
          why = error;
          throw error;
        }),
      );
    } catch (error) {
      why ??= error; // Where the rollback fails too, it hides what went wrong first.
      if (attempt === ATTEMPTS || !isWorthARetry(why)) throw why;
    }
  }
}

async function write(db: Kysely<Database>, group: readonly Waiting[]): Promise<readonly Planned[]> {
  await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`.execute(db);
  const view = loadingView(true);
  const [only, ...others] = group;
  if (only !== undefined && others.length === 0) {
    const { own, planned } = await planOn(view, only, view, db);
    if (planned.isKept) await writeDraft(db, own); // An import may be so large that it is not to be copied.
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
