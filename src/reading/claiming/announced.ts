import { type Annotated, firstOf, marksIn, within } from "../annotate.ts";
import { namesSomebody } from "../naming/mentions.ts";
import type { Announcer } from "../reading.ts";
import type { Clause } from "../wording/clauses.ts";
import { endOf, is, type Mark } from "../wording/cues.ts";
import type { View } from "./view.ts";

type Stretch = Pick<Clause, "from" | "to">;

/** How far before an announcement its denial may stand, in words: "has not yet been officially confirmed". */
const MAX_TO_DENIAL = 4;

/** Whether those who decide say it: a word of announcing that is not denied, or a team that speaks. */
export function isAnnounced(view: View): boolean {
  return announcementIn(view) !== undefined;
}

/** Who announces it, as far as the sentence tells; `undefined` where nobody does, or nobody knows who. */
export function announcerIn(view: View): Announcer | undefined {
  const { annotated, speech } = view;
  const announced = announcementIn(view);
  if (announced === undefined) return undefined;
  if (speech !== undefined) return speech.driver === undefined ? undefined : "driver";
  const before = beforeIn(annotated, announced);
  if (isOfHimself(view, announced, before)) return "driver";
  if (isOfSeries(annotated, before)) return "organiser";
  const teams = annotated.mentions.flatMap((mention) => (mention.kind === "team" ? [mention] : []));
  const team = teams.findLast(({ from }) => from < announced.at) ?? teams[0];
  if (team !== undefined) return team.team.kind;
  return firstOf(annotated.marks, "team") === undefined ? undefined : "team";
}

/** The word by which it is announced. */
function announcementIn({ annotated, own, governing }: View): Mark | undefined {
  const said = annotated.marks.find((mark) => is(mark, "said") && isTeams(mark));
  if (said !== undefined) return said;
  if ([...own, ...governing].some((mark) => is(mark, "rumoured"))) return undefined;
  const announced = firstOf(annotated.marks, "announced");
  return announced !== undefined && !annotated.marks.some((mark) => is(mark, "not") && denies(mark, announced))
    ? announced
    : undefined;

  function isTeams(said: Mark): boolean {
    return annotated.mentions.some(({ kind, from, to }) => kind === "team" && (to === said.at || from === endOf(said)));
  }
}

function denies(not: Mark, announced: Mark): boolean {
  return announced.at >= not.at && announced.at - not.at <= MAX_TO_DENIAL;
}

/** What stands before an announcement in its clause. */
function beforeIn({ clauses }: Annotated, { at }: Mark): Stretch {
  return { from: clauses.findLast(({ from }) => from <= at)?.from ?? 0, to: at };
}

/** "Rossi announced that he will race": and no "Rossi was announced". */
function isOfHimself({ annotated, article }: View, announced: Mark, before: Stretch): boolean {
  const next = annotated.clauses.find(({ from }) => from > announced.at);
  if (next?.link !== "that" || firstOf(marksIn(annotated, next), "he", "I", "his") === undefined) return false;
  const sayer = within(annotated.mentions, before).findLast(
    (mention) => namesSomebody(mention) || mention.kind === "team",
  );
  if (sayer === undefined) return firstOf(marksIn(annotated, before), "he", "epithet") !== undefined;
  return article.who(sayer, annotated.sentence.index) !== undefined;
}

/** "The WEC has published its entry list": a series, and neither somebody nor a drive, before the announcement. */
function isOfSeries(annotated: Annotated, before: Stretch): boolean {
  const [named, marks] = [within(annotated.mentions, before), marksIn(annotated, before)];
  const isElse = named.some((mention) => namesSomebody(mention) || mention.kind === "team");
  const isDrive =
    firstOf(marks, "drive", "drives", "drive noun", "will drive", "leaves", "he", "epithet") !== undefined;
  return named.some(({ kind }) => kind === "series") && !isElse && !isDrive;
}
