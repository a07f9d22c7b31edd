import * as v from "valibot";
import { articleFields, claimFields, factFields, outcomeFields } from "../schema/facts.ts";
import { ArticleKey, DayOf, DriverKey, PublisherKey, SeasonOf, SeriesKey, Text, WebAddress } from "../schema/words.ts";

const KINDS = ["championship", "cup", "event"] as const;
const MAKERS = ["team", "manufacturer"] as const;

const Names = v.exactOptional(v.array(Text, "expected a list of names"), []);

export const DriversFile = listOf({
  id: DriverKey,
  name: Text,
  shortName: Text,
  otherNames: Names,
  weakNames: Names,
  notToBeTakenFor: Names,
  ordinaryPhrases: v.exactOptional(v.array(Text)),
  namesakes: v.exactOptional(v.array(v.strictObject({ name: Text, races: v.array(SeriesKey) }))),
});

const RaceClassOf = v.strictObject({ name: Text, otherNames: Names }, "expected a class");

export const SeriesFile = listOf({
  id: SeriesKey,
  kind: v.picklist(KINDS, `expected one of ${KINDS.join(", ")}`),
  name: Text,
  shortName: Text,
  partOf: v.exactOptional(v.array(SeriesKey, "expected a list of keys"), []),
  classes: v.exactOptional(v.array(RaceClassOf, "expected a list of classes"), []),
  otherNames: v.exactOptional(
    v.strictObject({ en: Names, it: Names, es: Names, de: Names, fr: Names }, "expected names by language"),
    {},
  ),
  weakNames: Names,
  places: v.exactOptional(v.array(Text, "expected a list of names")),
  usualMonth: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12, "expected a month from 1 to 12")),
  ),
  overTwoYears: v.exactOptional(v.union([v.boolean(), v.array(SeasonOf)], "expected true, or a list of seasons")),
  eventsByPlace: v.exactOptional(v.boolean("expected true or false")),
});

export const TeamsFile = listOf({
  id: PublisherKey,
  kind: v.picklist(MAKERS, `expected one of ${MAKERS.join(", ")}`),
  name: Text,
  otherNames: Names,
  series: v.exactOptional(SeriesKey),
  cars: v.exactOptional(v.array(Text, "expected a list of names")),
});

export const PublishersFile = listOf({
  id: PublisherKey,
  name: Text,
  url: WebAddress,
  trusted: v.exactOptional(
    v.pipe(v.number("expected a number"), v.minValue(0), v.maxValue(1, "expected a confidence from 0 to 1")),
  ),
});

const RoundOf = v.strictObject(
  { key: PublisherKey, name: Text, place: Text, starts: DayOf, ends: DayOf, event: v.exactOptional(SeriesKey) },
  "expected a round",
);

const RevisionOf = v.strictObject(
  {
    published: DayOf,
    source: Text,
    url: v.exactOptional(WebAddress),
    rounds: v.exactOptional(v.array(RoundOf, "expected a list of rounds"), []),
    cancelled: v.exactOptional(v.array(PublisherKey, "expected a list of keys"), []),
  },
  "expected a revision",
);

export const CalendarFile = v.strictObject(
  {
    series: SeriesKey,
    season: SeasonOf,
    taken: v.exactOptional(DayOf),
    revisions: v.pipe(
      v.array(RevisionOf, "expected a list of revisions"),
      v.minLength(1, "expected at least one revision"),
    ),
  },
  "expected a calendar",
);

export const ClaimOf = v.strictObject(claimFields, "expected a claim");

export const NoteOf = v.variant("kind", [
  v.strictObject(outcomeFields, "expected a note"),
  v.strictObject(factFields, "expected a note"),
]);

/** The key is given only where no page holds the article; else it follows from the address. */
export const ArticleFile = v.strictObject(
  {
    article: v.strictObject({ id: v.exactOptional(ArticleKey), ...articleFields }, "expected an article"),
    claims: v.exactOptional(v.array(ClaimOf, "expected a list of claims"), []),
    notes: v.exactOptional(v.array(NoteOf, "expected a list of notes"), []),
  },
  "expected the facts of an article",
);

function listOf<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.array(v.strictObject(entries, "expected an entry in braces"), "expected a list in brackets");
}
