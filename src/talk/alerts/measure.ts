import type { Measure } from "../../audience/alert-subscription.ts";
import type { KeptChange } from "../../racing/bulletin.ts";
import { type Certainty, compareCertainty, isLikelyOrBetter, isUnlikelyOrWorse } from "../../racing/certainty.ts";

/** So many steps of a grade are clear whatever lies between. */
const CLEAR_STEPS = 2;

/** Whether a change is as great as a chat wants it to be before it is told. */
export function isOfMeasure(measure: Measure, { before, after }: Pick<KeptChange, "before" | "after">): boolean {
  const [was, is] = [before?.certainty, after?.certainty];
  switch (measure) {
    case "every":
      return true;
    case "clear":
      return isClear(was, is) || isDecided(was, is);
    case "decided":
      return isDecided(was, is);
  }
}

/** What nobody told of is as open as what is uncertain. */
function isClear(was: Certainty = "uncertain", is: Certainty = "uncertain"): boolean {
  return sideOf(was) !== sideOf(is) || Math.abs(compareCertainty(was, is)) >= CLEAR_STEPS;
}

function isDecided(was: Certainty | undefined, is: Certainty | undefined): boolean {
  return was !== is && [was, is].some((each) => each === "confirmed" || each === "ruled-out");
}

function sideOf(certainty: Certainty): "likely" | "open" | "unlikely" {
  if (isLikelyOrBetter(certainty)) return "likely";
  return isUnlikelyOrWorse(certainty) ? "unlikely" : "open";
}
