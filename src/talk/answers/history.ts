import { partsOf, roundsOf } from "../../catalogue/catalogue.ts";
import { sameStandpoint } from "../../judging/compare.ts";
import type { Step } from "../../judging/history.ts";
import type { Change } from "../../racing/change.ts";
import type { About } from "../../racing/claim.ts";
import type { Note } from "../../racing/note.ts";
import { runningSeason, type Season } from "../../racing/season.ts";
import { noteSpans, publisherSpan } from "../phrasing/attribution.ts";
import { changeSpans } from "../phrasing/change.ts";
import { asOfFooter } from "../phrasing/footer.ts";
import { date, grade } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type Telling } from "../scene.ts";
import { outcomesUnforetold } from "./no-report.ts";
import { overNote } from "./over-note.ts";
import { tellLines } from "./tell-lines.ts";

/** How many steps of one drive are told, the newest. */
const MAX_STEPS = 12;

/** How the outlook came to be what it is, and what is known of starts and tests; from some day on, what is new since. */
export function history(scene: Scene): Telling {
  const { since, texts } = scene;
  return tellLines(scene, ["back", "why", "sources"], (lines, meant, season) => {
    const abouts = [...new Set(lines.map(({ outlook }) => outlook.about))];
    const steps = abouts.flatMap((about) => stepBlocks(scene, about));
    const isNew = since === undefined || steps.length > 0;
    const over = overNote(scene, meant, lines);
    const raced = since === undefined ? racedIn(scene, season) : [];
    const before = new Set<Note>([...over.outcomes, ...outcomesUnforetold(scene, meant)]);
    return {
      told: isNew ? lines : [],
      blocks: [
        ...over.blocks,
        ...(isNew ? steps : [paragraph(text(texts.say("nothing-new", { date: date(texts, since) })))]),
        ...(since === undefined ? racedBlocks(scene, raced, before, season) : []),
        asOfFooter(scene, lines, over.outcomes),
      ],
      ...(since === undefined && { depicted: "history" }),
    };
  });
}

function stepBlocks(scene: Scene, { series, season }: About): readonly Block[] {
  const { since } = scene;
  const all = scene.knowledge.history(series, season);
  const steps = (since === undefined ? all : all.filter(({ day }) => day >= since)).slice(-MAX_STEPS);
  if (steps.length === 0) return [];
  return [
    { kind: "heading", spans: [strong(`${nameOf(scene, series)} ${season}`)] },
    { kind: "list", items: steps.flatMap((step) => stepItems(scene, step)) },
  ];
}

function stepItems(scene: Scene, { day, claims, changes }: Step): readonly (readonly Span[])[] {
  const { texts } = scene;
  const when = text(`${date(texts, claims[0]?.article.published ?? day)}${texts.say("colon")}`);
  if (changes.length > 0)
    return changes.map((change) => [
      when,
      ...(isSettled(change) ? settledSpans(scene, change) : sourced(scene, change)),
    ]);
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
function sourced(scene: Scene, change: Change): readonly Span[] {
  return [...changeSpans(scene, change), text(" ("), publisherSpan(scene, change.because.article), text(")")];
}

/** Whether nothing changed but that sources disagreed before. */
export function isSettled({ before, after }: Pick<Change, "before" | "after">): boolean {
  if (before === undefined || after === undefined || !before.contested || after.contested) return false;
  return sameStandpoint({ ...before, contested: false }, after);
}

/** "the sources no longer disagree: ▽ unlikely" */
export function settledSpans({ texts }: Scene, { after }: Pick<Change, "after">): readonly Span[] {
  return [
    text(texts.say("settled")),
    ...(after === undefined ? [] : [text(texts.say("colon")), grade(texts, after.certainty)]),
  ];
}

/** The starts and tests that notes tell of: of the season that is asked for or told instead, of every one where none was named. */
function racedIn({ knowledge, question, catalogue }: Scene, told: Season): readonly Note[] {
  const asked = new Set(question.series.flatMap((each) => [each, ...partsOf(catalogue, each).map(({ id }) => id)]));
  const isOfSeries = ({ series }: Note) => asked.size === 0 || (series !== undefined && asked.has(series));
  const isOfSeason = ({ season }: Note) =>
    question.season === undefined || season === question.season || season === told;
  return knowledge.notes.filter(
    (note) => (note.kind === "outcome" || note.kind === "test") && isOfSeries(note) && isOfSeason(note),
  );
}

/** Starts and tests, save those that were told before; where no start is among them, that none is known, if one could have been. */
function racedBlocks(
  scene: Scene,
  raced: readonly Note[],
  before: ReadonlySet<Note>,
  season: Season,
): readonly Block[] {
  const { knowledge, question, texts } = scene;
  const isAnswered = raced.some((note) => note.kind === "outcome") || !hasBegun(scene, season);
  return [
    ...raced.filter((note) => !before.has(note)).map((note) => paragraph(...noteSpans(scene, note))),
    ...(isAnswered
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

/** Whether there could have been a start of what is asked about; without a season or a calendar there could. */
function hasBegun({ knowledge, catalogue, question }: Scene, season: Season): boolean {
  const { today, asOf } = knowledge;
  if (question.season === undefined) return true;
  const firsts = question.series.map((series) => roundsOf(catalogue, series, season, asOf)[0]?.starts);
  const isAhead = firsts.length > 0 && firsts.every((first) => first !== undefined && first > today);
  return season <= runningSeason(today) && !isAhead;
}
