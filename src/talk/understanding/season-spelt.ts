import { type Season, season } from "../../racing/season.ts";
import type { Token } from "./tokens.ts";

/** The first and the last year that is taken for a season in running text; other numbers are distances and laps. */
const FIRST = 1950;
const LAST = 2099;

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
