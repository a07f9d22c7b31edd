import type { Claim } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Fact } from "../../racing/note.ts";
import type { Line } from "../../racing/outlook.ts";
import { noteSpans, publisherSpan, speakerOf, whoSaid } from "../phrasing/attribution.ts";
import { doubtOn } from "../phrasing/doubt.ts";
import { asOfFooter } from "../phrasing/footer.ts";
import { lineHeading } from "../phrasing/line.ts";
import { date, grade } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, text } from "../reply.ts";
import type { Scene, Telling, ToldLine } from "../scene.ts";
import { tellLines } from "./tell-lines.ts";

/** Why a grade is what it is: whose word leads, what it says, what else was said, and what is missing. */
export function why(scene: Scene): Telling {
  return tellLines(scene, ["back", "history", "sources"], (lines) => ({
    told: lines,
    actions: doubtOn(scene.texts, lines),
    blocks: [...lines.flatMap((told) => whyBlocks(scene, told)), asOfFooter(scene, lines)],
  }));
}

function whyBlocks(scene: Scene, told: ToldLine): readonly Block[] {
  const { texts, knowledge } = scene;
  const { leading, evidence, contest, stale } = told.line;
  const others = evidence.filter((claim) => claim !== leading);
  const { about, lines } = told.outlook;
  const entries = knowledge.notes.filter(
    (note) =>
      note.kind === "team" &&
      note.series === about.series &&
      note.season === about.season &&
      lineOfEntry(note, lines) === told.line,
  );
  return [
    lineHeading(scene, told),
    paragraph(...leadingSpans(scene, leading, evidence)),
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
    ...entries.map((note) => paragraph(...noteSpans(scene, note))),
  ];
}

/** The one line of a drive that a team's entry is told with: that of its class, else of its team, else the first. */
function lineOfEntry({ class: raceClass, team }: Fact, lines: readonly Line[]): Line | undefined {
  const ofClass = lines.find((line) => raceClass !== undefined && line.class === raceClass);
  return ofClass ?? lines.find((line) => team !== undefined && line.team === team) ?? lines[0];
}

/** "A report of 6 November 2023 says so (Speedweek): … I know of no announcement." */
function leadingSpans(scene: Scene, leading: Claim, evidence: readonly Claim[]): readonly Span[] {
  const { texts } = scene;
  const { basis, article, statement } = leading;
  const said = statement === undefined ? [] : [text(` ${inLanguage(statement, texts.language)}`)];
  const isAnnounced = evidence.some((claim) => claim.basis.kind === "announcement");
  const when = date(texts, article.published);
  return [
    text(`${texts.say(`why-${basis.kind}`, { who: whoSaid(texts, basis), date: when })} (`),
    publisherSpan(scene, article),
    text(")."),
    ...said,
    ...(isAnnounced ? [] : [text(` ${texts.say("not-official")}`)]),
  ];
}

/** "9 November 2023 · outlet B: ▽ unlikely" */
function claimSpans(scene: Scene, { article, certainty, trend }: Claim): readonly Span[] {
  const { texts } = scene;
  return [
    text(`${date(texts, article.published)} · `),
    publisherSpan(scene, article),
    text(texts.say("colon")),
    grade(texts, certainty, trend),
  ];
}
