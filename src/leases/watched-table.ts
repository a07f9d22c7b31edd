import type { Log } from "../log.ts";
import type { LeaseTable } from "./lease.ts";

/** The same table; that it is not reached is said once, and once that it is again. */
export function watchedTable(table: LeaseTable, log: Log): LeaseTable {
  let asked = 0;
  let lastTold = 0;
  let isDown = false;

  /** Whoever was asked later knows better, though it may be told first. */
  function isNews(nth: number, down: boolean): boolean {
    if (nth < lastTold) return false;
    lastTold = nth;
    const isOther = isDown !== down;
    isDown = down;
    return isOther;
  }

  function watched<Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) {
    return async (...given: Given): Promise<Result> => {
      asked += 1;
      const nth = asked;
      try {
        const result = await call(...given);
        if (isNews(nth, false)) log.info("The database is reached again");
        return result;
      } catch (error) {
        if (isNews(nth, true)) log.warn({ error }, "The database is not reached; I keep trying");
        throw error;
      }
    };
  }
  return { take: watched(table.take), release: watched(table.release), held: watched(table.held) };
}
