import type { DriverId } from "../../racing/driver.ts";
import { type Annotated, marksIn, typed, within } from "../annotate.ts";
import type { Mention } from "../naming/mentions.ts";
import type { Clause } from "../wording/clauses.ts";
import { is, type Mark } from "../wording/cues.ts";
import { isInsteadOf, isLikened, isOwner, isTakenAlong, type Placed, roleBearers } from "./only-named.ts";

/** Somebody in a clause. */
export interface Person extends Placed {
  readonly driver?: DriverId;
  /** `subject`: what the clause says may be said of him. */
  readonly part: "subject" | "crew" | "named" | "speaker";
  readonly words: string;
}

/** Words between "his" and what is his, at most. */
const MAX_TO_NOUN = 2;

/** "a", "de", "mit": words that stand before a name in a list, by their letters. */
const MAX_SMALL = 3;

/** Everybody in a clause, left to right. `who` tells whom a name means. */
export function peopleIn(
  annotated: Annotated,
  clause: Clause,
  who: (mention: Mention) => DriverId | undefined,
): readonly Person[] {
  const marks = marksIn(annotated, clause);
  const named = within(annotated.mentions, clause).filter((mention) => isSomebody(annotated, mention, who));
  const people = [
    ...named.map((mention) => {
      const driver = who(mention);
      const kind = driver === undefined ? ("other" as const) : ("driver" as const);
      return { from: mention.from, to: mention.to, kind, ...(driver !== undefined && { driver }) };
    }),
    ...marks.flatMap((mark) => {
      const kind = isOfDrive(annotated, clause, marks, mark)
        ? "he"
        : is(mark, "epithet")
          ? "epithet"
          : is(mark, "they")
            ? "they"
            : is(mark, "he")
              ? "he"
              : is(mark, "other")
                ? "other"
                : undefined;
      const [from, to] = [mark.at, (mark.places.at(-1) ?? mark.at) + 1];
      // "The Italian Rossi", "his team-mate Maxime Martin" are one person each.
      const isNamed =
        kind !== "he" && kind !== "they" && named.some((other) => touches(annotated, from, to, other.from, other.to));
      // "The Belgian team" is nobody.
      const isOfTeam = kind === "epithet" && marks.some((other) => is(other, "team") && other.at === to);
      return kind === undefined || isNamed || isOfTeam ? [] : [{ from, to, kind } as const];
    }),
    ...demonymIn(annotated, clause),
  ].sort((a, b) => a.from - b.from);
  const parts = partsOf(annotated, clause, marks, people);
  return people.map((person, index) => ({
    ...person,
    part: parts[index] ?? "subject",
    words: typed(annotated, person.from, person.to),
  }));
}

/** "His start in Bathurst": he is meant, unless somebody or a team stands before, whose it is. */
function isOfDrive(annotated: Annotated, clause: Clause, marks: readonly Mark[], { at, cues }: Mark): boolean {
  const isBefore = ({ kind, from }: Mention) =>
    from < at && (kind === "person" || kind === "stranger" || kind === "team");
  return (
    cues.some((cue) => cue.is === "his") &&
    marks.some((mark) => is(mark, "drive noun") && mark.at > at && mark.at - at <= MAX_TO_NOUN) &&
    !within(annotated.mentions, clause).some(isBefore)
  );
}

/** A first name that is nobody's here is no person, nor is the number on a car. */
function isSomebody(annotated: Annotated, mention: Mention, who: (mention: Mention) => DriverId | undefined): boolean {
  if (mention.kind === "stranger") return true;
  if (mention.kind !== "person") return false;
  if (who(mention) === undefined && mention.candidates.every(({ strength }) => strength === "weak")) return false;
  if (!/\d/.test(annotated.sentence.tokens[mention.to - 1]?.word ?? "")) return true;
  const isTeam = annotated.marks.some(
    (mark) => is(mark, "team") && (mark.at === mention.to || (mark.places.at(-1) ?? mark.at) === mention.from - 1),
  );
  const { articles, of } = annotated.grammar;
  const before = annotated.sentence.tokens[mention.from - 1]?.word ?? "";
  const isNumbered = articles.has(before) || of.has(before);
  if (isTeam || (mention.to - mention.from === 1 && isNumbered)) return false;
  const isCar = ({ kind, from, to }: Mention) =>
    (kind === "team" || kind === "car" || kind === "class") && (to === mention.from || from === mention.to);
  return !annotated.mentions.some(
    (other) => isCar(other) || ((other.kind === "person" || other.kind === "stranger") && other !== mention),
  );
}

/** "Der Allgäuer", "Le Manceau": where somebody comes from, in capitals at the beginning of a clause. */
function demonymIn({ sentence, mentions, marks, grammar }: Annotated, { from, to }: Clause): readonly Placed[] {
  const [article, name] = [sentence.tokens[from], sentence.tokens[from + 1]];
  if (article === undefined || name === undefined || from + 1 >= to) return [];
  const isNew =
    !mentions.some((mention) => mention.from <= from + 1 && mention.to > from) &&
    !marks.some(({ places }) => places.includes(from) || places.includes(from + 1));
  const isDemonym = name.capital && grammar.isDemonym(article.word, name.word);
  return isNew && isDemonym ? [{ from, to: from + 2, kind: "epithet" }] : [];
}

/** Whether an epithet stands right before or behind a name, with a comma at most. */
function touches(annotated: Annotated, from: number, to: number, nameFrom: number, nameTo: number): boolean {
  const between = nameFrom >= to ? [to, nameFrom] : [nameTo, from];
  const [left = 0, right = 0] = between;
  if (right - left > 1) return false;
  if (right < left) return true;
  return !annotated.marks.some(({ at }) => at >= left && at < right) && (nameFrom >= to || right === left);
}

function partsOf(
  annotated: Annotated,
  clause: Clause,
  marks: readonly Mark[],
  people: readonly Placed[],
): readonly Person["part"][] {
  const bearers = roleBearers(annotated, marks, people);
  let mode: "subject" | "crew" | "named" = "subject";
  let next = 0;
  let lastPerson = -1;
  const parts: Person["part"][] = [];
  for (let place = clause.from; place < clause.to; place += 1) {
    for (const mark of marks) {
      if ((mark.places.at(-1) ?? mark.at) !== place) continue;
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
  return mentions.find(({ from }) => from > place && from - place <= MAX_SMALL)?.kind === "series";
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
function withSpeaker(
  marks: readonly Mark[],
  people: readonly Placed[],
  parts: readonly Person["part"][],
): readonly Person["part"][] {
  const said = marks.find((mark) => is(mark, "said"));
  const subjects = people.flatMap((person, index) => (parts[index] === "subject" ? [{ person, index }] : []));
  if (said === undefined || subjects.length < 2) return parts;
  const last = said.places.at(-1) ?? said.at;
  const speaker = subjects
    .map(({ person, index }) => ({ index, gap: person.from > last ? person.from - last : said.at - person.to }))
    .sort((a, b) => a.gap - b.gap)[0];
  return parts.map((part, index) => (index === speaker?.index ? "speaker" : part));
}
