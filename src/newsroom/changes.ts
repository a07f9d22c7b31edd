import { type Catalogue, seasonEnds } from "../catalogue/catalogue.ts";
import { compare } from "../judging/compare.ts";
import { judge } from "../judging/judge.ts";
import type { Change } from "../racing/change.ts";
import type { About, Claim } from "../racing/claim.ts";
import { correctedKey, stands } from "../racing/correction.ts";
import type { Day } from "../racing/day.ts";
import type { Intake, Kept } from "../store/intake.ts";

/** What became different, drive by drive, between what stood about drivers before and what stands now. */
export function changesBetween(
  before: readonly Claim[],
  after: readonly Claim[],
  catalogue: Catalogue,
  today: Day,
): readonly Change[] {
  return drivesIn(before, after).flatMap((about) => {
    const days = { asOf: today, today, seasonEnds: seasonEnds(catalogue, about.series, about.season, today) };
    return compare(judge(about, before, days), judge(about, after, days));
  });
}

/** The drives of which the one list has a claim that the other has not. */
function drivesIn(before: readonly Claim[], after: readonly Claim[]): readonly About[] {
  const [was, is] = [before, after].map((claims) => new Set(claims.map(({ id }) => id)));
  const moved = [
    ...before.filter(({ id }) => is?.has(id) !== true),
    ...after.filter(({ id }) => was?.has(id) !== true),
  ];
  const drives = new Map<string, About>();
  for (const { driver, series, season } of moved)
    drives.set(`${driver} ${series} ${season}`, { driver, series, season });
  return [...drives.values()];
}

/** What stands once an intake is kept, of what stood before it; `kept` is what was kept of its article. */
export function standingAfter(before: readonly Claim[], intake: Intake, kept: Kept | undefined): readonly Claim[] {
  const corrected = new Set<string>([...(kept?.corrections ?? []), ...intake.corrections].map(correctedKey));
  const standing = new Map([...before, ...intake.claims].map((claim) => [claim.id, claim]));
  return [...standing.values()].filter(({ id, article }) => stands({ id, article: article.id }, corrected));
}
