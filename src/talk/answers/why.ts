import type { Claim } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { asOfFooter, publisherSpan, speakerOf } from "../phrasing/attribution.ts";
import { lineHeading } from "../phrasing/line.ts";
import { date, grade } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, text } from "../reply.ts";
import type { Scene, Telling, ToldLine } from "../scene.ts";
import { linesAsked } from "./lines-asked.ts";
import { noReport } from "./no-report.ts";
import { status } from "./status.ts";

/** Why a grade is what it is: whose word leads, what it says, what else was said, and what is missing. */
export function why(scene: Scene): Telling {
  const { knowledge, texts } = scene;
  const { meant, outlooks, lines } = linesAsked(scene);
  const { season } = meant;
  if (season === undefined || lines.length === 0) return status(scene);
  const series = outlooks.length === 1 ? outlooks[0]?.about.series : undefined;
  return {
    blocks: [
      ...noReport(scene, meant),
      ...lines.flatMap((told) => whyBlocks(scene, told)),
      asOfFooter(
        scene,
        lines.flatMap(({ line }) => line.evidence),
      ),
    ],
    actions: actionsOn(texts, { driver: knowledge.driver.id, season, series }, ["history", "sources"]),
    outlooks,
  };
}

function whyBlocks(scene: Scene, told: ToldLine): readonly Block[] {
  const { texts, knowledge } = scene;
  const { leading, evidence, contest, stale } = told.line;
  const others = evidence.filter((claim) => claim !== leading);
  const related = knowledge.notes.filter(
    (note) =>
      note.kind === "team" && note.series === told.outlook.about.series && note.season === told.outlook.about.season,
  );
  return [
    lineHeading(scene, told),
    paragraph(...leadingSpans(scene, leading)),
    ...leading.quotes.map((quote): Block => {
      const alone =
        quote.certainty === undefined
          ? ""
          : ` · ${texts.say("words-alone", { certainty: texts.say(`certainty-${quote.certainty}`) })}`;
      return { kind: "quote", text: quote.text, by: `${speakerOf(scene, quote)}${alone}` };
    }),
    ...(others.length === 0 ? [] : [{ kind: "list", items: others.map((claim) => claimSpans(scene, claim)) } as const]),
    ...(contest.length > 0 ? [paragraph(text(texts.say("why-contested")))] : []),
    ...(stale ? [paragraph(text(texts.say("stale", { date: date(texts, leading.article.published) })))] : []),
    ...related.map((note) => paragraph(text(inLanguage(note.statement, texts.language)))),
  ];
}

/** "The grade is that of a report by Speedweek: …" */
function leadingSpans(scene: Scene, leading: Claim): readonly Span[] {
  const { texts } = scene;
  const { basis, article, statement } = leading;
  const who =
    basis.kind === "statement" ? basis.speaker : basis.kind === "announcement" ? texts.say(`by-${basis.by}`) : "";
  const said = statement === undefined ? [] : [text(` ${inLanguage(statement, texts.language)}`)];
  return [
    text(`${texts.say(`why-${basis.kind}`, { who, date: date(texts, article.published) })} (`),
    publisherSpan(scene, article),
    text(")."),
    ...said,
    ...(basis.kind === "announcement" ? [] : [text(` ${texts.say("not-official")}`)]),
  ];
}

/** "9 November 2023 · outlet B: ▽ unlikely" */
function claimSpans(scene: Scene, { article, certainty, trend }: Claim): readonly Span[] {
  const { texts } = scene;
  return [
    text(`${date(texts, article.published)} · `),
    publisherSpan(scene, article),
    text(": "),
    grade(texts, certainty, trend),
  ];
}
