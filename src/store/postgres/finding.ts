import { type Kysely, type RawBuilder, sql } from "kysely";
import type { PlaceKey } from "../../audience/chat.ts";
import { BLOCK_SIZE, blockOf, ordinalOfBlock } from "../rules/blocks.ts";
import { type Asked, type Found, INDEXES, type IndexName } from "../rules/indexes.ts";
import type { TableName } from "../rules/tables.ts";
import type { Database } from "./database.ts";
import { rowFrom } from "./row-from.ts";
import { stored } from "./stored-text.ts";

type Where = RawBuilder<boolean>;

/** The chats of a place: itself and its threads, whose keys go on with a colon. */
function inPlace(column: "key" | "chat", place: PlaceKey): Where {
  const [own, from, to] = [stored(place), stored(`${place}:`), stored(`${place};`)];
  return sql`(${sql.ref(column)} = ${own} or (${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}))`;
}

function concerning(place: PlaceKey): Where {
  return sql`(place = ${stored(place)} or "by" = ${stored(place)})`;
}

/** The platform of a block, and the numbers from and below which it counts. */
export function boundsOf(block: string): { readonly platform: string; readonly from: number; readonly below: number } {
  const from = ordinalOfBlock(block) * BLOCK_SIZE;
  return { platform: block.slice(0, block.indexOf(":")), from, below: from + BLOCK_SIZE };
}

function inBlock(block: string): Where {
  const { platform, from, below } = boundsOf(block);
  return sql`platform = ${platform} and n >= ${from} and n < ${below}`;
}

/** What each index means in SQL; see `INDEXES`. */
const WHERE: { readonly [Name in IndexName]: (asked: Asked<Name>) => Where } = {
  claimsBy: (article) => sql`article = ${stored(article)}`,
  notesBy: (article) => sql`article = ${stored(article)}`,
  claimsAbout: (driver) => sql`driver = ${stored(driver)}`,
  alertsConcerning: concerning,
  digestsConcerning: concerning,
  alertsInBlock: inBlock,
  alertsNumbered: (asked) => sql`platform = ${boundsOf(blockOf(asked)).platform} and n = ${asked.n}`,
  desksIn: (place) => inPlace("key", place),
  noticesIn: (place) => inPlace("chat", place),
  suggestionsConcerning: (place) => sql`("by" = ${stored(place)} or ${inPlace("chat", place)})`,
  placesLeftBy: (day) => sql`left_on <= ${day}`,
};

/** How far each was told is written beside other writes: what is about to be changed is locked. */
export function lockOn(table: TableName, isToChange: boolean): RawBuilder<unknown> {
  return isToChange && (table === "alerts" || table === "tellings") ? sql`for update` : sql``;
}

/** The rows that an index finds, in the order in which they came in. */
export async function find<Name extends IndexName>(
  db: Kysely<Database>,
  name: Name,
  asked: Asked<Name>,
  isToChange = false,
): Promise<readonly Found<Name>[]> {
  const { table } = INDEXES[name];
  const where = WHERE[name](asked);
  const found = sql<{
    row: string;
  }>`select row from ${sql.table(`pitboard.${table}`)} where ${where} order by seq ${lockOn(table, isToChange)}`;
  return (await found.execute(db)).rows.map(({ row }) => rowFrom(table, row));
}
