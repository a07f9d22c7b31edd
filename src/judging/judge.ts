import { compareCertainty, type Trend } from "../racing/certainty.ts";
import type { About, Claim } from "../racing/claim.ts";
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
    .filter((claim) => isAbout(claim, about) && judgedDay(claim.article.published) <= days.asOf)
    .sort(inOrder);
  const newest = known.at(-1)?.article.published;
  return {
    about,
    asOf: days.asOf,
    lines: linesOf(known).map((key) => judgeLine(key, speakingTo(key, known), days)),
    ...(newest === undefined ? {} : { newest }),
    over: days.today > days.seasonEnds,
  };
}

function judgeLine(key: LineKey, evidence: readonly Claim[], days: Days): Line {
  const [first, ...rest] = spokesmen(evidence);
  if (first === undefined) throw new Error("A line without evidence");
  const contest = new Contest();
  contest.add(first, undefined);
  const led = [first];
  let leading = first;
  for (const claim of rest) {
    const replaced = replaces(claim, leading);
    contest.add(claim, replaced ? undefined : leading);
    if (!replaced) continue;
    leading = claim;
    led.push(claim);
  }
  const trend = trendOf(leading, led.at(-2));
  return {
    ...key,
    certainty: leading.certainty,
    basis: leading.basis,
    ...(trend === undefined ? {} : { trend }),
    ...entryOf(led),
    leading,
    contest: contest.on(days.asOf),
    stale: isStale(leading, days),
    evidence,
  };
}

function isAbout(claim: Claim, about: About): boolean {
  return claim.driver === about.driver && claim.series === about.series && claim.season === about.season;
}

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

/** Team, car, crew and number as last told by the claims that led, never mixed from two teams. */
function entryOf(led: readonly Claim[]): Pick<Line, "team" | "car" | "crew" | "number"> {
  let entry: Pick<Line, "team" | "car" | "crew" | "number"> = {};
  for (const { team, car, crew, number } of led) {
    const moved = team !== undefined && entry.team !== undefined && team !== entry.team;
    entry = {
      ...(moved ? {} : entry),
      ...(team === undefined ? {} : { team }),
      ...(car === undefined ? {} : { car }),
      ...(crew === undefined ? {} : { crew }),
      ...(number === undefined ? {} : { number }),
    };
  }
  return entry;
}

function isStale(leading: Claim, { today, seasonEnds }: Days): boolean {
  if (leading.basis.kind === "announcement" || today > seasonEnds) return false;
  return daysBetween(judgedDay(leading.article.published), today) > STALE_DAYS;
}
