import type { Catalogue } from "../catalogue/catalogue.ts";
import { publisherName } from "../catalogue/publisher-name.ts";
import type { Claim } from "../racing/claim.ts";
import { inLanguage, type Language, language } from "../racing/language.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { judgedDay } from "../racing/published.ts";
import type { Answer } from "../talk/talk.ts";

/** An answer as programs read it; its form is that of interfaces.md. */
export function answerJson(
  answer: Answer,
  catalogue: Catalogue,
  asked: { id?: unknown; text: string; language: Language },
) {
  const { disposition, question } = answer;
  const isSilent = answer.disposition === "silent";
  return {
    ...(asked.id !== undefined && { id: asked.id }),
    language: question.language ?? asked.language,
    disposition,
    intent: question.intent,
    driver: question.driver ?? null,
    series: question.series,
    season: question.season ?? null,
    class: question.class ?? null,
    outlooks: isSilent
      ? []
      : answer.outlooks.flatMap((outlook) => outlookJson(outlook, catalogue, answer.reply.language)),
    text: asked.text,
  };
}

/** The language of a message that is too short to tell: that of the hint it came with, else the usual one. */
export function languageUntold(hint: string | undefined, usual: Language): Language {
  return (hint === undefined ? undefined : language(hint)) ?? usual;
}

/** One entry for each line of an outlook. */
export function outlookJson(outlook: Outlook, catalogue: Catalogue, language: Language) {
  return outlook.lines.map((line) => ({
    driver: outlook.about.driver,
    series: outlook.about.series,
    season: outlook.about.season,
    certainty: line.certainty,
    trend: line.trend ?? null,
    basis: line.basis.kind,
    scope: line.scope ?? null,
    class: line.class ?? null,
    team: line.team ?? null,
    car: line.car ?? null,
    asOf: newest(line),
    stale: line.stale,
    contested: line.contest.length > 0,
    evidence: line.evidence.map((claim) => evidenceJson(claim, catalogue, language)),
  }));
}

/** Publication of the newest claim that a line uses. */
export function newest({ evidence, leading }: Line): string {
  const dates = evidence.map((claim) => claim.article.published);
  return dates.reduce((a, b) => (judgedDay(a) >= judgedDay(b) ? a : b), leading.article.published);
}

function evidenceJson(claim: Claim, catalogue: Catalogue, language: Language) {
  const { id, url, published } = claim.article;
  return {
    article: id,
    url: url ?? null,
    publisher: publisherName(catalogue, claim.article),
    published,
    certainty: claim.certainty,
    quotes: claim.quotes.map(({ text, speaker, occasion }) => ({
      text,
      speaker,
      occasion: occasion === undefined ? null : inLanguage(occasion, language),
    })),
  };
}
