import type { DriverId } from "../../racing/driver.ts";
import { firstOf, typed, within } from "../annotate.ts";
import { endOf, is, type Mark } from "../wording/cues.ts";
import type { Assertion } from "./assertion.ts";
import type { Focus } from "./focus.ts";
import { type Graded, OPPOSITE } from "./grade.ts";
import { isList } from "./parts.ts";
import type { Person } from "./people.ts";
import { FINITE } from "./predicates.ts";
import { has, hasComma, type View } from "./view.ts";

/** Of whom a clause speaks. */
export interface Subject {
  readonly driver: DriverId;
  /** The words by which he is meant. */
  readonly words: string;
  /** Those words are his name. */
  readonly isNamed: boolean;
  readonly from: number;
}

/** What was read before a clause. */
export interface Before {
  readonly focus: Focus;
  /** Who was named in the clause before, in the same sentence. */
  readonly inherited: readonly Person[];
  /** A series is named in the sentence, or the context tells one. */
  readonly isOfSeries: boolean;
}

/** Of whom a clause speaks: who stands before its verb, else who stood in the clause before, else who stands behind it. */
export function subjectsOf(view: View, before: Before): readonly Subject[] {
  const { people, own, speech, clause, annotated, governing } = view;
  const candidates = people.filter(({ part }) => part === "subject");
  const predicate = firstOf(own, ...FINITE)?.at;
  const first = candidates.filter(({ from }) => predicate === undefined || from < predicate);
  const isNamed = candidates.some(({ kind }) => kind === "driver" || kind === "other");
  const inherited = before.inherited.filter(({ part }) => part === "subject");
  const meant = (whom: readonly Person[]) => resolved(whom, before.focus);
  const saysI = has(view, "I");
  // "It is a pity that the class leaves the WEC."
  const isElse = own.some(
    (mark) => is(mark, "rule", "team", "other") && predicate !== undefined && mark.at < predicate,
  );
  if (speech?.driver !== undefined && !saysI && isElse && candidates.length === 0) return [];
  if (speech?.driver !== undefined && first.length === 0 && (candidates.length === 0 || saysI)) {
    return [{ driver: speech.driver, words: speech.speaker, isNamed: true, from: clause.from }];
  }
  const isUnsaid =
    clause.quote >= 0 && speech === undefined && first.length === 0 && (saysI || annotated.grammar.dropsPronouns);
  if (isUnsaid && before.focus.he !== undefined) {
    return [{ driver: before.focus.he, words: "whoever is quoted", isNamed: false, from: clause.from }];
  }
  if (first.length > 0) return isOfStranger(view, first) ? [] : meant(first);
  const isGoverned = clause.link === "that" && governing.length > 0;
  if (inherited.length > 0 && (clause.link === "turn" || (!isNamed && !isGoverned))) return meant(inherited);
  if (candidates.length > 0) return meant(candidates);
  const crew = people.filter(({ part, kind }) => part === "crew" && kind === "driver");
  if (crew.length > 0) return isOfTeam(view) ? [] : meant(crew);
  return inherited.length > 0 ? meant(inherited) : untold(view, before);
}

/** "Sauber favours Bortoleto for the seat, and the deal of Bottas …": who is no follower of the first is not the subject with him. */
function isOfStranger({ annotated, own }: View, [first, second]: readonly Person[]): boolean {
  if (first?.kind !== "other" || second === undefined || firstOf(own, ...FINITE) !== undefined) return false;
  return !isList(annotated, own, first.to, second.from);
}

/** "Team VR46 will race with Rossi as its owner": the team is the subject; "perhaps with Rossi in one of the cars" is of him. */
function isOfTeam({ mentions, own }: View): boolean {
  const verb = firstOf(own, "will", "drives", "will drive");
  const isFirst = mentions.some(({ kind, from }) => kind === "team" && verb !== undefined && from < verb.at);
  return isFirst && firstOf(own, "modal") === undefined;
}

