import { compareCertainty, type Trend } from "../racing/certainty.ts";
import { type About, type Claim, sameDrive } from "../racing/claim.ts";
import { type Day, daysBetween } from "../racing/day.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { judgedDay } from "../racing/published.ts";
import { Contest } from "./contest.ts";
import { type LineKey, linesOf, speakingTo, spokesmen } from "./lines.ts";
import { inOrder, standing } from "./standing.ts";

/** How much older a report must be before anything but a rumour replaces it. */
const FRESH_DAYS = 60;

/** How old a leading claim may be before it is called stale. */
const STALE_DAYS = 90;

/** The days of a judgement: `asOf` caps what is known, `today` is when it is asked, `seasonEnds` the season's last day. */
export interface Days {
  readonly asOf: Day;
  readonly today: Day;
  readonly seasonEnds: Day;
}

/** What claims together say of one drive. Claims about other drives are passed over; their order does not matter. */
export function judge(about: About, claims: readonly Claim[], days: Days): Outlook {
  const known = claims
    .filter((claim) => sameDrive(claim, about) && judgedDay(claim.article.published) <= days.asOf)
    .sort(inOrder);
  return {
    about,
    asOf: days.asOf,
    lines: linesOf(known).map((key) => judgeLine(key, speakingTo(key, known), days)),
    over: days.today > days.seasonEnds,
  };
}

function judgeLine(key: LineKey, evidence: readonly Claim[], days: Days): Line {
  const contest = new Contest();
  const led: Claim[] = [];
  let leading: Claim | undefined;
  for (const claim of spokesmen(evidence)) {
    const isReplaced = leading === undefined || replaces(claim, leading);
    contest.add(claim, isReplaced ? undefined : leading);
    if (!isReplaced) continue;
    leading = claim;
    led.push(claim);
  }
  if (leading === undefined) throw new Error("A line without evidence");
  const { certainty, basis } = leading;
  const stale = isStale(leading, days);
  // Part by part and not spread: a programme is judged within a tenth of a millisecond, and spreading is half of it.
  const line: Mutable<Line> = { certainty, basis, leading, contest: contest.on(days.asOf), stale, evidence };
  const trend = trendOf(leading, led.at(-2));
  if (key.class !== undefined) line.class = key.class;
  if (key.scope !== undefined) line.scope = key.scope;
  if (trend !== undefined) line.trend = trend;
  enter(line, led);
  return line;
}

type Mutable<T> = { -readonly [Part in keyof T]: T[Part] };

function replaces(newcomer: Claim, leader: Claim): boolean {
  if (standing(newcomer.basis) >= standing(leader.basis)) return true;
  if (leader.basis.kind === "announcement") return newcomer.basis.kind === "statement";
  const age = daysBetween(judgedDay(leader.article.published), judgedDay(newcomer.article.published));
  return age > FRESH_DAYS && newcomer.basis.kind !== "rumour";
}

/** The words of the leading claim if it has any of a trend, else the step from the claim that it replaced. */
function trendOf(leading: Claim, replaced: Claim | undefined): Trend | undefined {
  if (leading.trend !== undefined || replaced === undefined) return leading.trend;
  const step = compareCertainty(leading.certainty, replaced.certainty);
  return step > 0 ? "rising" : step < 0 ? "falling" : undefined;
}

/** Enters team, car, crew and number as last told by the claims that led, never mixed from two teams. */
function enter(line: Mutable<Line>, led: readonly Claim[]): void {
  const of = led.findLast((claim) => claim.team !== undefined)?.team;
  const from = led.findLastIndex((claim) => claim.team !== undefined && claim.team !== of) + 1;
  const told = led.slice(from);
  const [car, crew, number] = [lastOf(told, "car"), lastOf(told, "crew"), lastOf(told, "number")];
  if (of !== undefined) line.team = of;
  if (car !== undefined) line.car = car;
  if (crew !== undefined) line.crew = crew;
  if (number !== undefined) line.number = number;
}

function lastOf<Part extends "car" | "crew" | "number">(claims: readonly Claim[], part: Part): Claim[Part] | undefined {
  return claims.findLast((claim) => claim[part] !== undefined)?.[part];
}

function isStale(leading: Claim, { today, seasonEnds }: Days): boolean {
  if (leading.basis.kind === "announcement" || today > seasonEnds) return false;
  return daysBetween(judgedDay(leading.article.published), today) > STALE_DAYS;
}
