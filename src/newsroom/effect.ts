import { type Catalogue, seasonEnds } from "../catalogue/catalogue.ts";
import type { Bulletin, KeptChange } from "../racing/bulletin.ts";
import type { Change } from "../racing/change.ts";
import type { ClaimId } from "../racing/claim.ts";
import type { Correction } from "../racing/correction.ts";
import type { Day } from "../racing/day.ts";
import type { Intake, Kept } from "../store/intake.ts";
import type { Deciding, Decision, Dossier } from "../store/press.ts";
import { changesBetween, standingAfter } from "./changes.ts";
import type { Means } from "./means.ts";

/** What a decision makes different, and what of that is to be told. */
export interface Effect {
  readonly changes: readonly Change[];
  readonly bulletin?: Omit<Bulletin, "n">;
}

/** The effect of keeping an intake, by what stands when it is decided. */
export function effectOf(
  intake: Intake | undefined,
  { kept }: Dossier,
  claimsAbout: Parameters<Deciding<Decision>>[1],
  { catalogue, now, today }: Pick<Means, "catalogue" | "now" | "today">,
): Effect {
  if (intake === undefined) return { changes: [] };
  const drivers = new Set([...(kept?.claims ?? []), ...intake.claims].map(({ driver }) => driver));
  const before = [...drivers].flatMap((driver) => claimsAbout(driver));
  const day = today();
  const changes = changesBetween(before, standingAfter(before, intake, kept), catalogue, day);
  const told = changes.filter((change) => !isOver(change, catalogue, day));
  const correction = correctionIn(intake, kept);
  if (told.length === 0 && correction === undefined) return { changes };
  const bulletin = { at: now(), article: intake.article.id, changes: told.map(toBeKept), ...correction };
  return { changes, bulletin };
}

function isOver({ about }: Change, catalogue: Catalogue, today: Day): boolean {
  return today > seasonEnds(catalogue, about.series, about.season, today);
}

function toBeKept({ because, ...change }: Change): KeptChange {
  return { ...change, because: because.id };
}

/** The claims that stand no more, and why; all that are corrected at once are for the same reason. */
function correctionIn({ corrections }: Intake, kept: Kept | undefined): Pick<Bulletin, "correction"> | undefined {
  const claims = corrections.flatMap((correction) => claimsTakenBack(correction, kept));
  const [first] = corrections;
  return first === undefined || claims.length === 0 ? undefined : { correction: { claims, why: first.why } };
}

function claimsTakenBack(correction: Correction, kept: Kept | undefined): readonly ClaimId[] {
  switch (correction.kind) {
    case "superseded":
    case "claim-retracted":
      return [correction.claim];
    case "note-retracted":
      return [];
    case "article-retracted":
      return (kept?.claims ?? []).map(({ id }) => id);
  }
}
