import { calendarOf } from "../../catalogue/catalogue.ts";
import { roundsKnown } from "../../racing/calendar.ts";
import type { Claim } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, seriesOf, type ToldLine } from "../scene.ts";
import { publisherSpan, quoteBlock } from "./attribution.ts";
import { entryNames, entryPhrase } from "./entry.ts";
import { allOf, date, grade, shape } from "./words.ts";

/** "FIA WEC 2024 · ▲ likely ↗ rising". */
export function lineHeading({ texts, catalogue }: Scene, { outlook, line }: ToldLine): Block {
  const { series, season } = outlook.about;
  const apart = [
    ...(outlook.lines.length > 1 && line.class !== undefined ? [line.class] : []),
    ...(line.scope === undefined ? [] : [texts.say(`scope-${line.scope}`)]),
  ];
  const title = [`${nameOf(catalogue, series)} ${season}`, ...apart].join(", ");
  return { kind: "heading", spans: [strong(title), text(" · "), grade(texts, line.certainty, line.trend)] };
}

/** "▲↗ FIA WEC (LMGT3, Team WRT): likely". */
export function lineItem(scene: Scene, { outlook, line }: ToldLine): readonly Span[] {
  const { texts, catalogue } = scene;
  const { series, season } = outlook.about;
  const entry = entryNames(line);
  const parents = parentsPhrase(scene, series, season);
  const scope = line.scope === undefined ? "" : `, ${texts.say(`scope-${line.scope}`)}`;
  const contested = line.contest.length > 0 ? ` (${texts.say("contested")})` : "";
  return [
    shape(line.certainty, line.trend),
    text(" "),
    strong(nameOf(catalogue, series)),
    text(`${entry === "" ? "" : ` (${entry})`}${parents === undefined ? "" : `, ${parents}`}${scope}: `),
    text(`${texts.say(`certainty-${line.certainty}`)}${contested}`),
  ];
}

/** All there is to say of one line, without its heading and its sources. */
export function lineBody(scene: Scene, told: ToldLine): readonly Block[] {
  const { texts, knowledge, catalogue } = scene;
  const { outlook, line } = told;
  const { series, season } = outlook.about;
  const entry = entryPhrase(texts, line);
  const driver = knowledge.driver.name;
  const quote = [...line.leading.quotes].reverse().find((each) => each.text.length > 0);
  const parents = seriesOf(catalogue, series).kind === "event" ? parentsPhrase(scene, series, season) : undefined;
  return [
    ...(outlook.over ? [paragraph(...overSpans(scene, told))] : []),
    ...(entry === ""
      ? []
      : [paragraph(text(texts.say(outlook.over ? "sentence-over" : `sentence-${line.certainty}`, { driver, entry })))]),
    ...(parents === undefined
      ? []
      : [paragraph(text(texts.say("round-of", { series: nameOf(catalogue, series), parents })))]),
    ...contestBlocks(scene, line.contest, line.evidence),
    ...(quote === undefined ? [] : [quoteBlock(scene, quote)]),
    ...(line.stale ? [paragraph(text(texts.say("stale", { date: date(texts, line.leading.article.published) })))] : []),
  ];
}

/** "That season is over. It was reported as ▲ likely; I have nothing later.", or how it went where a note tells. */
function overSpans({ texts, knowledge }: Scene, { outlook, line }: ToldLine): readonly Span[] {
  const { series, season } = outlook.about;
  const outcome = knowledge.outcome(series, season);
  const over = text(`${texts.say("over")} `);
  if (outcome !== undefined) return [over, text(inLanguage(outcome.statement, texts.language))];
  return [
    over,
    text(`${texts.say("over-reported")} `),
    grade(texts, line.certainty),
    text(texts.say("over-nothing-later")),
  ];
}

/** "a round of the FIA WEC"; `undefined` for what is no round of anything that season. */
function parentsPhrase({ texts, catalogue, knowledge }: Scene, series: SeriesId, season: Season): string | undefined {
  const { kind, partOf } = seriesOf(catalogue, series);
  if (kind !== "event") return undefined;
  const parents = partOf.filter((parent) => {
    const calendar = calendarOf(catalogue, parent, season);
    const rounds = calendar === undefined ? [] : roundsKnown(calendar, knowledge.asOf);
    return rounds.length === 0 || rounds.some((round) => round.event === series);
  });
  if (parents.length === 0) return undefined;
  return texts.say("a-round-of", {
    parents: allOf(
      texts,
      parents.map((parent) => nameOf(catalogue, parent)),
    ),
  });
}

/** Both sides of a disagreement, with their days and sources. */
function contestBlocks(scene: Scene, contest: readonly Claim[], evidence: readonly Claim[]): readonly Block[] {
  const { texts, knowledge } = scene;
  if (contest.length === 0) return [];
  const sides = contest.flatMap((claim, index) => [
    text(index === 0 ? " " : " · "),
    grade(texts, claim.certainty),
    text(" ("),
    publisherSpan(scene, claim.article),
    text(`, ${date(texts, claim.article.published)})`),
  ]);
  const announced = evidence.some((claim) => claim.basis.kind === "announcement");
  const silence = announced ? [] : [text(`. ${texts.say("no-announcement", { driver: knowledge.driver.name })}`)];
  return [paragraph(strong(texts.say("contest")), ...sides, ...silence)];
}
