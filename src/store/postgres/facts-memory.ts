import type { Claim } from "../../racing/claim.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Note } from "../../racing/note.ts";

/** What was said of a driver and stands. */
export interface Facts {
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

interface Source {
  /** The revision of all facts in the database as of now; another one after each change of any. */
  revision(): Promise<string>;
  load(driver: DriverId): Promise<Facts>;
}

interface Remembered {
  readonly revision: string;
  readonly facts: Promise<Facts>;
  count: number;
}

/** So many claims and notes are remembered, as many as a store in a folder has in memory; those asked for last stay. */
const MOST = 100_000;

/**
 * What was said of a driver, as of now. It is loaded again only after a change in the database, so that until then the same lists
 * are given and what is judged of them may be remembered.
 */
export function factsMemory({ revision, load }: Source, most = MOST): (driver: DriverId) => Promise<Facts> {
  const remembered = new Map<DriverId, Remembered>();
  let count = 0;
  let asked: Promise<string> | undefined;

  /** Asked once by all who want it in one turn of the event loop: nobody's own write can lie in between. */
  function revisionNow(): Promise<string> {
    if (asked === undefined) {
      asked = revision();
      queueMicrotask(() => {
        asked = undefined;
      });
    }
    return asked;
  }

  function forget(driver: DriverId, which: Remembered): void {
    if (remembered.get(driver) !== which) return;
    remembered.delete(driver);
    count -= which.count;
  }

  function learn(driver: DriverId, now: string): Remembered {
    const fresh: Remembered = { revision: now, facts: load(driver), count: 0 };
    fresh.facts.then(
      ({ claims, notes }) => {
        if (remembered.get(driver) !== fresh) return;
        fresh.count = claims.length + notes.length;
        count += fresh.count;
        for (const [oldest, each] of remembered) {
          if (count <= most) return;
          forget(oldest, each);
        }
      },
      () => forget(driver, fresh),
    );
    return fresh;
  }

  return async (driver) => {
    const now = await revisionNow();
    const last = remembered.get(driver);
    if (last !== undefined) remembered.delete(driver); // It is put back as the one asked for last.
    const known = last?.revision === now ? last : undefined;
    if (last !== undefined && known === undefined) count -= last.count;
    const told = known ?? learn(driver, now);
    remembered.set(driver, told);
    return told.facts;
  };
}
