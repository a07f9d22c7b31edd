import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { Curator, DeskChat } from "../../audience/curator.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import type { Suggestion } from "../../audience/suggestion.ts";
import type { Bulletin } from "../../racing/bulletin.ts";
import { type Correction, correctedKey } from "../../racing/correction.ts";
import type { Alias, Proposal } from "../../racing/proposal.ts";
import { CorrectionOf } from "../../schema/facts.ts";
import { parse } from "../../schema/faults.ts";
import {
  AliasRow,
  CuratorRow,
  DeskRow,
  FeedRow,
  type FeedState,
  type Notice,
  NoticeRow,
  ProposalRow,
  SuggestionRow,
} from "../press-records.ts";
import { PackRow, TellingRow, WatermarkRow } from "../progress-records.ts";
import { ArticleRow, ClaimRow, MarkRow, NoteRow, PlaceRow, SeedRow } from "../records.ts";
import { AlertRow, BulletinRow, DigestRow, NumberRow } from "../telling-records.ts";
import { packKey } from "./packs.ts";

/** What one row of each table is. */
export interface Rows {
  readonly articles: ArticleRow;
  readonly claims: ClaimRow;
  readonly notes: NoteRow;
  readonly corrections: Correction;
  readonly seeds: SeedRow;
  readonly places: PlaceRow;
  readonly proposals: Proposal;
  readonly aliases: Alias;
  readonly feeds: FeedState;
  readonly curators: Curator;
  readonly desks: DeskChat;
  readonly suggestions: Suggestion;
  readonly notices: Notice;
  readonly alerts: AlertSubscription;
  readonly digests: DigestSubscription;
  readonly bulletins: Bulletin;
  readonly numbers: NumberRow;
  readonly watermarks: WatermarkRow;
  readonly tellings: TellingRow;
  readonly packs: PackRow;
  readonly marks: MarkRow;
}

export type TableName = keyof Rows;

/** All that is kept, by table and key. */
export type Tables = { readonly [Name in TableName]: Map<string, Rows[Name]> };

const PARSERS: { readonly [Name in TableName]: (what: string, row: unknown) => Rows[Name] } = {
  articles: (what, row) => parse(what, ArticleRow, row),
  claims: (what, row) => parse(what, ClaimRow, row),
  notes: (what, row) => parse(what, NoteRow, row),
  corrections: (what, row) => parse(what, CorrectionOf, row),
  seeds: (what, row) => parse(what, SeedRow, row),
  places: (what, row) => parse(what, PlaceRow, row),
  proposals: (what, row) => parse(what, ProposalRow, row),
  aliases: (what, row) => parse(what, AliasRow, row),
  feeds: (what, row) => parse(what, FeedRow, row),
  curators: (what, row) => parse(what, CuratorRow, row),
  desks: (what, row) => parse(what, DeskRow, row),
  suggestions: (what, row) => parse(what, SuggestionRow, row),
  notices: (what, row) => parse(what, NoticeRow, row),
  alerts: (what, row) => parse(what, AlertRow, row),
  digests: (what, row) => parse(what, DigestRow, row),
  bulletins: (what, row) => parse(what, BulletinRow, row),
  numbers: (what, row) => parse(what, NumberRow, row),
  watermarks: (what, row) => parse(what, WatermarkRow, row),
  tellings: (what, row) => parse(what, TellingRow, row),
  packs: (what, row) => parse(what, PackRow, row),
  marks: (what, row) => parse(what, MarkRow, row),
};

/** In the order in which rows lean on each other. */
export const TABLE_NAMES: readonly TableName[] = [
  "articles",
  "claims",
  "notes",
  "corrections",
  "seeds",
  "places",
  "proposals",
  "aliases",
  "feeds",
  "curators",
  "desks",
  "suggestions",
  "notices",
  "alerts",
  "digests",
  "bulletins",
  "numbers",
  "watermarks",
  "tellings",
  "packs",
  "marks",
];

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(PARSERS, name);
}

/** A row in its form, or an `Unusable` that says what is wrong in `what`. */
export function rowOf<Name extends TableName>(table: Name, what: string, row: unknown): Rows[Name] {
  return PARSERS[table](what, row);
}

const KEYS: { readonly [Name in TableName]: (row: Rows[Name]) => string } = {
  articles: (row) => row.id,
  claims: (row) => row.id,
  notes: (row) => row.id,
  corrections: correctedKey,
  seeds: (row) => row.article,
  places: (row) => row.place,
  proposals: (row) => row.article.id,
  aliases: (row) => row.alias,
  feeds: (row) => row.url,
  curators: (row) => row.person,
  desks: (row) => row.chat,
  suggestions: (row) => row.id,
  notices: (row) => row.id,
  alerts: (row) => row.chat,
  digests: (row) => row.id,
  bulletins: (row) => String(row.n),
  numbers: (row) => row.of,
  watermarks: (row) => row.block,
  tellings: (row) => String(row.n),
  packs: packKey,
  marks: (row) => row.mark,
};

export function keyOf<Name extends TableName>(table: Name, row: Rows[Name]): string {
  return KEYS[table](row);
}

export function emptyTables(): Tables {
  return {
    articles: new Map(),
    claims: new Map(),
    notes: new Map(),
    corrections: new Map(),
    seeds: new Map(),
    places: new Map(),
    proposals: new Map(),
    aliases: new Map(),
    feeds: new Map(),
    curators: new Map(),
    desks: new Map(),
    suggestions: new Map(),
    notices: new Map(),
    alerts: new Map(),
    digests: new Map(),
    bulletins: new Map(),
    numbers: new Map(),
    watermarks: new Map(),
    tellings: new Map(),
    packs: new Map(),
    marks: new Map(),
  };
}
