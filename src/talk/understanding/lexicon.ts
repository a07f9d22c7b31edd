import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { LANGUAGES, type Language } from "../../racing/language.ts";
import { parse, parseJson } from "../../schema/faults.ts";

const Phrases = v.array(v.string());

const LexiconFile = v.strictObject({
  intents: v.strictObject({
    programme: Phrases,
    why: Phrases,
    source: Phrases,
    history: Phrases,
    team: Phrases,
    next_race: Phrases,
    calendar: Phrases,
    subscribe: Phrases,
    unsubscribe: Phrases,
    help: Phrases,
  }),
  /** Words that show that racing is spoken of. */
  racing: Phrases,
  /** Words that a question begins with. */
  openers: Phrases,
  /** Words that mean whoever is spoken of. */
  pronouns: Phrases,
  /** Words that go on from what was just said: "and Le Mans?". */
  followUps: Phrases,
  /** From the day of asking; `after` and `before` from the season that was just spoken of. */
  seasons: v.strictObject({ last: Phrases, this: Phrases, next: Phrases, after: Phrases, before: Phrases }),
  /** Names of the months, January first. */
  months: v.pipe(v.array(Phrases), v.length(12, "expected twelve months")),
  /** Words before a day from which on news is asked: "since September". */
  since: Phrases,
  /** Words that ask what was known on a day that is past: "what was known". */
  asOf: Phrases,
  /** Spans of time that end today: "last week". */
  recently: v.array(v.strictObject({ phrase: v.string(), days: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  /** Words that begin what somebody takes for granted: "now that". */
  premises: Phrases,
  /** How people say that a drive is settled, or off. */
  graded: v.strictObject({ confirmed: Phrases, "ruled-out": Phrases }),
  /** How people say how much must change before they want to hear of it; `decided` besides the words of `graded`. */
  measures: v.strictObject({ every: Phrases, clear: Phrases, decided: Phrases }),
  negations: Phrases,
  greetings: Phrases,
  thanks: Phrases,
  /** What the names of series end in, so that one that is not known is seen to be one. */
  seriesNouns: Phrases,
  /** Words that stand before the name of a place, so that it is not taken for somebody's. */
  beforePlaces: Phrases,
  articles: Phrases,
  /** What a number counts that is no year: "3000 km". */
  units: Phrases,
  /**
   * Words of a schedule: `first` of the month, `hours` behind a number, `between` mean nothing by themselves. The days of the
   * week need not be told.
   */
  schedules: v.strictObject({
    daily: Phrases,
    weekly: Phrases,
    monthly: Phrases,
    first: Phrases,
    noon: Phrases,
    midnight: Phrases,
    hours: Phrases,
    between: Phrases,
  }),
  /** Words that are nobody's name. */
  common: Phrases,
});

/** How one language asks about racing. */
export type Lexicon = v.InferOutput<typeof LexiconFile> & { readonly language: Language };

/** The lexicons of a folder, `xx.json` each; all of them are used on every message at once. */
export async function loadLexicons(folder: string): Promise<readonly Lexicon[]> {
  const files = new Set(await readdir(folder));
  const present = LANGUAGES.filter((language) => files.has(`${language}.json`));
  return Promise.all(
    present.map(async (language) => {
      const file = join(folder, `${language}.json`);
      return { ...parse(file, LexiconFile, parseJson(file, await readFile(file, "utf8"))), language };
    }),
  );
}
