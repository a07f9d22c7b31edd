import { sameStandpoint } from "../../judging/compare.ts";
import { sameLine } from "../../judging/lines.ts";
import type { KeptChange } from "../../racing/bulletin.ts";
import { sameDrive } from "../../racing/claim.ts";

/**
 * Several changes as one for each line: from how it stood before the first to how it stands after the last, in the order in
 * which the lines moved. Those that cancel out are gone.
 */
export function netChanges(changes: readonly KeptChange[]): readonly KeptChange[] {
  const moved: KeptChange[] = [];
  for (const change of changes) {
    const at = moved.findIndex((earlier) => goesOn(earlier, change));
    const earlier = moved[at];
    if (earlier === undefined) moved.push(change);
    else moved[at] = joined(earlier, change);
  }
  return moved.filter(isAnything);
}

/** Whether a change begins with the line that another one ended with, or brings back one that had fallen away. */
function goesOn(earlier: KeptChange, later: KeptChange): boolean {
  const [line, same] = [earlier.after ?? earlier.before, later.before ?? later.after];
  return sameDrive(earlier.about, later.about) && line !== undefined && same !== undefined && sameLine(line, same);
}

function joined({ before }: KeptChange, { about, after, because }: KeptChange): KeptChange {
  return { about, ...(before !== undefined && { before }), ...(after !== undefined && { after }), because };
}

function isAnything({ before, after }: KeptChange): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return !sameStandpoint(before, after);
}
