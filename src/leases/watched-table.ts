import type { Log } from "../log.ts";
import type { LeaseTable } from "./lease.ts";

/** The same table; that it is not reached is said once, and once that it is again. */
export function watchedTable(table: LeaseTable, log: Log): LeaseTable {
  let isDown = false;
  function watched<Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) {
    return async (...given: Given): Promise<Result> => {
      try {
        const result = await call(...given);
        if (isDown) log.info("The database is reached again");
        isDown = false;
        return result;
      } catch (error) {
        if (!isDown) log.warn({ error }, "The database is not reached; I keep trying");
        isDown = true;
        throw error;
      }
    };
  }
  return { take: watched(table.take), release: watched(table.release), held: watched(table.held) };
}
