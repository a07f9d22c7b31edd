import type { Annotated } from "../annotate.ts";
import type { Clause } from "../wording/clauses.ts";
import { endOf, is, type Mark } from "../wording/cues.ts";
import { isInsteadOf, isLikened, isOwner, isTakenAlong, type Placed, roleBearers } from "./only-named.ts";

/** `subject`: what the clause says may be said of him. */
export type Part = "subject" | "crew" | "named" | "speaker";

/** The longest word, in letters, that may stand between the names of a list: "a", "de", "mit". */
const MAX_SMALL = 3;

/** Words between "beside" and a series, at most. */
const MAX_TO_SERIES = 3;

/** Which part each person of a clause plays in it. */
export function partsOf(
  annotated: Annotated,
  clause: Clause,
  marks: readonly Mark[],
  people: readonly Placed[],
): readonly Part[] {
  const bearers = roleBearers(annotated, marks, people);
  let mode: Exclude<Part, "speaker"> = "subject";
  let next = 0;
  let lastPerson = -1;
  const parts: Part[] = [];
  for (let place = clause.from; place < clause.to; place += 1) {
    for (const mark of marks) {
      if (endOf(mark) !== place + 1) continue;
      if (is(mark, "with") && !isBeforeSeries(annotated, place)) mode = "crew";
      else if (is(mark, "only named")) mode = "named";
      else if (
        mode !== "subject" &&
        is(mark, "will", "would", "drives", "will drive", "would drive", "drove", "modal", "verdict", "leaves", "wish")
      )
        mode = "subject";
    }
    const person = people[next];
    if (person?.from !== place) continue;
    // Who stands behind "with", or is only named, is joined to others by commas and "and" alone.
    const isJoined = lastPerson < 0 || isList(annotated, marks, people[lastPerson]?.to ?? 0, place);
    if (mode !== "subject" && lastPerson >= 0 && parts[lastPerson] === mode && !isJoined) mode = "subject";
    const isWith = isTakenAlong(annotated, marks, clause, person) && parts.includes("subject");
    if (isWith) mode = "crew";
    const isNamed =
      bearers.has(next) ||
      isOwner(annotated, marks, person) ||
      isLikened(annotated, marks, person, parts) ||
      (next === 0 && people.length > 1 && isInsteadOf(clause, marks, person));
    parts.push(isNamed ? "named" : mode);
    lastPerson = next;
    next += 1;
  }
  return withSpeaker(marks, people, parts);
}

/** "Naast het WEC": beside a series stands no crew. */
function isBeforeSeries({ mentions }: Annotated, place: number): boolean {
  return mentions.find(({ from }) => from > place && from - place <= MAX_TO_SERIES)?.kind === "series";
}

/** Whether only names, "and" and small words stand between two places. */
export function isList(annotated: Annotated, marks: readonly Mark[], from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) {
    const isAnd = marks.some((mark) => is(mark, "and") && mark.places.includes(place));
    const isName = annotated.mentions.some((mention) => mention.from <= place && place < mention.to);
    const isSmall = (annotated.sentence.tokens[place]?.word.length ?? 0) <= MAX_SMALL;
    if (!isAnd && !isName && !isSmall) return false;
  }
  return true;
}

/** Who says it is not who it is said of, where somebody else is there. */
function withSpeaker(marks: readonly Mark[], people: readonly Placed[], parts: readonly Part[]): readonly Part[] {
  const said = marks.find((mark) => is(mark, "said"));
  const subjects = people.flatMap((person, index) => (parts[index] === "subject" ? [{ person, index }] : []));
  if (said === undefined || subjects.length < 2) return parts;
  const end = endOf(said);
  const speaker = subjects
    .map(({ person, index }) => ({ index, gap: person.from >= end ? person.from - end + 1 : said.at - person.to }))
    .sort((a, b) => a.gap - b.gap)[0];
  return parts.map((part, index) => (index === speaker?.index ? "speaker" : part));
}
