import { roundsOf } from "../../catalogue/catalogue.ts";
import type { Round } from "../../racing/calendar.ts";
import { compareCertainty } from "../../racing/certainty.ts";
import { asOfFooter } from "../phrasing/footer.ts";
import { lineList } from "../phrasing/line.ts";
import { lineBlocks } from "../phrasing/outlook.ts";
import { raceSpans } from "../phrasing/round.ts";
import { date, grade, weekend } from "../phrasing/words.ts";
import { paragraph, type Span, text } from "../reply.ts";
import { linesIn, type Scene, seriesOf, type Telling, type ToldLine } from "../scene.ts";
import { type AboutLines, tellLines } from "./tell-lines.ts";

/** How many rounds are told at once. */
const MAX_ROUNDS = 5;

/** The next rounds of what he may race, each with its grade. */
export function nextRace(scene: Scene): Telling {
  return tellLines(scene, ["series", "calendar"], (lines) => {
    const ahead = roundsAhead(scene, surest(lines)).slice(0, MAX_ROUNDS);
    if (ahead.length === 0) return noneAhead(scene, lines);
    const told = [...new Set(ahead.map((each) => each.told))];
    const footer = asOfFooter(scene, told);
    return { told, blocks: [{ kind: "list", items: ahead.map((each) => aheadSpans(scene, each)) }, footer] };
  });
}

/** That no round is ahead, and why: none is known of, the calendar is not, or he will not race. */
function noneAhead(scene: Scene, lines: readonly ToldLine[]): AboutLines {
  const { knowledge, texts } = scene;
  const toCome = lines.filter(({ outlook }) => !outlook.over);
  const open = surest(toCome);
  if (open.length === 0 && toCome.length > 0) return { told: toCome, blocks: lineBlocks(scene, toCome) };
  const key = open.length === 0 ? "no-next" : "no-next-calendar";
  const none = texts.say(key, { driver: knowledge.driver.name, date: date(texts, knowledge.today) });
  return {
    told: open,
    blocks: [paragraph(text(none)), ...(open.length === 0 ? [] : [lineList(scene, open), asOfFooter(scene, open)])],
  };
}

/** A round to come, and the line that speaks for it. */
export interface Ahead {
  readonly round: Round;
  readonly told: ToldLine;
}

/** Of each drive the surest line, if it leaves a start open at all. */
export function surest(lines: readonly ToldLine[]): readonly ToldLine[] {
  const open = lines.filter(({ line }) => compareCertainty(line.certainty, "uncertain") >= 0);
  return open.filter(
    (told) =>
      !open.some(
        (other) => other.outlook === told.outlook && compareCertainty(other.line.certainty, told.line.certainty) > 0,
      ),
  );
}

/** The rounds to come, by their dates; of one that is an event with a grade of its own, that grade and no other. */
export function roundsAhead({ catalogue, knowledge }: Scene, lines: readonly ToldLine[]): readonly Ahead[] {
  const ahead = new Map<Round, Ahead>();
  for (const told of lines) {
    const { series, season } = told.outlook.about;
    for (const round of roundsOf(catalogue, series, season, knowledge.asOf)) {
      if (round.ends < knowledge.today) continue;
      const event = round.event === undefined ? [] : linesIn([knowledge.outlook(round.event, season)]);
      const speaks = event.length === 0 ? told : surest(event)[0];
      if (speaks !== undefined) ahead.set(round, { round, told: speaks });
    }
  }
  return [...ahead.values()].sort(({ round: a }, { round: b }) =>
    a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0,
  );
}

/** "Sat, 15 Jun – Sun, 16 Jun 2024 · 24 Hours of Le Mans, Le Mans · WEC · ▲ likely" */
export function aheadSpans(scene: Scene, ahead: Ahead): readonly Span[] {
  const { starts, ends } = ahead.round;
  return [text(`${weekend(scene.texts, starts, ends)} · `), ...gradedSpans(scene, ahead)];
}

/** "24 Hours of Le Mans, Le Mans · WEC · ▲ likely" */
export function gradedSpans({ texts, catalogue }: Scene, { round, told }: Ahead): readonly Span[] {
  const { outlook, line } = told;
  return [
    ...raceSpans({ texts, catalogue }, round),
    text(` · ${seriesOf(catalogue, outlook.about.series).shortName} · `),
    grade(texts, line.certainty, line.trend),
  ];
}
