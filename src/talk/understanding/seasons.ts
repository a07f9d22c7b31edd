import type { Day } from "../../racing/day.ts";
import { nextSeason, runningSeason, type Season, season } from "../../racing/season.ts";
import { isCue, isMarked, type Marks } from "./marks.ts";
import { seasonSpelt } from "./season-spelt.ts";

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
