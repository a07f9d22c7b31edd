import type { Claim } from "../../racing/claim.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Asked, Found, IndexName } from "./indexes.ts";
import type { Rows, TableName } from "./tables.ts";

/** Keys of tables that a rule is about to look up. */
export type Expected = { readonly [Name in TableName]?: readonly string[] };

/** What can be looked up: what is kept, or what a draft would leave of it. */
export interface View {
  get<Name extends TableName>(table: Name, key: string): Rows[Name] | undefined;
  /** The rows that an index finds, in no order. */
  find<Name extends IndexName>(index: Name, asked: Asked<Name>): readonly Found<Name>[];
  /** Tells what will be looked up, so that whoever has to fetch it can do so at once. */
  expect(expected: Expected): void;
  /** See `Store.claimsAbout`. */
  claimsAbout(driver: DriverId): readonly Claim[];
}
