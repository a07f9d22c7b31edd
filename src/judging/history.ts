import type { Change } from "../racing/change.ts";
import type { About, Claim } from "../racing/claim.ts";
import { addDays, type Day } from "../racing/day.ts";
import type { Outlook } from "../racing/outlook.ts";
import { judgedDay } from "../racing/published.ts";
import { compare } from "./compare.ts";
import { CONTEST_DAYS } from "./contest.ts";
import { type Days, judge } from "./judge.ts";

/** A day on which something was published about a drive, or became different. */
export interface Step {
  readonly day: Day;
  /** What was published that day. */
  readonly claims: readonly Claim[];
  readonly outlook: Outlook;
  /** What it changed; empty where another source said the same. */
  readonly changes: readonly Change[];
}

/** How a drive's outlook came to be what it is as of a day, oldest step first. */
export function history(about: About, claims: readonly Claim[], days: Days): readonly Step[] {
  let before = judge(about, [], days);
  const told = new Set(judge(about, claims, days).lines.flatMap((line) => line.evidence));
  const drive = [...told].map((claim) => ({ claim, day: judgedDay(claim.article.published) }));
  const ahead = new Set(drive.map(({ day }) => day));
  const steps: Step[] = [];
  for (let day = earliest(ahead); day !== undefined; day = earliest(ahead)) {
    ahead.delete(day);
    const known = drive.flatMap((each) => (each.day <= day ? [each.claim] : []));
    const came = drive.flatMap((each) => (each.day === day ? [each.claim] : []));
    const outlook = judge(about, known, { ...days, asOf: day });
    const changes = compare(before, outlook);
    if (came.length > 0 || changes.length > 0) steps.push({ day, claims: came, outlook, changes });
    const settled = addDays(day, CONTEST_DAYS + 1);
    if (settled <= days.asOf && outlook.lines.some((line) => line.contest.length > 0)) ahead.add(settled);
    before = outlook;
  }
  return steps;
}

function earliest(days: ReadonlySet<Day>): Day | undefined {
  let first: Day | undefined;
  for (const day of days) if (first === undefined || day < first) first = day;
  return first;
}
