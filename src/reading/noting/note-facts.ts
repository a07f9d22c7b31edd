import type { DriverId } from "../../racing/driver.ts";
import { type Annotated, marksIn, typed, within } from "../annotate.ts";
import type { Annotations } from "../claiming/annotations.ts";
import { gradeOf } from "../claiming/grade.ts";
import { seriesIn } from "../claiming/objects.ts";
import { seasonTold } from "../claiming/season.ts";
import { namesSomebody } from "../naming/mentions.ts";
import type { ReadNote } from "../reading.ts";
import { is } from "../wording/cues.ts";

/** How a driver's name is written in a note. */
export type Called = (driver: DriverId) => string;

/** A class that takes another's place; one for each pair. */
export function noteRules({ sentences, on }: Annotations): readonly ReadNote[] {
  const notes = new Map<string, ReadNote>();
  for (const annotated of sentences) {
    annotated.clauses.forEach((clause, place) => {
      const replaces = marksIn(annotated, clause).find((mark) => is(mark, "replaces", "is replaced by"));
      if (replaces === undefined) return;
      const previous = annotated.clauses[place - 1];
      const classes = within(annotated.mentions, { from: previous?.from ?? clause.from, to: clause.to }).filter(
        ({ kind }) => kind === "class",
      );
      const before = classes.findLast(({ from }) => from < replaces.at);
      const behind = classes.find(({ from }) => from > replaces.at);
      if (before?.kind !== "class" || behind?.kind !== "class") return;
      const [left, right] = [typed(annotated, before.from, before.to), typed(annotated, behind.from, behind.to)];
      const [comes, goes] = is(replaces, "replaces") ? [left, right] : [right, left];
      const told = seasonTold(annotated.times, on, undefined);
      const season = Array.isArray(told) ? told[0] : undefined;
      const text = `${comes} replaces ${goes}${season === undefined ? "" : ` in ${season}`}.`;
      notes.set(text, {
        kind: "rule",
        text,
        sentence: annotated.sentence.text,
        class: (is(replaces, "replaces") ? before : behind).name,
        ...(season !== undefined && { season }),
      });
    });
  }
  return [...notes.values()];
}

/** Whether a team enters a class or a series, where nobody is named who would drive; one for each team. */
export function noteTeams(
  article: Annotations,
  seasonOf: (sentence: number) => ReadNote["season"],
): readonly ReadNote[] {
  const notes = new Map<string, ReadNote>();
  let spokenOf: string | undefined;
  for (const annotated of article.sentences) {
    const named = annotated.mentions.flatMap((mention) => (mention.kind === "team" ? [mention.team] : []));
    spokenOf = (named.find(({ kind }) => kind === "team") ?? named[0])?.name ?? spokenOf;
    const isOfPeople = annotated.mentions.some(namesSomebody) || annotated.marks.some((mark) => is(mark, "he", "they"));
    const isOfTeam = named.length > 0 || annotated.marks.some((mark) => is(mark, "team"));
    const enters = annotated.marks.some((mark) => is(mark, "drive", "drive noun", "will drive", "drives"));
    if (isOfPeople || !isOfTeam || !enters || spokenOf === undefined || annotated.quoted.some((quote) => quote >= 0))
      continue;
    const graded = annotated.clauses.flatMap((clause) => {
      const marks = marksIn(annotated, clause);
      return gradeOf(marks, { drives: true, leaves: false, flat: false }, annotated.grammar) ?? [];
    });
    const certainty = graded.at(-1)?.certainty;
    const raceClass = annotated.mentions.find(({ kind }) => kind === "class");
    const whole = { from: 0, to: annotated.sentence.tokens.length };
    const series = seriesIn(annotated, whole, article).meant[0];
    if (certainty === undefined || (raceClass === undefined && series === undefined) || notes.has(spokenOf)) continue;
    const ofSeries = series === undefined ? undefined : article.catalogue.series.get(series)?.shortName;
    const where = raceClass?.kind === "class" ? raceClass.name : ofSeries;
    const told = seasonTold(annotated.times, article.on, undefined);
    const season = Array.isArray(told) ? told[0] : seasonOf(annotated.sentence.index);
    notes.set(spokenOf, {
      kind: "team",
      text: `${spokenOf}'s entry in ${where ?? "the series"}${season === undefined ? "" : ` ${season}`}: ${certainty}.`,
      sentence: annotated.sentence.text,
      team: spokenOf,
      certainty,
      ...(raceClass?.kind === "class" && { class: raceClass.name }),
      ...(series !== undefined && { series }),
      ...(season !== undefined && { season }),
    });
  }
  return [...notes.values()];
}

/** What a driver tries out without racing it; one for each driver. */
export function noteTests(
  article: Annotations,
  called: Called,
  subjectsOf: (sentence: number) => readonly DriverId[],
): readonly ReadNote[] {
  const notes = new Map<DriverId, ReadNote>();
  const tests = article.sentences.filter(({ marks }) => marks.some((mark) => is(mark, "test")));
  const drivers = new Set(tests.flatMap(({ sentence }) => subjectsOf(sentence.index)));
  const ofAll = tests.flatMap(({ mentions }) => mentions);
  for (const annotated of tests) {
    for (const driver of subjectsOf(annotated.sentence.index)) {
      if (notes.has(driver)) continue;
      // Of several each has what his own sentence tells.
      const isTold = annotated.mentions.some(({ kind }) => kind === "class" || kind === "car");
      const found = drivers.size === 1 && !isTold ? ofAll : annotated.mentions;
      const raceClass = found.find(({ kind }) => kind === "class");
      const car = found.find(({ kind }) => kind === "car");
      const team = found.find((mention) => mention.kind === "team" && mention.team.kind === "team");
      const what = car?.kind === "car" ? car.car : raceClass?.kind === "class" ? raceClass.name : "a car";
      const whose = team?.kind === "team" ? ` of ${team.team.name}` : "";
      notes.set(driver, {
        kind: "test",
        text: `${called(driver)} tests ${what}${whose}.`,
        sentence: annotated.sentence.text,
        driver,
        ...(raceClass?.kind === "class" && { class: raceClass.name }),
        ...(team?.kind === "team" && { team: team.team.name }),
      });
    }
  }
  return [...notes.values()];
}

/** What an article calls those whom it tells of: titles, nicknames, for whom they drive. */
export function noteDrivers(article: Annotations, called: Called, drivers: readonly DriverId[]): readonly ReadNote[] {
  return drivers.flatMap((driver): ReadNote[] => {
    const facts = new Map<string, Annotated>();
    for (const annotated of article.sentences) {
      for (const mention of annotated.mentions) {
        if (mention.kind !== "person" || article.who(mention, annotated.sentence.index) !== driver) continue;
        const words = typed(annotated, mention.from, mention.to);
        const isOfName = called(driver).split(" ").includes(words);
        const isNickname = !isOfName && mention.candidates.every(({ strength }) => strength === "nickname");
        if (isNickname && !facts.has(words)) facts.set(words, annotated);
      }
    }
    const [first] = facts.values();
    if (first === undefined) return [];
    return [
      {
        kind: "driver",
        text: `${called(driver)}: ${[...facts.keys()].join(", ")}.`,
        sentence: first.sentence.text,
        driver,
      },
    ];
  });
}
