import type { Claim } from "../../racing/claim.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Asked, Found, IndexName } from "./indexes.ts";
import type { Rows, TableName } from "./tables.ts";

/** What can be looked up: what is kept, or what a draft would leave of it. */
export interface View {
  get<Name extends TableName>(table: Name, key: string): Rows[Name] | undefined;
  /** The rows that an index finds, in no order. */
  find<Name extends IndexName>(index: Name, asked: Asked<Name>): readonly Found<Name>[];
  /** See `Store.claimsAbout`. */
  claimsAbout(driver: DriverId): readonly Claim[];
}
