import type { Certainty } from "../../racing/certainty.ts";
import { is, type Mark } from "../wording/cues.ts";

/** Of several cues in one clause the first of these counts: "confirmed that he hopes" is a hope. */
const PRIORITY: readonly Certainty[] = [
  "ruled-out",
  "unlikely",
  "uncertain",
  "likely",
  "possible",
  "confirmed",
  "certain",
];

/** What a grade becomes where it is denied: "not certain". */
const DENIED: Readonly<Record<Certainty, Certainty>> = {
  confirmed: "uncertain",
  certain: "uncertain",
  likely: "unlikely",
  possible: "ruled-out",
  uncertain: "likely",
  unlikely: "possible",
  "ruled-out": "possible",
};

/** What the grade of leaving says of staying, and that of coming in of whoever goes. */
export const OPPOSITE: Readonly<Record<Certainty, Certainty>> = {
  confirmed: "ruled-out",
  certain: "ruled-out",
  likely: "unlikely",
  possible: "uncertain",
  uncertain: "uncertain",
  unlikely: "likely",
  "ruled-out": "certain",
};

/** How the words of a clause carry a grade. */
export interface Graded {
  readonly certainty: Certainty;
  /** `cue`: a phrase says how sure it is. `flat`: told as a fact. `wish`, `conditional`: hangs on something else. */
  readonly by: "cue" | "flat" | "wish" | "conditional";
  readonly cues: readonly Mark[];
  readonly denied: boolean;
}

/** What the predicates of a clause are about. */
export interface Predicates {
  readonly drives: boolean;
  readonly leaves: boolean;
  /** Told in the future, or in the present of what is to come. */
  readonly flat: boolean;
}

/** What decides what a negation denies. */
interface Denying {
  /** It may follow what it denies. */
  readonly verbLast: boolean;
  /** Whether a comma parts two places; none does unless told. */
  readonly areParted?: (left: number, right: number) => boolean;
  /** The places of series that it denies by itself. */
  readonly denied?: readonly number[];
}

/** The grade of what a clause says of a drive; `undefined` where it says nothing of one. */
export function gradeOf(
  marks: readonly Mark[],
  predicates: Predicates,
  { verbLast, areParted = () => false, denied = [] }: Denying,
): Graded | undefined {
  const graded = marks.flatMap((mark) => {
    const cue =
      mark.cues.find(({ is: name }) => name === "verdict") ?? mark.cues.find(({ is: name }) => name === "modal");
    if (cue === undefined || !("grade" in cue)) return [];
    if (cue.is === "modal" && !predicates.drives && !predicates.leaves) return [];
    return [{ mark, grade: cue.grade }];
  });
  const driven = marks.filter((mark) =>
    is(mark, "drive", "drives", "will drive", "would drive", "drive noun", "leaves"),
  );
  const drive = driven[0];
  const targets: readonly { readonly at: number }[] = [
    ...denied.map((at) => ({ at })),
    ...graded.map(({ mark }) => mark),
    ...marks.filter((mark) => is(mark, "wish") || (!verbLast && is(mark, "will"))),
    ...(drive === undefined ? [] : [drive]),
  ];
  const not = marks.find(
    (mark) =>
      is(mark, "not") &&
      targets.some(({ at }) => (verbLast || at > mark.at) && !areParted(Math.min(at, mark.at), Math.max(at, mark.at))),
  );
  const wish = marks.find((mark) => is(mark, "wish"));
  const deniedCue =
    not === undefined ? undefined : graded.find(({ mark }) => mark.at > not.at && !areParted(not.at, mark.at));
  if (graded.length > 0) {
    const grades = graded.map(({ mark, grade }) => ({ mark, grade: mark === deniedCue?.mark ? DENIED[grade] : grade }));
    const leading = PRIORITY.find((grade) => grades.some((each) => each.grade === grade)) ?? "possible";
    // "confirmed that he hopes": a hope.
    const settled = grades.find(({ grade }) => grade === leading);
    if (wish !== undefined && (leading === "confirmed" || leading === "certain") && wish.at > (settled?.mark.at ?? 0)) {
      return { certainty: predicates.leaves ? OPPOSITE.possible : "possible", by: "wish", cues: [wish], denied: false };
    }
    const deniesDrive =
      not !== undefined && deniedCue === undefined && driven.some(({ at }) => verbLast || at > not.at);
    const said = deniesDrive ? ruledOutAs(leading) : leading;
    return {
      certainty: predicates.leaves ? OPPOSITE[said] : said,
      by: "cue",
      cues: graded.map(({ mark }) => mark),
      denied: not !== undefined,
    };
  }
  const cues = drive === undefined ? [] : [drive];
  if (wish !== undefined && (predicates.drives || predicates.leaves || drive === undefined)) {
    const said: Certainty = not !== undefined && not.at < wish.at ? "unlikely" : "possible";
    return {
      certainty: predicates.leaves ? OPPOSITE[said] : said,
      by: "wish",
      cues: [wish, ...cues],
      denied: not !== undefined,
    };
  }
  const rumour = marks.find((mark) => is(mark, "rumoured"));
  if (rumour !== undefined && predicates.drives && !predicates.leaves && not === undefined) {
    return { certainty: "possible", by: "cue", cues: [rumour, ...cues], denied: false };
  }
  if (!predicates.flat) {
    if (!marks.some((mark) => is(mark, "would", "would drive")) || !(predicates.drives || predicates.leaves))
      return undefined;
    const said: Certainty = predicates.leaves ? "uncertain" : "possible";
    return { certainty: not === undefined ? said : "unlikely", by: "conditional", cues, denied: not !== undefined };
  }
  const said: Certainty = not === undefined ? "certain" : "ruled-out";
  const leaving = predicates.leaves && !marks.some((mark) => is(mark, "drives", "will drive") && not === undefined);
  return {
    certainty: leaving ? OPPOSITE[said] : said,
    by: "flat",
    cues: not === undefined ? cues : [not, ...cues],
    denied: not !== undefined,
  };
}

/** "is expected not to race": the cue tells how sure it is that he does not. */
function ruledOutAs(grade: Certainty): Certainty {
  if (grade === "confirmed" || grade === "certain") return "ruled-out";
  if (grade === "likely") return "unlikely";
  return grade === "possible" ? "uncertain" : grade;
}
