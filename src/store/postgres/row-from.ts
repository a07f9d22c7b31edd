import { Unusable } from "../../schema/faults.ts";
import { type Rows, rowOf, type TableName } from "../rules/tables.ts";
import { StoreUnavailable } from "../store.ts";
import { restoredJson } from "./stored-text.ts";

/** A row in its form, of the JSON that is kept; a `StoreUnavailable` that says what is wrong where somebody edited it. */
export function rowFrom<Name extends TableName>(table: Name, kept: string): Rows[Name] {
  try {
    return rowOf(table, `A row of ${table}`, restoredJson(kept));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new StoreUnavailable(
      `The store in PostgreSQL holds what this version cannot read. ${error.message}. Mend that row, or go back to a backup.`,
      { cause: error },
    );
  }
}

/**
 * A row as it was put, of the JSON that is kept, not looked into again: only what had its form was put. For what every answer
 * reads; of an answer's time it is a third.
 */
export function rowAsPut<Name extends TableName>(_table: Name, kept: string): Rows[Name] {
  return restoredJson(kept) as Rows[Name];
}
