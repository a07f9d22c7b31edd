import * as v from "valibot";
import { articleId } from "../racing/article.ts";
import { CERTAINTIES, TRENDS } from "../racing/certainty.ts";
import { claimId, SCOPES } from "../racing/claim.ts";
import { day } from "../racing/day.ts";
import { driverId } from "../racing/driver.ts";
import { noteId } from "../racing/note.ts";
import { published } from "../racing/published.ts";
import { season } from "../racing/season.ts";
import { seriesId } from "../racing/series.ts";

/** A schema for a word of the trade from its own maker. `expected` says what the form is, for who has to mend it. */
export function made<From, To>(from: v.GenericSchema<From>, make: (given: From) => To | undefined, expected: string) {
  return v.pipe(
    from,
    v.rawTransform<From, To>(({ dataset, addIssue, NEVER }) => {
      const word = make(dataset.value);
      if (word !== undefined) return word;
      addIssue({ message: `expected ${expected}` });
      return NEVER;
    }),
  );
}

/** A character that somebody sees. */
const SEEN = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;

/** One line of text from outside: not blank, no control characters, of bounded length. */
export const Text = v.pipe(
  v.string("expected text"),
  v.check((text) => SEEN.test(text), "expected text that is not blank"),
  v.maxLength(1000, "expected at most 1,000 characters"),
  v.check((text) => !/\p{Cc}/u.test(text), "expected no control characters or line breaks"),
);

const Key = v.string("expected a key");
const KEY_FORM = "a key of lower-case ASCII letters, digits and hyphens";

export const DriverKey = made(Key, driverId, KEY_FORM);
export const SeriesKey = made(Key, seriesId, KEY_FORM);
export const PublisherKey = v.pipe(Key, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `expected ${KEY_FORM}`));
export const ArticleKey = made(Key, articleId, "an article's key of ten base-32 characters");
export const ClaimKey = made(Key, claimId, "a claim's key: its article's, a hyphen and an ordinal");
export const NoteKey = made(Key, noteId, "a note's key: its article's, -n and an ordinal");
export const DayOf = made(v.string("expected a day"), day, "a day as YYYY-MM-DD");
export const PublishedOn = made(v.string("expected a day"), published, "a day as YYYY-MM-DD, or a month as YYYY-MM");
export const SeasonOf = made(v.number("expected a year as a number"), season, "a year of motor racing");
export const CertaintyOf = v.picklist(CERTAINTIES, `expected one of ${CERTAINTIES.join(", ")}`);
export const TrendOf = v.picklist(TRENDS, `expected one of ${TRENDS.join(", ")}`);
export const ScopeOf = v.picklist(SCOPES, `expected one of ${SCOPES.join(", ")}`);

/** An address that a reader may follow. */
export const WebAddress = v.pipe(
  Text,
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "expected an http or https address",
  ),
);

/** A language by its ISO 639-1 code; need not be one that Pitboard speaks. */
export const LanguageCode = v.pipe(v.string(), v.regex(/^[a-z]{2}$/, "expected a language code of two letters"));

/** The same sentence in several languages, English among them. */
export const LocalizedText = v.strictObject({
  en: Text,
  it: v.exactOptional(Text),
  es: v.exactOptional(Text),
  de: v.exactOptional(Text),
  fr: v.exactOptional(Text),
});
