import type { ColumnType, GeneratedAlways } from "kysely";
import type { TableName } from "../rules/tables.ts";

/** The schema that all of Pitboard's tables are in, so that a database can be shared. */
export const SCHEMA = "pitboard";

/** What every table has: the order in which its rows came in, the key, and the row as JSON. */
interface Kept {
  readonly seq: GeneratedAlways<string>;
  readonly key: ColumnType<string, string, never>;
  readonly row: string;
}

interface Said extends Kept {
  readonly article: GeneratedAlways<string>;
  readonly driver: GeneratedAlways<string | null>;
}

interface Subscribed extends Kept {
  readonly chat: GeneratedAlways<string>;
  readonly platform: GeneratedAlways<string>;
  readonly place: GeneratedAlways<string>;
  /** The person who set it up. */
  readonly by: GeneratedAlways<string | null>;
  readonly is_paused: GeneratedAlways<boolean>;
}

/** The columns that are looked up, each made by the database of the row beside it. */
interface Columns {
  readonly claims: Said;
  readonly notes: Said;
  readonly corrections: Kept & { readonly article: GeneratedAlways<string> };
  readonly places: Kept & { readonly left_on: GeneratedAlways<string | null> };
  readonly proposals: Kept & { readonly state: GeneratedAlways<string>; readonly judged: GeneratedAlways<string> };
  readonly suggestions: Kept & {
    readonly by: GeneratedAlways<string>;
    readonly chat: GeneratedAlways<string>;
    readonly came: GeneratedAlways<string>;
    readonly is_settled: GeneratedAlways<boolean>;
  };
  readonly notices: Kept & { readonly chat: GeneratedAlways<string> };
  readonly alerts: Subscribed & { readonly n: GeneratedAlways<number> };
  readonly digests: Subscribed & {
    readonly due: GeneratedAlways<number>;
    readonly since: GeneratedAlways<string>;
    readonly is_reminding: GeneratedAlways<boolean>;
  };
  readonly bulletins: Kept & { readonly n: GeneratedAlways<number>; readonly at: GeneratedAlways<number> };
  readonly packs: Kept & { readonly block: GeneratedAlways<string>; readonly at: GeneratedAlways<number> };
}

export type Database = { readonly [Name in TableName]: Name extends keyof Columns ? Columns[Name] : Kept };
