import type { Change, Standpoint } from "../racing/change.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { covers, sameLine } from "./lines.ts";

/** What became different between two outlooks of one drive. Another source, a trend or staleness alone is no change. */
export function compare(before: Outlook, after: Outlook): readonly Change[] {
  const taken = new Set<Line>();
  const changes: Change[] = [];
  for (const line of after.lines) {
    const was = formerLine(line, before, after);
    if (was !== undefined) taken.add(was);
    const [from, to] = [was && standpoint(was), standpoint(line)];
    if (from !== undefined && isSame(from, to)) continue;
    changes.push({
      about: after.about,
      ...(from === undefined ? {} : { before: from }),
      after: to,
      because: line.leading,
    });
  }
  for (const line of before.lines) {
    if (!taken.has(line)) changes.push({ about: after.about, before: standpoint(line), because: line.leading });
  }
  return changes;
}

/** The line that this one was: itself, else one that was told apart less finely, or more finely, and is gone. */
function formerLine(line: Line, before: Outlook, after: Outlook): Line | undefined {
  const gone = before.lines.filter((was) => !after.lines.some((is) => sameLine(was, is)));
  return (
    before.lines.find((was) => sameLine(was, line)) ??
    gone.find((was) => covers(was, line)) ??
    gone.find((was) => covers(line, was))
  );
}

function standpoint(line: Line): Standpoint {
  return {
    certainty: line.certainty,
    ...(line.class === undefined ? {} : { class: line.class }),
    ...(line.scope === undefined ? {} : { scope: line.scope }),
    ...(line.team === undefined ? {} : { team: line.team }),
    contested: line.contest.length > 0,
  };
}

function isSame(a: Standpoint, b: Standpoint): boolean {
  return (
    a.certainty === b.certainty &&
    a.class === b.class &&
    a.scope === b.scope &&
    a.team === b.team &&
    a.contested === b.contested
  );
}
