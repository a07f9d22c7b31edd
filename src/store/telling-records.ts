import * as v from "valibot";
import { MEASURES } from "../audience/alert-subscription.ts";
import { BARRIERS } from "../audience/pause.ts";
import { LANGUAGES } from "../racing/language.ts";
import { CorrectionReason } from "../schema/facts.ts";
import {
  ArticleKey,
  CertaintyOf,
  ClaimKey,
  DayOf,
  DriverKey,
  ScopeOf,
  SeasonOf,
  SeriesKey,
  Text,
} from "../schema/words.ts";
import { ChatOf, Count, list, PersonOf, PlaceOf, ZoneOf } from "./words.ts";

const AboutOf = v.strictObject({ driver: DriverKey, series: SeriesKey, season: SeasonOf });

const standpointFields = {
  certainty: CertaintyOf,
  class: v.exactOptional(Text),
  scope: v.exactOptional(ScopeOf),
  team: v.exactOptional(Text),
  contested: v.boolean(),
};

const StandpointOf = v.strictObject(standpointFields);

/** Counts up from 1. */
const Ordinal = v.pipe(Count, v.minValue(1));

export const BulletinRow = v.strictObject({
  n: Ordinal,
  at: Count,
  article: ArticleKey,
  changes: list(
    v.strictObject({
      about: AboutOf,
      before: v.exactOptional(StandpointOf),
      after: v.exactOptional(StandpointOf),
      because: ClaimKey,
    }),
  ),
  correction: v.exactOptional(v.strictObject({ claims: list(ClaimKey), why: CorrectionReason })),
});

/** What alerts and digests have in common. */
const subscriptionFields = {
  chat: ChatOf,
  place: PlaceOf,
  language: v.exactOptional(v.picklist(LANGUAGES)),
  manner: v.strictObject({
    role: v.exactOptional(Text),
    silent: v.exactOptional(v.boolean()),
    pinned: v.exactOptional(v.boolean()),
    crossposted: v.exactOptional(v.boolean()),
  }),
  by: v.exactOptional(PersonOf),
  paused: v.exactOptional(v.strictObject({ why: v.picklist(BARRIERS), right: v.exactOptional(Text), since: DayOf })),
};

const TopicOf = v.strictObject({
  driver: DriverKey,
  series: v.exactOptional(SeriesKey),
  season: v.exactOptional(SeasonOf),
  measure: v.picklist(MEASURES),
  since: DayOf,
});

const MinuteOfTheDay = v.pipe(Count, v.maxValue(24 * 60 - 1));

export const AlertRow = v.strictObject({
  n: Ordinal,
  after: Count,
  topics: v.pipe(v.array(TopicOf), v.minLength(1, "expected at least one topic"), v.readonly()),
  quiet: v.exactOptional(v.strictObject({ from: MinuteOfTheDay, until: MinuteOfTheDay })),
  ...subscriptionFields,
});

export const DigestRow = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z2-7]{6}$/, "expected six base-32 characters")),
  driver: DriverKey,
  season: v.exactOptional(SeasonOf),
  cron: Text,
  zone: ZoneOf,
  whenNothing: v.picklist(["line", "nothing"]),
  reminders: v.boolean(),
  since: DayOf,
  due: Count,
  last: v.exactOptional(
    v.strictObject({ at: Count, lines: list(v.strictObject({ about: AboutOf, ...standpointFields })) }),
  ),
  reminded: list(Text),
  ...subscriptionFields,
});

/** What is numbered, so that a number is never used again. */
const NUMBERED = ["alerts", "bulletins"] as const;

/** The last number that was given. */
export const NumberRow = v.strictObject({ of: v.picklist(NUMBERED), last: Count });

export type NumberRow = v.InferOutput<typeof NumberRow>;
export type Numbered = (typeof NUMBERED)[number];
