import { IANAZone } from "luxon";
import { MS_A_DAY } from "../racing/day.ts";

export const MS_A_MINUTE = 60_000;

/**
 * What the clocks of a zone show, written as the instant at which they show it in UTC: reckoning with it never meets a change
 * of the clock.
 */
export type WallTime = number;

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(zone: string, at: number): WallTime {
  return at + offsetAt(zone, at);
}

/** When the clocks show it: the first time where they do so twice, the first instant after where they leap over it. */
export function instantOf(zone: string, wall: WallTime): number {
  // No zone is a day off, nor changes its clocks twice in two days.
  const [before, after] = [offsetAt(zone, wall - MS_A_DAY), offsetAt(zone, wall + MS_A_DAY)];
  const shown = [wall - before, wall - after].filter((at) => wallTimeAt(zone, at) === wall);
  if (shown.length > 0) return Math.min(...shown);
  let [early, late] = [wall - after, wall - before]; // Before the leap, and after it.
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallTimeAt(zone, middle) < wall) early = middle;
    else late = middle;
  }
  return late;
}

function offsetAt(zone: string, at: number): number {
  return IANAZone.create(zone).offset(at) * MS_A_MINUTE;
}

/** Midnight of the day that the clocks show. */
export function midnightOf(wall: WallTime): WallTime {
  return Math.floor(wall / MS_A_DAY) * MS_A_DAY;
}
