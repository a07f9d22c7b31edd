import { dayIn } from "../../audience/preferences.ts";
import { inLanguage } from "../../racing/language.ts";
import { isSettled, settledSpans } from "../answers/history.ts";
import { aheadSpans, roundsAhead, surest } from "../answers/next-race.ts";
import { noReport } from "../answers/no-report.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { publisherSpan } from "../phrasing/attribution.ts";
import { changeSpans } from "../phrasing/change.ts";
import { asOfFooter } from "../phrasing/footer.ts";
import { contestSpans, lineList } from "../phrasing/line.ts";
import { outcomesOf } from "../phrasing/outcomes.ts";
import { date } from "../phrasing/words.ts";
import { type Action, type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type ToldLine } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import type { DigestSubject, Matter, Moved, SeasonTold } from "./matter.ts";

/** How many rounds are told; a digest fits into one message. */
const MAX_ROUNDS = 4;

/** A digest below its heading: what is new, the programme, what is disputed, and the next rounds. */
export function blocksOf(scene: Scene, matter: Matter, of: DigestSubject): readonly Block[] {
  const { seasons } = matter;
  const lines = seasons.flatMap((season) => season.lines);
  const outcomes = lines.flatMap(({ outlook }) => outcomesOf(scene, outlook));
  return [
    ...newBlocks(scene, matter, of),
    ...seasons.flatMap((season) => seasonBlocks(scene, season)),
    ...(lines.length === 0 ? noReport(scene, seasonMeant(scene.knowledge, scene.catalogue, of.season, [])) : []),
    ...lines.filter(({ line }) => line.contest.length > 0).map((told) => contestBlock(scene, told)),
    ...roundBlocks(scene, lines),
    ...(lines.length === 0 ? [] : [asOfFooter(scene, lines, [...new Set(outcomes)])]),
  ];
}

/** What can be asked next of the first season that it tells of. */
export function actionsBelow({ texts, knowledge }: Scene, { seasons: [first] }: Matter): readonly Action[] {
  if (first === undefined) return [];
  return actionsOn(texts, { driver: knowledge.driver.id, season: first.season }, ["why", "history", "sources"]);
}

function newBlocks(scene: Scene, { moved }: Matter, { last, zone }: DigestSubject): readonly Block[] {
  const { texts } = scene;
  if (last === undefined) return [paragraph(text(texts.say("digest-first")))];
  const since = date(texts, dayIn(zone, last.at));
  if (moved.length === 0) return [paragraph(text(texts.say("digest-nothing-since", { date: since })))];
  return [
    paragraph(strong(texts.say("digest-new-since", { date: since }))),
    { kind: "list", items: moved.map((each) => movedSpans(scene, each)) },
  ];
}

/** "FIA WEC 2027: ▲ likely → ✔ confirmed, LMGT3 (Speedweek)" */
function movedSpans(scene: Scene, moved: Moved): readonly Span[] {
  const { series, season } = moved.about;
  const { now } = moved;
  const source = now === undefined ? [] : [text(" ("), publisherSpan(scene, now.leading.article), text(")")];
  return [
    strong(`${nameOf(scene, series)} ${season}`),
    text(scene.texts.say("colon")),
    ...(isSettled(moved) ? settledSpans(scene, moved) : [...changeSpans(scene, moved), ...source]),
  ];
}

function seasonBlocks(scene: Scene, { season, lines, isFirst, isLast }: SeasonTold): readonly Block[] {
  const { texts } = scene;
  const outcomes = new Set(lines.flatMap(({ outlook }) => outcomesOf(scene, outlook)));
  const remarks = [
    ...(isFirst ? [texts.say("digest-season-first", { season: String(season) })] : []),
    ...(isLast ? [texts.say("digest-season-last", { season: String(season) })] : []),
    ...[...outcomes].map(({ statement }) => inLanguage(statement, texts.language)),
    ...(isLast && outcomes.size === 0 ? [texts.say("over-nothing-later")] : []),
  ];
  return [
    { kind: "heading", spans: [strong(texts.say("digest-season", { season: String(season) }))] },
    ...(remarks.length === 0 ? [] : [paragraph(text(remarks.join(" ")))]),
    lineList(scene, lines),
  ];
}

/** "FIA WEC 2027 · Sources disagree: ▲ likely (A, 6 November 2026) · ▽ unlikely (B, 9 November 2026)" */
function contestBlock(scene: Scene, { outlook, line }: ToldLine): Block {
  const { series, season } = outlook.about;
  return paragraph(strong(`${nameOf(scene, series)} ${season}`), text(" · "), ...contestSpans(scene, line));
}

function roundBlocks(scene: Scene, lines: readonly ToldLine[]): readonly Block[] {
  const ahead = roundsAhead(scene, surest(lines)).slice(0, MAX_ROUNDS);
  if (ahead.length === 0) return [];
  return [
    paragraph(strong(scene.texts.say("digest-rounds"))),
    { kind: "list", items: ahead.map((each) => aheadSpans(scene, each)) },
  ];
}
