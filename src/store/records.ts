import * as v from "valibot";
import { LANGUAGES } from "../racing/language.ts";
import { articleFields, CorrectionOf, claimFields, factFields, outcomeFields } from "../schema/facts.ts";
import { ArticleKey, ClaimKey, DayOf, DriverKey, NoteKey, Text } from "../schema/words.ts";
import { AliasRow, CuratorRow, DeskRow, FeedRow, NoticeRow, ProposalRow, SuggestionRow } from "./press-records.ts";
import { PackRow, TellingRow, WatermarkRow } from "./progress-records.ts";
import { AlertRow, BulletinRow, DigestRow, NumberRow } from "./telling-records.ts";
import { Count, PlaceOf, ZoneOf } from "./words.ts";

/** The version of what is kept and exported. A change of form raises it and adds a step to the upgrades. */
export const STORE_VERSION = 4;

export const ArticleRow = v.strictObject({ id: ArticleKey, ...articleFields });

export const ClaimRow = v.strictObject({ id: ClaimKey, article: ArticleKey, ...claimFields });

const noted = { id: NoteKey, article: ArticleKey };
export const NoteRow = v.variant("kind", [
  v.strictObject({ ...noted, ...outcomeFields }),
  v.strictObject({ ...noted, ...factFields }),
]);

/** What a file of facts said last, so that a change of the file is seen and a curator's word is not undone. */
export const SeedRow = v.strictObject({
  article: ArticleKey,
  /** Fingerprint of all the file says. */
  digest: Text,
  /** Each claim and note of the file by its fingerprint, and the key under which it was kept. */
  entries: v.array(v.strictObject({ digest: Text, key: v.union([ClaimKey, NoteKey]) })),
});

export const PlaceRow = v.strictObject({
  place: PlaceOf,
  language: v.exactOptional(v.picklist(LANGUAGES)),
  timeZone: v.exactOptional(ZoneOf),
  driver: v.exactOptional(DriverKey),
  listenIn: v.exactOptional(v.boolean()),
  moderatorsOnly: v.exactOptional(v.boolean()),
  pictures: v.exactOptional(v.boolean()),
  /** The day on which the bot was removed there. */
  left: v.exactOptional(DayOf),
});

/** What holds for the store as a whole. Not exported: it says where this store stands, not what it knows. */
export const MarkRow = v.variant("mark", [
  v.strictObject({ mark: v.literal("handed-over"), on: DayOf }),
  /** What could not be told last, on each platform. */
  v.strictObject({
    mark: v.picklist(["fault-discord", "fault-telegram", "fault-terminal"]),
    at: Count,
    /** As it came from outside: whoever shows it makes a line of it. */
    reason: v.string(),
  }),
]);

/** Everything kept, as one document: what `export` writes and `import` reads. */
export const StoreDocument = v.strictObject({
  format: v.literal("pitboard"),
  version: v.literal(STORE_VERSION),
  exported: DayOf,
  articles: v.array(ArticleRow),
  claims: v.array(ClaimRow),
  notes: v.array(NoteRow),
  corrections: v.array(CorrectionOf),
  seeds: v.array(SeedRow),
  places: v.array(PlaceRow),
  proposals: v.array(ProposalRow),
  aliases: v.array(AliasRow),
  feeds: v.array(FeedRow),
  curators: v.array(CuratorRow),
  desks: v.array(DeskRow),
  suggestions: v.array(SuggestionRow),
  notices: v.array(NoticeRow),
  alerts: v.array(AlertRow),
  digests: v.array(DigestRow),
  bulletins: v.array(BulletinRow),
  numbers: v.array(NumberRow),
  watermarks: v.array(WatermarkRow),
  tellings: v.array(TellingRow),
  packs: v.array(PackRow),
});

export type ArticleRow = v.InferOutput<typeof ArticleRow>;
export type ClaimRow = v.InferOutput<typeof ClaimRow>;
export type NoteRow = v.InferOutput<typeof NoteRow>;
export type SeedRow = v.InferOutput<typeof SeedRow>;
export type PlaceRow = v.InferOutput<typeof PlaceRow>;
export type MarkRow = v.InferOutput<typeof MarkRow>;
export type StoreDocument = v.InferOutput<typeof StoreDocument>;
