import type { Article } from "../../racing/article.ts";
import type { Claim } from "../../racing/claim.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { distinctArticles, publisherSpan, quoteBlock } from "../phrasing/attribution.ts";
import { date, grade, languageName } from "../phrasing/words.ts";
import { type Block, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type Telling } from "../scene.ts";
import { linesAsked } from "./lines-asked.ts";
import { noReport } from "./no-report.ts";
import { status } from "./status.ts";

/** How many articles are told at once, the newest first. */
const MAX_ARTICLES = 5;

/** Who wrote it, who was quoted, what exactly was said, and where to read it. */
export function sources(scene: Scene): Telling {
  const { knowledge, texts, question } = scene;
  const { meant, outlooks, lines } = linesAsked(scene);
  const { season } = meant;
  if (season === undefined || lines.length === 0) return status(scene);
  const claims = [...new Set(lines.flatMap(({ line }) => line.evidence))];
  const articles = distinctArticles(claims);
  const more = articles.length - MAX_ARTICLES;
  const series = question.series.length === 1 ? question.series[0] : undefined;
  return {
    blocks: [
      ...noReport(scene, meant),
      ...articles.slice(0, MAX_ARTICLES).flatMap((article) => articleBlocks(scene, article, claims)),
      ...(more > 0 ? [{ kind: "footer", spans: [text(texts.say("more-articles", { count: more }))] } as const] : []),
    ],
    actions: actionsOn(texts, { driver: knowledge.driver.id, season, series }, ["why", "history"]),
    outlooks,
  };
}

function articleBlocks(scene: Scene, article: Article, claims: readonly Claim[]): readonly Block[] {
  const { texts } = scene;
  const said = claims.filter((claim) => claim.article.id === article.id);
  const origin = article.origin === undefined ? "" : ` · ${texts.say("repeats", { origin: article.origin })}`;
  const language = texts.say("in-language", { language: languageName(texts, article.language) });
  return [
    {
      kind: "heading",
      spans: [publisherSpan(scene, article), text(` · ${date(texts, article.published)} · ${language}${origin}`)],
    },
    ...said.flatMap((claim): readonly Block[] => [
      { kind: "list", items: [claimItem(scene, claim)] },
      ...claim.quotes.map((quote) => quoteBlock(scene, quote)),
    ]),
  ];
}

function claimItem({ texts, catalogue }: Scene, { series, season, certainty, trend, basis }: Claim): readonly Span[] {
  const who =
    basis.kind === "statement" ? basis.speaker : basis.kind === "announcement" ? texts.say(`by-${basis.by}`) : "";
  return [
    strong(`${nameOf(catalogue, series)} ${season}`),
    text(": "),
    grade(texts, certainty, trend),
    text(` (${texts.say(`basis-${basis.kind}`, { who })})`),
  ];
}
