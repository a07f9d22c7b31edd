import type { Step } from "../../judging/history.ts";
import type { Change } from "../../racing/change.ts";
import type { Day } from "../../racing/day.ts";
import type { Season } from "../../racing/season.ts";
import { type Ahead, roundsAhead, surest } from "../../talk/answers/next-race.ts";
import type { Knowledge } from "../../talk/knowledge.ts";
import { NO_QUESTION } from "../../talk/question.ts";
import { bySureness, linesIn, type Scene, type ToldLine } from "../../talk/scene.ts";
import type { BoardMeans, Tongue } from "./board-means.ts";

/** How many rounds to come are shown. */
const MAX_ROUNDS = 12;

/** A day on which something changed. */
export interface ChangedOn {
  readonly day: Day;
  readonly changes: readonly Change[];
}

/** What is known of a season as of a day. */
export interface SeasonView {
  readonly scene: Scene;
  readonly season: Season;
  /** The surest first. */
  readonly lines: readonly ToldLine[];
  readonly rounds: readonly Ahead[];
  /** Newest first. */
  readonly changed: readonly ChangedOn[];
}

export function seasonView(
  { catalogue }: Pick<BoardMeans, "catalogue">,
  { texts }: Tongue,
  knowledge: Knowledge,
  season: Season,
): SeasonView {
  const question = { ...NO_QUESTION, intent: "programme", driver: knowledge.driver.id, season } as const;
  const scene: Scene = { question, knowledge, catalogue, texts };
  const lines = [...linesIn(knowledge.programme(season).outlooks)].sort(bySureness);
  const open = surest(lines).filter(({ outlook }) => !outlook.over);
  return {
    scene,
    season,
    lines,
    rounds: roundsAhead(scene, open).slice(0, MAX_ROUNDS),
    changed: changedIn(knowledge, season),
  };
}

/** The days on which something changed in a season, newest first. */
export function changedIn(knowledge: Knowledge, season: Season): readonly ChangedOn[] {
  const days = new Map<Day, Change[]>();
  for (const { day, changes } of stepsOf(knowledge, season)) {
    if (changes.length > 0) days.set(day, [...(days.get(day) ?? []), ...changes]);
  }
  return [...days].map(([day, changes]) => ({ day, changes })).sort((a, b) => (a.day < b.day ? 1 : -1));
}

function stepsOf(knowledge: Knowledge, season: Season): readonly Step[] {
  return knowledge.programme(season).outlooks.flatMap(({ about }) => knowledge.history(about.series, season));
}
