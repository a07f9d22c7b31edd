import * as v from "valibot";
import { REASONS } from "../racing/correction.ts";
import { FACT_KINDS } from "../racing/note.ts";
import {
  ArticleKey,
  CertaintyOf,
  ClaimKey,
  DayOf,
  DriverKey,
  LanguageCode,
  LocalizedText,
  NoteKey,
  PublishedOn,
  PublisherKey,
  ScopeOf,
  SeasonOf,
  SeriesKey,
  Text,
  TrendOf,
  WebAddress,
} from "./words.ts";

/** An article without its key, which follows from its address. */
export const articleFields = {
  url: v.exactOptional(WebAddress),
  title: v.exactOptional(Text),
  publisher: PublisherKey,
  /** As it calls itself, where the catalogue does not know it. */
  publisherName: v.exactOptional(Text),
  language: LanguageCode,
  published: PublishedOn,
  received: DayOf,
  origin: v.exactOptional(Text),
};

const BasisOf = v.variant("kind", [
  v.strictObject({ kind: v.literal("announcement"), by: v.picklist(["driver", "team", "manufacturer", "organiser"]) }),
  v.strictObject({ kind: v.literal("statement"), speaker: Text }),
  v.strictObject({ kind: v.literal("report") }),
  v.strictObject({ kind: v.literal("rumour") }),
]);

/** At most 300 characters: a quote is short, or it is somebody else's article. */
const QuoteOf = v.strictObject({
  text: v.pipe(Text, v.maxLength(300, "expected a quote of at most 300 characters")),
  speaker: Text,
  occasion: v.exactOptional(LocalizedText),
  certainty: v.exactOptional(CertaintyOf),
});

/** A claim without its key and its article. */
export const claimFields = {
  driver: DriverKey,
  series: SeriesKey,
  season: SeasonOf,
  certainty: CertaintyOf,
  basis: BasisOf,
  trend: v.exactOptional(TrendOf),
  scope: v.exactOptional(ScopeOf),
  class: v.exactOptional(Text),
  team: v.exactOptional(Text),
  car: v.exactOptional(Text),
  crew: v.exactOptional(v.pipe(v.array(Text), v.readonly())),
  number: v.exactOptional(Text),
  changedMind: v.exactOptional(v.boolean()),
  quotes: v.pipe(v.array(QuoteOf), v.readonly()),
  statement: v.exactOptional(LocalizedText),
};

/** A note that is no outcome, without its key and its article. */
export const factFields = {
  kind: v.picklist(FACT_KINDS),
  driver: v.exactOptional(DriverKey),
  series: v.exactOptional(SeriesKey),
  season: v.exactOptional(SeasonOf),
  class: v.exactOptional(Text),
  team: v.exactOptional(Text),
  certainty: v.exactOptional(CertaintyOf),
  statement: LocalizedText,
};

/** An outcome without its key and its article. */
export const outcomeFields = {
  kind: v.literal("outcome"),
  driver: DriverKey,
  series: SeriesKey,
  season: SeasonOf,
  raced: v.picklist(["full-season", "selected-rounds", "single-event", "none"]),
  statement: LocalizedText,
};

export const CorrectionReason = v.picklist(REASONS);

const corrected = { who: Text, when: DayOf, why: CorrectionReason };

export const CorrectionOf = v.variant("kind", [
  v.strictObject({ kind: v.literal("superseded"), claim: ClaimKey, by: ClaimKey, ...corrected }),
  v.strictObject({ kind: v.literal("claim-retracted"), claim: ClaimKey, ...corrected }),
  v.strictObject({ kind: v.literal("note-retracted"), note: NoteKey, ...corrected }),
  v.strictObject({ kind: v.literal("article-retracted"), article: ArticleKey, ...corrected }),
]);
