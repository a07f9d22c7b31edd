import type { Kysely } from "kysely";
import { Unusable } from "../../schema/faults.ts";
import type { Draft } from "../rules/draft.ts";
import type { View } from "../rules/view.ts";
import { type WriteQueue, writeQueue } from "../rules/write-queue.ts";
import { Conflict, StoreUnavailable } from "../store.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { isWorthARetry, unavailable } from "./failure.ts";
import type { Follow } from "./follow.ts";
import { loadingView } from "./loading-view.ts";
import { settle } from "./settle.ts";

/** How the parts of a store get at what is kept. After `close` each rejects. */
export interface Access {
  /** Asks the database something. */
  ask<Result>(asking: (db: Kysely<Database>) => Promise<Result>): Promise<Result>;
  /** Looks something up by the same rules as a write does. */
  look<Result>(looking: (view: View) => Result): Promise<Result>;
  /** Writes by a plan, after all writes that came before; a long one may take minutes. */
  write<Result>(plan: (draft: Draft) => Result, how?: "long"): Promise<Result>;
  /** Writes by one statement that needs no plan, beside all others. */
  change<Result>(changing: (db: Kysely<Database>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const ATTEMPTS = 5;

export function accessTo(connection: Connection, mayWrite: boolean, follow?: Follow): Access {
  const { db, where } = connection;
  const queue: WriteQueue = writeQueue((group) => settle(connection, group, follow));
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  /** Runs work unless the store is closed; closing waits for it. */
  async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (closing !== undefined) throw new StoreUnavailable("The store is closed.");
    const running = work();
    const over = running.catch(() => undefined);
    underWay.add(over);
    try {
      return await running;
    } finally {
      underWay.delete(over);
    }
  }

  async function saying<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unusable || error instanceof Conflict) throw error;
      throw unavailable(where, error);
    }
  }

  function checkMayWrite(): void {
    if (!mayWrite) {
      throw new StoreUnavailable(`The store in PostgreSQL at ${where} is open for reading only: nothing was written.`);
    }
  }

  return {
    ask: (asking) => run(() => saying(() => asking(db))),
    look: (looking) =>
      run(() =>
        saying(async () => {
          const view = loadingView(false);
          for (;;) {
            try {
              return looking(view);
            } catch (error) {
              if (!view.isMissing()) throw error;
            }
            await view.load(db);
          }
        }),
      ),
    write: (plan, how) =>
      run(async () => {
        checkMayWrite();
        return await queue.write(plan, how === "long");
      }),
    change: (changing) =>
      run(() =>
        saying(async () => {
          checkMayWrite();
          for (let attempt = 1; ; attempt += 1) {
            try {
              return await changing(db);
            } catch (error) {
              if (attempt === ATTEMPTS || !isWorthARetry(error)) throw error;
            }
          }
        }),
      ),
    close() {
      closing ??= Promise.all([...underWay]).then(() => connection.close());
      return closing;
    },
  };
}
