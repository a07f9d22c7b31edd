import type { Article } from "../../racing/article.ts";
import type { DeskScene } from "../desk/seat.ts";
import { publisherSpan, quoteBlock } from "../phrasing/attribution.ts";
import { wordSpans } from "../phrasing/footer.ts";
import { date } from "../phrasing/words.ts";
import { cutWords } from "../plain-words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { changeBlocks, changeItem, driverName, type ToldChange } from "./tell-change.ts";
import { sourceFooter } from "./tell-mistake.ts";

/** More changes than this are read by nobody in one message. */
const MAX_CHANGES = 20;

/** A quote that is longer is cut. */
const MAX_QUOTE = 280;

/** One change in full; of several a line each, with one quote. */
export function newsBlocks(scene: DeskScene, told: readonly ToldChange[]): readonly Block[] {
  const [first, ...others] = told;
  if (first === undefined) return [];
  if (others.length === 0)
    return [...changeBlocks(scene, first), ...quoteBlocks(scene, told), ...sourceBlocks(scene, first)];
  return listBlocks(scene, told, first);
}

function listBlocks(scene: DeskScene, told: readonly ToldChange[], first: ToldChange): readonly Block[] {
  const { texts } = scene;
  const isOfOne = told.every(({ about }) => about.driver === first.about.driver);
  const isOfOneArticle = told.every(({ claim }) => claim?.article.id === first.claim?.article.id);
  const items = told
    .slice(0, MAX_CHANGES)
    .map((change) => [
      ...changeItem(scene, change, !isOfOne),
      ...(isOfOneArticle || change.claim === undefined ? [] : sourceSpans(scene, change.claim.article)),
    ]);
  const more = told.length - items.length;
  return [
    { kind: "heading", spans: [strong(isOfOne ? driverName(scene, first) : texts.say("changes-title"))] },
    { kind: "list", items },
    ...(more > 0 ? [paragraph(text(texts.say("changes-more", { count: more })))] : []),
    ...quoteBlocks(scene, told),
    ...(isOfOneArticle && first.claim !== undefined
      ? [sourceFooter(scene, first.claim.article, commonWords(scene, told))]
      : []),
  ];
}

/** Whose word the changes rest on, where it is the same for all. */
function commonWords(scene: DeskScene, told: readonly ToldChange[]): readonly Span[] {
  const [first = [], ...others] = told.map(({ claim }) => (claim === undefined ? [] : wordSpans(scene, claim)));
  return others.every((words) => JSON.stringify(words) === JSON.stringify(first)) ? first : [];
}

/** " (Motorsport.com, 20 November 2026)" */
function sourceSpans(scene: DeskScene, article: Article): readonly Span[] {
  return [text(" ("), publisherSpan(scene, article), text(`, ${date(scene.texts, article.published)})`)];
}

/** The first words that anybody is quoted with. */
function quoteBlocks(scene: DeskScene, told: readonly ToldChange[]): readonly Block[] {
  const quote = told.flatMap(({ claim, after }) => (after === undefined ? [] : (claim?.quotes.at(-1) ?? [])))[0];
  return quote === undefined ? [] : [quoteBlock(scene, { ...quote, text: cutWords(quote.text, MAX_QUOTE) })];
}

function sourceBlocks(scene: DeskScene, { claim }: ToldChange): readonly Block[] {
  return claim === undefined ? [] : [sourceFooter(scene, claim.article, wordSpans(scene, claim))];
}
