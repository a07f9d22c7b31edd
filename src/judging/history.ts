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
  const drive = judge(about, claims, days).lines.flatMap((line) => line.evidence);
  const published = new Set(drive.map((claim) => judgedDay(claim.article.published)));
  const settled = [...published].map((day) => addDays(day, CONTEST_DAYS + 1)).filter((day) => day <= days.asOf);
  const steps: Step[] = [];
  for (const day of [...new Set([...published, ...settled])].sort()) {
    const outlook = judge(about, drive, { ...days, asOf: day });
    const changes = compare(before, outlook);
    const came = [...new Set(drive)].filter((claim) => judgedDay(claim.article.published) === day);
    if (came.length > 0 || changes.length > 0) steps.push({ day, claims: came, outlook, changes });
    before = outlook;
  }
  return steps;
}
