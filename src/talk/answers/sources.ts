import type { Article } from "../../racing/article.ts";
import type { Claim } from "../../racing/claim.ts";
import { distinctArticles, publisherSpan, quoteBlock, repeatsWords, whoSaid } from "../phrasing/attribution.ts";
import { notesFooter } from "../phrasing/footer.ts";
import { date, grade, languageName } from "../phrasing/words.ts";
import { type Block, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type Telling } from "../scene.ts";
import { overNote } from "./over-note.ts";
import { tellLines } from "./tell-lines.ts";

/** How many articles are told at once, the newest first. */
const MAX_ARTICLES = 5;

/** Who wrote it, who was quoted, what exactly was said, and where to read it. */
export function sources(scene: Scene): Telling {
  return tellLines(scene, ["back", "why", "history"], (lines, meant) => {
    const claims = [...new Set(lines.flatMap(({ line }) => line.evidence))];
    const articles = distinctArticles(claims);
    const over = overNote(scene, meant, lines);
    const more = articles.length - MAX_ARTICLES;
    return {
      told: lines,
      blocks: [
        ...over.blocks,
        ...(over.outcomes.length > 0 ? [notesFooter(scene, over.outcomes)] : []),
        ...articles.slice(0, MAX_ARTICLES).flatMap((article) => articleBlocks(scene, article, claims)),
        ...(more > 0
          ? [{ kind: "footer", spans: [text(scene.texts.say("more-articles", { count: more }))] } as const]
          : []),
      ],
    };
  });
}

function articleBlocks(scene: Scene, article: Article, claims: readonly Claim[]): readonly Block[] {
  const { texts } = scene;
  const said = claims.filter((claim) => claim.article.id === article.id);
  const repeats = repeatsWords(scene, article);
  const origin = repeats === undefined ? "" : ` · ${repeats}`;
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
  return [
    strong(`${nameOf({ catalogue, texts }, series)} ${season}`),
    text(texts.say("colon")),
    grade(texts, certainty, trend),
    text(` (${texts.say(`basis-${basis.kind}`, { who: whoSaid(texts, basis) })})`),
  ];
}
