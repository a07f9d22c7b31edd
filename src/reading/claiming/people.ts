import type { DriverId } from "../../racing/driver.ts";
import { type Annotated, marksIn, typed, within } from "../annotate.ts";
import { type Mention, namesSomebody } from "../naming/mentions.ts";
import type { Clause } from "../wording/clauses.ts";
import { endOf, is, type Mark } from "../wording/cues.ts";
import type { Placed } from "./only-named.ts";
import { type Part, partsOf } from "./parts.ts";

/** Somebody in a clause. */
export interface Person extends Placed {
  readonly driver?: DriverId;
  readonly part: Part;
  readonly words: string;
}

/** Words between "his" and the drive that it speaks of, at most. */
const MAX_TO_DRIVE = 2;

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
      const [from, to] = [mark.at, endOf(mark)];
      // "The Italian Rossi", "his team-mate Maxime Martin" are one person each.
      const isNamed =
        kind !== "he" && kind !== "they" && named.some((other) => touches(annotated, from, to, other.from, other.to));
      // "The Belgian team" is nobody.
      const isTeams = kind === "epithet" && marks.some((other) => is(other, "team") && other.at === to);
      return kind === undefined || isNamed || isTeams ? [] : [{ from, to, kind } as const];
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
  const isBefore = (mention: Mention) => mention.from < at && (namesSomebody(mention) || mention.kind === "team");
  return (
    cues.some((cue) => cue.is === "his") &&
    marks.some((mark) => is(mark, "drive noun") && mark.at > at && mark.at - at <= MAX_TO_DRIVE) &&
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
    (mark) => is(mark, "team") && (mark.at === mention.to || endOf(mark) === mention.from),
  );
  const { articles, of } = annotated.grammar;
  const before = annotated.sentence.tokens[mention.from - 1]?.word ?? "";
  const isNumbered = articles.has(before) || of.has(before);
  if (isTeam || (mention.to - mention.from === 1 && isNumbered)) return false;
  const isCar = ({ kind, from, to }: Mention) =>
    (kind === "team" || kind === "car" || kind === "class") && (to === mention.from || from === mention.to);
  return !annotated.mentions.some((other) => isCar(other) || (namesSomebody(other) && other !== mention));
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
