import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Driver, DriverId } from "../racing/driver.ts";
import { judgedDay } from "../racing/published.ts";
import type { SeriesId } from "../racing/series.ts";
import { type Annotated, annotate, type Books } from "./annotate.ts";
import type { Annotations } from "./claiming/annotations.ts";
import { assertionsOf } from "./claiming/assert.ts";
import { isLead } from "./claiming/lead.ts";
import { merged } from "./claiming/merge.ts";
import { seasonsSpokenOf } from "./claiming/season.ts";
import { speechIn } from "./claiming/speech.ts";
import type { ReadLanguage } from "./languages.ts";
import { type Context, whoIsWho } from "./naming/who.ts";
import { noteDrivers, noteRules, noteTeams, noteTests } from "./noting/note-facts.ts";
import { noteAmbitions, noteOutcomes } from "./noting/note-outcomes.ts";
import { originIn } from "./noting/origin.ts";
import type { ReadClaim, Reading, ReadNote, Unread } from "./reading.ts";
import { clean } from "./text/clean.ts";
import type { Orthography } from "./text/orthography.ts";
import { quotedIn } from "./text/quotes.ts";
import { sentencesOf } from "./text/sentences.ts";
import { is } from "./wording/cues.ts";

/** What an article is read with. */
export interface Tools {
  readonly catalogue: Catalogue;
  readonly drivers: ReadonlyMap<DriverId, Driver>;
  readonly language: ReadLanguage;
  readonly books: Books;
  readonly orthography: Orthography;
}

/** What an article says. */
export function readArticle(article: Unread, tools: Tools): Reading {
  const { catalogue, drivers, language } = tools;
  const annotations = annotated(article, tools);
  const { sentences, on } = annotations;
  const { assertions, past, passed, subjects } = assertionsOf(annotations);
  const texts = sentences.map(({ sentence }) => sentence.text);
  const spokenOf = seasonsSpokenOf(sentences, on);
  const { claims, ambitions } = merged(assertions, { texts, catalogue, on, spokenOf });
  const origin = originIn(annotations);
  return {
    language,
    claims,
    notes: notesOf(),
    ...(origin !== undefined && { origin }),
    passedOver: passed.map(({ sentence, ...clause }) => ({ sentence: texts[sentence] ?? "", ...clause })),
  };

  function notesOf(): readonly ReadNote[] {
    const called = (driver: DriverId) => drivers.get(driver)?.name ?? driver;
    const tests = noteTests(annotations, called, (sentence) => subjects[sentence] ?? []);
    const toldOf = [...new Set([...claims, ...tests].flatMap(({ driver }) => driver ?? []))];
    return [
      ...noteTeams(annotations, (sentence) => spokenOf[sentence]),
      ...noteRules(annotations),
      ...tests,
      ...noteOutcomes(past, annotations, called),
      ...noteAmbitions(unclaimed(ambitions, claims), annotations, called),
      ...noteDrivers(annotations, called, toldOf),
    ];
  }
}

/** An ambition that became a claim elsewhere in the article is no mere one. */
function unclaimed<Wish extends { readonly driver: DriverId; readonly series: SeriesId }>(
  wishes: readonly Wish[],
  claims: readonly ReadClaim[],
): readonly Wish[] {
  return wishes.filter(
    (wish) => !claims.some(({ driver, series }) => driver === wish.driver && series === wish.series),
  );
}

function annotated(article: Unread, { catalogue, drivers, language, books, orthography }: Tools): Annotations {
  const text = clean(article.text);
  const { driver, series } = article.context ?? {};
  const context: Context = {
    ...(driver !== undefined && drivers.has(driver) && { driver }),
    ...(series !== undefined && catalogue.series.has(series) && { series }),
  };
  const quotations = quotedIn(text);
  const sentences: readonly Annotated[] = sentencesOf(text, language, orthography).map((sentence) =>
    annotate(sentence, quotations, books),
  );
  const mentions = sentences.map((sentence) => sentence.mentions);
  const who = whoIsWho(mentions, drivers, context);
  return {
    sentences,
    who,
    speech: speechIn(sentences, quotations, text, who, context.driver, (driver) => drivers.get(driver)?.name ?? driver),
    on: judgedDay(article.published),
    context,
    catalogue,
    named: namedIn(sentences, context),
    isOfficial: sentences.some((annotated) => isLead(annotated.sentence.index) && announces(annotated)),
  };
}

function announces({ marks }: Annotated): boolean {
  return marks.some((mark) => is(mark, "announced")) && !marks.some((mark) => is(mark, "not", "rumoured"));
}

function namedIn(sentences: readonly Annotated[], { series }: Context): ReadonlySet<SeriesId> {
  const named = sentences.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === "series" && !mention.weak ? mention.series : [])),
  );
  return new Set(series === undefined ? named : [series, ...named]);
}
