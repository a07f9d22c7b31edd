import { compareCertainty, isLikelyOrBetter, isUncertainOrWorse } from "../../racing/certainty.ts";
import type { Claim } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Line } from "../../racing/outlook.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { parentsIn } from "../parents.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, seriesOf, type ToldLine } from "../scene.ts";
import { publisherSpan, quoteBlock } from "./attribution.ts";
import { entryNames, entryPhrase, scopeTold } from "./entry.ts";
import { allOf, date, grade, shape } from "./words.ts";

/** "FIA WEC 2024 · ▲ likely ↗ rising"; of a season that is over, that it was reported so. */
export function lineHeading(scene: Scene, { outlook, line }: ToldLine): Block {
  const { texts, catalogue } = scene;
  const { series, season } = outlook.about;
  const scope = scopeTold(scene, series, line.scope);
  const apart = [
    ...(outlook.lines.length > 1 && line.class !== undefined ? [line.class] : []),
    ...(scope === undefined ? [] : [texts.say(`scope-${scope}`)]),
  ];
  const title = [`${nameOf({ catalogue, texts }, series)} ${season}`, ...apart].join(", ");
  const over = outlook.over ? [text(`${texts.say("heading-over")} `)] : [];
  return { kind: "heading", spans: [strong(title), text(" · "), ...over, grade(texts, line.certainty, line.trend)] };
}

/** A line each: "▲↗ FIA WEC (LMGT3, Team WRT): likely". Those that are over say so, unless all are. */
export function lineList(scene: Scene, lines: readonly ToldLine[]): Block {
  return { kind: "list", items: lineItems(scene, lines) };
}

/** The items of that list, in the order of the lines; in each the name of the series is strong. */
export function lineItems(scene: Scene, lines: readonly ToldLine[]): readonly (readonly Span[])[] {
  const allOver = lines.every(({ outlook }) => outlook.over);
  return lines.map((told) => lineItem(scene, told, told.outlook.over && !allOver));
}

function lineItem(scene: Scene, { outlook, line }: ToldLine, saysOver: boolean): readonly Span[] {
  const { texts, catalogue } = scene;
  const { series, season } = outlook.about;
  const entry = entryNames(line);
  const parents = parentsPhrase(scene, series, season);
  const scope = scopeTold(scene, series, line.scope);
  const covering = scope === undefined ? "" : `, ${texts.say(`scope-${scope}`)}`;
  const remarks = [
    ...(saysOver ? [texts.say("item-over")] : []),
    ...(line.stale ? [texts.say("item-stale", { date: date(texts, line.leading.article.published) })] : []),
    ...(line.contest.length > 0 ? [texts.say("contested")] : []),
  ];
  return [
    shape(line.certainty, line.trend),
    text(" "),
    strong(nameOf({ catalogue, texts }, series)),
    text(
      `${entry === "" ? "" : ` (${entry})`}${parents === undefined ? "" : `, ${parents}`}${covering}${texts.say("colon")}`,
    ),
    text(`${texts.say(`certainty-${line.certainty}`)}${remarks.length === 0 ? "" : ` (${remarks.join("; ")})`}`),
  ];
}

/** All there is to say of one line, without its heading, how it went and its sources. */
export function lineBody(scene: Scene, told: ToldLine): readonly Block[] {
  const { texts, catalogue, knowledge } = scene;
  const { outlook, line } = told;
  const { series, season } = outlook.about;
  const quote = line.leading.quotes.at(-1);
  const parents = parentsPhrase(scene, series, season);
  const isTold = knowledge.outcome(series, season) !== undefined;
  return [
    ...(outlook.over && isTold ? [] : sentence(scene, told)),
    ...(parents === undefined
      ? []
      : [paragraph(text(texts.say("round-of", { series: nameOf({ catalogue, texts }, series), parents })))]),
    ...seasonBlocks(scene, told),
    ...contestBlocks(scene, line),
    ...(quote === undefined ? [] : [quoteBlock(scene, quote)]),
    ...(line.stale ? [paragraph(text(texts.say("stale", { date: date(texts, line.leading.article.published) })))] : []),
  ];
}

/**
 * "He would race in the LMGT3 class for Team WRT.", or where nobody said with what, what was said. Of a season that is over,
 * what had been reported, if he was to race.
 */
function sentence(scene: Scene, told: ToldLine): readonly Block[] {
  const { texts, knowledge } = scene;
  const { outlook, line } = told;
  const { statement } = line.leading;
  const entry = entryPhrase(scene, outlook.about.series, line);
  if (entry === "")
    return statement === undefined || outlook.over ? [] : [paragraph(text(inLanguage(statement, texts.language)))];
  const wasToRace = compareCertainty(line.certainty, "possible") >= 0;
  if (outlook.over && !wasToRace) return [];
  const key = outlook.over ? "sentence-over" : `sentence-${line.certainty}`;
  return [paragraph(text(texts.say(key, { driver: knowledge.driver.name, entry })))];
}

/** Of a few rounds that he is to race, that the season as a whole was last called open or worse. */
function seasonBlocks(scene: Scene, { outlook, line }: ToldLine): readonly Block[] {
  const { texts } = scene;
  const scope = scopeTold(scene, outlook.about.series, line.scope);
  const isOfRounds = scope !== undefined && scope !== "full-season" && outlook.lines.length === 1;
  const whole = line.evidence.findLast((claim) => claim.scope === undefined);
  if (!isOfRounds || whole === undefined || outlook.over) return [];
  if (!isLikelyOrBetter(line.certainty) || !isUncertainOrWorse(whole.certainty)) return [];
  return [paragraph(text(`${texts.say("season-as-a-whole")} `), ...claimSpans(scene, whole), text("."))];
}

/** "a round of the FIA WEC"; `undefined` for what is no round of anything that season. */
function parentsPhrase(scene: Scene, series: SeriesId, season: Season): string | undefined {
  const { texts, catalogue } = scene;
  const parents = seriesOf(catalogue, series).kind === "event" ? parentsIn(scene, series, season) : [];
  if (parents.length === 0) return undefined;
  const names = parents.map((parent) => nameOf({ catalogue, texts }, parent));
  return texts.say("a-round-of", { parents: allOf(texts, names) });
}

function contestBlocks(scene: Scene, line: Line): readonly Block[] {
  return line.contest.length === 0 ? [] : [paragraph(...contestSpans(scene, line))];
}

/** Both sides of a disagreement, with their days and sources. */
export function contestSpans(scene: Scene, { contest, evidence }: Line): readonly Span[] {
  const { texts, knowledge } = scene;
  const sides = contest.flatMap((claim, index) => [text(index === 0 ? " " : " · "), ...claimSpans(scene, claim)]);
  const announced = evidence.some((claim) => claim.basis.kind === "announcement");
  const silence = announced ? [] : [text(`. ${texts.say("no-announcement", { driver: knowledge.driver.name })}`)];
  return [strong(texts.say("contest")), ...sides, ...silence];
}

/** "▲ likely (Speedweek, 6 November 2023)" */
function claimSpans(scene: Scene, { certainty, article }: Claim): readonly Span[] {
  const { texts } = scene;
  return [
    grade(texts, certainty),
    text(" ("),
    publisherSpan(scene, article),
    text(`, ${date(texts, article.published)})`),
  ];
}
