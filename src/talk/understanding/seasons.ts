import type { Day } from "../../racing/day.ts";
import { nextSeason, runningSeason, type Season, season } from "../../racing/season.ts";
import { isCue, isMarked, type Marks } from "./marks.ts";
import type { Token } from "./tokens.ts";

/** The first and the last year that is taken for a season in running text; other numbers are distances and laps. */
const FIRST = 1950;
const LAST = 2099;

/** A number that stands where a year would and is none: "in 3024", "for 20244"; `undefined` where there is none. */
export function noSeasonIn(marks: Marks): string | undefined {
  const { tokens } = marks;
  const at = tokens.findIndex(
    ({ word }, place) => /^\d{4,6}$/.test(word) && !isMarked(marks, place) && !isCue(marks, place + 1, "unit"),
  );
  return seasonSpelt(tokens, at) === undefined ? tokens[at]?.typed : undefined;
}

/** The season that a word such as "next year" means on a day. */
export function seasonMeantBy(word: "last" | "this" | "next" | "after" | "before", today: Day): Season | undefined {
  const running = runningSeason(today);
  switch (word) {
    case "last":
    case "before":
      return season(running - 1);
    case "this":
      return running;
    case "next":
    case "after":
      return nextSeason(running);
  }
}

/** The season that a word at a place spells as a year: `2024`, `2024/25` (the year it ends in), `'24`. */
export function seasonSpelt(tokens: readonly Token[], at: number): Season | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.clipped && /^\d{2}$/.test(token.word)) return season(2000 + Number(token.word));
  const year = Number(token.word);
  if (!/^\d{4}$/.test(token.word) || year < FIRST || year > LAST) return undefined;
  const following = tokens[at + 1]?.word ?? "";
  const ends = /^\d{2}$/.test(following) && Number(following) === (year + 1) % 100;
  return season(ends ? year + 1 : year);
}
