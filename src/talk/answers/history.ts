import type { Step } from "../../judging/history.ts";
import type { Change, Standpoint } from "../../racing/change.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Note } from "../../racing/note.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { asOfFooter, publisherSpan } from "../phrasing/attribution.ts";
import { date, grade } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type Telling } from "../scene.ts";
import { linesAsked } from "./lines-asked.ts";
import { noReport } from "./no-report.ts";
import { status } from "./status.ts";

/** How many steps of one drive are told, the newest. */
const MAX_STEPS = 12;

/** How the outlook came to be what it is, and what is known of starts and tests. */
export function history(scene: Scene): Telling {
  const { knowledge, texts, question } = scene;
  const { meant, outlooks, lines } = linesAsked(scene);
  const { season } = meant;
  if (season === undefined || lines.length === 0) return status(scene);
  const series = question.series.length === 1 ? question.series[0] : undefined;
  return {
    blocks: [
      ...noReport(scene, meant),
      ...outlooks.flatMap(({ about }) => {
        const steps = knowledge.history(about.series, about.season);
        const title = `${nameOf(scene.catalogue, about.series)} ${about.season}`;
        return [
          { kind: "heading", spans: [strong(title)] } as const,
          { kind: "list", items: steps.slice(-MAX_STEPS).flatMap((step) => stepItems(scene, step)) } as const,
        ];
      }),
      ...racedBlocks(scene),
      asOfFooter(
        scene,
        lines.flatMap(({ line }) => line.evidence),
      ),
    ],
    actions: actionsOn(texts, { driver: knowledge.driver.id, season, series }, ["why", "sources"]),
    outlooks,
  };
}

function stepItems(scene: Scene, { day, claims, changes }: Step): readonly (readonly Span[])[] {
  const { texts } = scene;
  const when = text(`${date(texts, claims[0]?.article.published ?? day)}: `);
  if (changes.length > 0) return changes.map((change) => [when, ...changeSpans(scene, change)]);
  return claims.map((claim) => [
    when,
    text(`${texts.say("again")} `),
    grade(texts, claim.certainty, claim.trend),
    text(" ("),
    publisherSpan(scene, claim.article),
    text(")"),
  ]);
}

/** "▲ likely → ✔ confirmed, LMGT3 (Speedweek)" */
function changeSpans(scene: Scene, { before, after, because }: Change): readonly Span[] {
  const { texts } = scene;
  const arrow = before === undefined || after === undefined ? [] : [text(" → ")];
  const details = after === undefined ? "" : detailsOf(scene, after);
  return [
    ...(before === undefined ? [text(`${texts.say("first-report")} `)] : [grade(texts, before.certainty)]),
    ...arrow,
    ...(after === undefined ? [text(` ${texts.say("fell-away")}`)] : [grade(texts, after.certainty)]),
    text(`${details} (`),
    publisherSpan(scene, because.article),
    text(")"),
  ];
}

function detailsOf({ texts }: Scene, { class: raceClass, scope, team, contested }: Standpoint): string {
  const told = [
    raceClass,
    team,
    scope === undefined ? undefined : texts.say(`scope-${scope}`),
    contested ? texts.say("contested") : undefined,
  ];
  return told.flatMap((each) => (each === undefined ? [] : [`, ${each}`])).join("");
}

/** Starts and tests that notes tell of; where they tell of no start, that none is known. */
function racedBlocks({ knowledge, question, texts }: Scene): readonly Block[] {
  const isAsked = ({ series }: Note) =>
    question.series.length === 0 || (series !== undefined && question.series.includes(series));
  const bearing = knowledge.notes.filter((note) => (note.kind === "outcome" || note.kind === "test") && isAsked(note));
  const isKnown = bearing.some((note) => note.kind === "outcome");
  return [
    ...bearing.map((note) => paragraph(text(inLanguage(note.statement, texts.language)))),
    ...(isKnown
      ? []
      : [
          paragraph(
            text(
              texts.say(question.series.length > 0 ? "no-start-there" : "no-start", { driver: knowledge.driver.name }),
            ),
          ),
        ]),
  ];
}