/** Where nobody is named: whoever was spoken of last, in a headline, or where the language needs no pronoun. */
function untold(view: View, { focus, isOfSeries }: Before): readonly Subject[] {
  const { annotated, clause, mentions, own } = view;
  const driver = focus.he;
  if (driver === undefined || view.speech !== undefined || view.people.length > 0) return [];
  const verb = firstOf(own, ...FINITE.filter((name) => name !== "modal" && name !== "verdict" && name !== "wish"));
  if (verb !== undefined && !annotated.grammar.dropsPronouns) return [];
  const finite = firstOf(own, ...FINITE);
  const isTeam = mentions.some(({ kind, from, to }) => {
    return kind === "team" && finite !== undefined && from < finite.at && !hasComma(annotated, to - 1, finite.at - 1);
  });
  if (isTeam || has(view, "team", "rule", "other", "role")) return [];
  const isNear = isOfSeries || (verb !== undefined && !is(verb, "will", "would"));
  return isNear ? [{ driver, words: "whoever was spoken of last", isNamed: false, from: clause.from }] : [];
}

function resolved(people: readonly Person[], focus: Focus): readonly Subject[] {
  const subjects = people.flatMap((person) =>
    focus
      .mean(person)
      .map((driver) => ({ driver, words: person.words, isNamed: person.kind === "driver", from: person.from })),
  );
  return subjects.filter(({ driver }, index) => subjects.findIndex((other) => other.driver === driver) === index);
}

/** What a clause says of one driver. */
export interface Side {
  readonly driver: DriverId;
  readonly graded: Graded;
  readonly rule: Assertion["rule"];
  readonly subject: string;
  readonly isNamed: boolean;
}

/** Of whom the clause says what: of a replacement one comes and another goes. */
export function sidesOf(
  view: View,
  subjects: readonly Subject[],
  graded: Graded,
  replacement: Mark | undefined,
  focus: Focus,
): readonly Side[] {
  const goes: Graded = { ...graded, certainty: OPPOSITE[graded.certainty] };
  const side =
    (rule: Side["rule"], of: Graded) =>
    ({ driver, words, isNamed }: Pick<Subject, "driver" | "words" | "isNamed">): Side => ({
      driver,
      subject: words,
      isNamed,
      graded: of,
      rule,
    });
  if (replacement === undefined) return subjects.map(side(has(view, "leaves") ? "leaves" : "drives", graded));
  const stretch = { from: replacement.at + 1, to: view.clause.to };
  const behind = resolved(
    within(view.people, stretch).filter(({ part }) => part !== "speaker" && part !== "crew"),
    focus,
  );
  const before = subjects.filter(({ from }) => from < replacement.at);
  const rest = subjects.filter(({ driver }) => !behind.some((other) => other.driver === driver));
  const first = before.length > 0 ? before : rest;
  // "The team replaces X with Y."
  const { sentence, grammar } = view.annotated;
  const isBy = ({ from }: Subject) => grammar.by.has(sentence.tokens[from - 1]?.word ?? "");
  const swapped = first.length === 0 ? behind.findIndex(isBy) : -1;
  if (is(replacement, "replaces") && swapped > 0) {
    return [
      ...behind.slice(0, swapped).map(side("is replaced", goes)),
      ...behind.slice(swapped).map(side("replaces", graded)),
    ];
  }
  if (is(replacement, "instead of", "in for")) {
    const left = behind.slice(0, 1);
    const comes = subjects.filter(({ driver }) => driver !== left[0]?.driver);
    return [...comes.map(side("replaces", graded)), ...left.map(side("is replaced", goes))];
  }
  if (is(replacement, "is replaced by")) {
    return [...first.map(side("is replaced", goes)), ...behind.map(side("replaces", graded))];
  }
  const [him] = view.people.filter(({ kind, part }) => kind === "he" && part === "subject");
  const others = first.filter(({ from }) => from !== him?.from);
  if (is(replacement, "replaces") && him !== undefined && behind.length === 0 && others.length > 0) {
    // "waar Farfus hem vervangt": of a name and a pronoun, the name comes.
    const left = first.filter(({ from }) => from === him.from);
    return [...left.map(side("is replaced", goes)), ...others.map(side("replaces", graded))];
  }
  if (is(replacement, "replaces him")) {
    const comes = before.length > 0 ? before : behind;
    const gone = focus.other(comes.map(({ driver }) => driver));
    const left =
      gone === undefined
        ? []
        : [{ driver: gone, words: typed(view.annotated, replacement.at, endOf(replacement)), isNamed: false }];
    return [...left.map(side("is replaced", goes)), ...comes.map(side("replaces", graded))];
  }
  return [...first.map(side("replaces", graded)), ...behind.map(side("is replaced", goes))];
}
