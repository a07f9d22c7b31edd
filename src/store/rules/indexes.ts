import { type ChatKey, isChatOf, type PlaceKey } from "../../audience/chat.ts";
import type { ArticleId } from "../../racing/article.ts";
import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import { type Blocked, blockOf } from "./blocks.ts";
import type { Rows } from "./tables.ts";

/** All that a rule asks of a table besides a key; a store answers each without looking through a large table. */
interface Indexes {
  readonly claimsBy: { readonly table: "claims"; readonly asked: ArticleId };
  readonly notesBy: { readonly table: "notes"; readonly asked: ArticleId };
  readonly claimsAbout: { readonly table: "claims"; readonly asked: DriverId };
  /** Those of a place, and those that the person set up whose place it is. */
  readonly alertsConcerning: { readonly table: "alerts"; readonly asked: PlaceKey };
  readonly digestsConcerning: { readonly table: "digests"; readonly asked: PlaceKey };
  readonly alertsInBlock: { readonly table: "alerts"; readonly asked: string };
  /** The one of that number on that platform, whatever its chat is called since. */
  readonly alertsNumbered: { readonly table: "alerts"; readonly asked: Blocked };
  readonly desksIn: { readonly table: "desks"; readonly asked: PlaceKey };
  readonly noticesIn: { readonly table: "notices"; readonly asked: PlaceKey };
  /** Those of a place, and those that the person brought in whose place it is. */
  readonly suggestionsConcerning: { readonly table: "suggestions"; readonly asked: PlaceKey };
  readonly placesLeftBy: { readonly table: "places"; readonly asked: Day };
}

export type IndexName = keyof Indexes;

/** What is asked of an index. */
export type Asked<Name extends IndexName> = Indexes[Name]["asked"];

/** A row that an index finds. */
export type Found<Name extends IndexName> = Rows[Indexes[Name]["table"]];

type Index<Name extends IndexName> = {
  readonly table: Indexes[Name]["table"];
  isFound(row: Found<Name>, asked: Asked<Name>): boolean;
};

const concerns = (row: { readonly place: PlaceKey; readonly by?: PlaceKey }, place: PlaceKey) =>
  row.place === place || row.by === place;

const isThere = ({ chat }: { readonly chat: ChatKey }, place: PlaceKey) => isChatOf(chat, place);

export const INDEXES: { readonly [Name in IndexName]: Index<Name> } = {
  claimsBy: { table: "claims", isFound: ({ article }, by) => article === by },
  notesBy: { table: "notes", isFound: ({ article }, by) => article === by },
  claimsAbout: { table: "claims", isFound: ({ driver }, about) => driver === about },
  alertsConcerning: { table: "alerts", isFound: concerns },
  digestsConcerning: { table: "digests", isFound: concerns },
  alertsInBlock: { table: "alerts", isFound: (row, block) => blockOf(row) === block },
  alertsNumbered: { table: "alerts", isFound: (row, asked) => row.n === asked.n && blockOf(row) === blockOf(asked) },
  desksIn: { table: "desks", isFound: isThere },
  noticesIn: { table: "notices", isFound: isThere },
  suggestionsConcerning: { table: "suggestions", isFound: (row, place) => row.by === place || isThere(row, place) },
  placesLeftBy: { table: "places", isFound: ({ left }, day) => left !== undefined && left <= day },
};
