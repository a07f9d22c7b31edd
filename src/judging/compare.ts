import type { Change, Standpoint } from "../racing/change.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { covers, type LineKey, sameLine } from "./lines.ts";

/** What became different between two outlooks of one drive. Another source, a trend or staleness alone is no change. */
export function compare(before: Outlook, after: Outlook): readonly Change[] {
  return pairs(before.lines, after.lines).flatMap(({ was, is }) => {
    const because = (is ?? was)?.leading;
    const [from, to] = [was && standpoint(was), is && standpoint(is)];
    if (because === undefined || sameStandpoint(from, to)) return [];
    return [{ about: after.about, ...(from && { before: from }), ...(to && { after: to }), because }];
  });
}

/** A line before and after; one of them is missing where it is new, or fell away. */
export interface Pair<Before, After> {
  readonly was?: Before;
  readonly is?: After;
}

/** Which line of a drive each one was before; then those that fell away. */
export function pairs<Before extends LineKey, After extends LineKey>(
  before: readonly Before[],
  after: readonly After[],
): readonly Pair<Before, After>[] {
  const taken = new Set<Before>();
  const kept = after.map((is) => {
    const was = formerLine(is, before, after);
    if (was !== undefined) taken.add(was);
    return { is, ...(was !== undefined && { was }) };
  });
  return [...kept, ...before.filter((was) => !taken.has(was)).map((was) => ({ was }))];
}

/** The line that this one was: itself, else one that was told apart less finely, or more finely, and is gone. */
function formerLine<Before extends LineKey>(
  line: LineKey,
  before: readonly Before[],
  after: readonly LineKey[],
): Before | undefined {
  const gone = before.filter((was) => !after.some((is) => sameLine(was, is)));
  return (
    before.find((was) => sameLine(was, line)) ??
    gone.find((was) => covers(was, line)) ??
    gone.find((was) => covers(line, was))
  );
}

/** How a line stands. */
export function standpoint(line: Line): Standpoint {
  return {
    certainty: line.certainty,
    ...(line.class === undefined ? {} : { class: line.class }),
    ...(line.scope === undefined ? {} : { scope: line.scope }),
    ...(line.team === undefined ? {} : { team: line.team }),
    contested: line.contest.length > 0,
  };
}

/** Whether nobody who reads the one would learn anything from the other. */
export function sameStandpoint(a: Standpoint | undefined, b: Standpoint | undefined): boolean {
  return (
    a?.certainty === b?.certainty &&
    a?.class === b?.class &&
    a?.scope === b?.scope &&
    a?.team === b?.team &&
    a?.contested === b?.contested
  );
}
