import { originOf } from "../racing/article.ts";
import { type Certainty, isLikelyOrBetter, isUncertainOrWorse, isUnlikelyOrWorse } from "../racing/certainty.ts";
import type { Claim } from "../racing/claim.ts";
import { type Day, daysBetween } from "../racing/day.ts";
import { judgedDay } from "../racing/published.ts";
import { standing } from "./standing.ts";

/** How long a disagreement lasts, and how far apart two claims may lie that disagree. */
export const CONTEST_DAYS = 60;

interface Dispute {
  readonly older: Claim;
  readonly newer: Claim;
}

/** Watches claims come in, in order, and tells which of them disagree on a day. */
export class Contest {
  readonly #claims: Claim[] = [];
  #disputes: Dispute[] = [];
  /** Where the claims begin that no later announcement or statement has decided about. */
  #undecided = 0;

  /** Takes the next claim in, and the leader that it did not replace, if it did not. */
  add(claim: Claim, unmoved: Claim | undefined): void {
    const decides = standing(claim.basis) >= 2 && this.on(judgedDay(claim.article.published)).length > 0;
    if (decides) {
      this.#disputes = [];
      this.#undecided = this.#claims.length;
    }
    if (unmoved !== undefined && pointsTheOtherWay(claim.certainty, unmoved.certainty)) {
      this.#disputes.push({ older: unmoved, newer: claim });
    }
    for (let at = this.#claims.length - 1; at >= this.#undecided; at--) {
      const older = this.#claims[at];
      if (older === undefined || isTooOld(older, claim)) break;
      if (contradicts(older, claim)) this.#disputes.push({ older, newer: claim });
    }
    this.#claims.push(claim);
  }

  /** The claims that disagree on a day, oldest first. */
  on(asOf: Day): readonly Claim[] {
    if (this.#disputes.length === 0) return [];
    const disputed = new Set<Claim>();
    for (const { older, newer } of this.#disputes) {
      if (daysBetween(judgedDay(newer.article.published), asOf) <= CONTEST_DAYS) disputed.add(older).add(newer);
    }
    return this.#claims.filter((claim) => disputed.has(claim));
  }
}

/** One says that he will, the other that it is at best open. */
function pointsTheOtherWay(a: Certainty, b: Certainty): boolean {
  return (isLikelyOrBetter(a) && isUncertainOrWorse(b)) || (isLikelyOrBetter(b) && isUncertainOrWorse(a));
}

/** Two sources of equal standing, neither repeating the other, say the opposite. */
function contradicts(older: Claim, newer: Claim): boolean {
  return (
    standing(older.basis) === standing(newer.basis) &&
    oppose(older.certainty, newer.certainty) &&
    newer.changedMind !== true &&
    older.article.publisher !== newer.article.publisher &&
    originOf(older.article) !== originOf(newer.article)
  );
}

function isTooOld(older: Claim, newer: Claim): boolean {
  const [from, to] = [judgedDay(older.article.published), judgedDay(newer.article.published)];
  return from !== to && daysBetween(from, to) > CONTEST_DAYS;
}

function oppose(a: Certainty, b: Certainty): boolean {
  return (isLikelyOrBetter(a) && isUnlikelyOrWorse(b)) || (isLikelyOrBetter(b) && isUnlikelyOrWorse(a));
}
