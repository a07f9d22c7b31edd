import type { ArticleId } from "../../racing/article.ts";
import type { Claim, ClaimId } from "../../racing/claim.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { NoteId } from "../../racing/note.ts";
import type { Shelf } from "./shelf.ts";
import type { Rows, TableName, Tables } from "./tables.ts";

/** What can be looked up by key: tables, or tables as a draft would leave them. */
export interface View {
  get<Name extends TableName>(table: Name, key: string): Rows[Name] | undefined;
  /** The keys of the claims and notes of an article, and maybe of some that were deleted. */
  saidBy(article: ArticleId): ReadonlySet<ClaimId | NoteId>;
  /** The keys of the claims about a driver, and maybe of some that were deleted. */
  saidOf(driver: DriverId): ReadonlySet<ClaimId>;
  /** See `Store.claimsAbout`. */
  claimsAbout(driver: DriverId): readonly Claim[];
}

export function viewOf(tables: Tables, shelf: Pick<Shelf, "saidBy" | "saidOf" | "standingAbout">): View {
  return {
    get: (table, key) => tables[table].get(key),
    saidBy(article) {
      const { claims, notes } = shelf.saidBy(article);
      return new Set([...claims, ...notes].map(({ id }) => id));
    },
    saidOf: (driver) => shelf.saidOf(driver),
    claimsAbout: (driver) => shelf.standingAbout(driver).claims,
  };
}
