import { type Article, originOf } from "../../racing/article.ts";
import type { Claim } from "../../racing/claim.ts";
import type { Note } from "../../racing/note.ts";
import { type Block, type Span, text } from "../reply.ts";
import type { Scene, ToldLine } from "../scene.ts";
import { distinctArticles, publisherSpan, whoSaid } from "./attribution.ts";
import type { Texts } from "./texts.ts";
import { date } from "./words.ts";

/** How many publishers the small print names. */
const MAX_NAMED = 3;

/**
 * "As of 6 November 2023 · Speedweek (said by Valentino Rossi) · one report, no announcement", of lines and of the notes that
 * are told with them. Named before others are the articles that grades and notes rest on.
 */
export function asOfFooter(scene: Scene, lines: readonly ToldLine[], notes: readonly Note[] = []): Block {
  const { texts } = scene;
  const claims = lines.flatMap(({ line }) => line.evidence);
  const leading = lines.map(({ line }) => line.leading);
  const articles = distinctArticles([...claims, ...notes]);
  const announced = claims.some((claim) => claim.basis.kind === "announcement");
  const count = text(` · ${texts.say(announced ? "reports" : "reports-unannounced", { count: reports(articles) })}`);
  const named = publishersIn([...distinctArticles([...leading, ...notes]), ...articles]);
  const [only, ...others] = leading;
  const word = others.length === 0 ? only : undefined;
  return {
    kind: "footer",
    spans: [
      ...asOfSpans(scene, articles),
      ...named.flatMap((article) => [
        text(" · "),
        publisherSpan(scene, article),
        ...(article.id === word?.article.id ? wordSpans(scene, word) : []),
      ]),
      ...(articles.length === 0 ? [] : [count]),
    ],
  };
}

/** "As of June 2024 · Motorsport.com", of notes that are told by themselves. */
export function notesFooter(scene: Scene, notes: readonly Note[]): Block {
  const articles = distinctArticles(notes);
  const named = publishersIn(articles).flatMap((article) => [text(" · "), publisherSpan(scene, article)]);
  return { kind: "footer", spans: [...asOfSpans(scene, articles), ...named] };
}

/** "As of 6 November 2023 · 3 reports", where a picture stands by itself: the same as in the small print beside it. */
export function asOfWords(texts: Texts, told: readonly (Claim | Note)[]): string {
  const articles = distinctArticles(told);
  const [newest] = articles;
  if (newest === undefined) return texts.say("as-of-nothing");
  const count = texts.say("reports", { count: reports(articles) });
  return `${texts.say("as-of", { date: date(texts, newest.published) })} · ${count}`;
}

/** The day of the newest article. */
function asOfSpans({ texts }: Scene, [newest]: readonly Article[]): readonly Span[] {
  return [
    text(
      newest === undefined ? texts.say("as-of-nothing") : texts.say("as-of", { date: date(texts, newest.published) }),
    ),
  ];
}

/** Of each publisher the first article, as far as they are named. */
function publishersIn(articles: readonly Article[]): readonly Article[] {
  const named: Article[] = [];
  for (const article of articles) {
    if (named.length === MAX_NAMED) break;
    if (!named.some(({ publisher }) => publisher === article.publisher)) named.push(article);
  }
  return named;
}

/** " (announced by the team)"; nothing of a report or a rumour. */
export function wordSpans({ texts }: Pick<Scene, "texts">, { basis }: Claim): readonly Span[] {
  const who = whoSaid(texts, basis);
  return who === "" ? [] : [text(` (${texts.say(`basis-${basis.kind}`, { who })})`)];
}

/** How many reports claims and notes make. */
export function reportsIn(told: readonly (Claim | Note)[]): number {
  return reports(distinctArticles(told));
}

/** How many reports articles make: those that repeat somebody make one with whom they repeat. */
function reports(articles: readonly Article[]): number {
  const own = articles.filter((article) => article.origin === undefined);
  const publishers = new Set(own.map((article) => article.publisher));
  const repeated = articles.filter((article) => article.origin !== undefined && !publishers.has(originOf(article)));
  return own.length + new Set(repeated.map(originOf)).size;
}
