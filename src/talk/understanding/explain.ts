import type { Found } from "../../catalogue/phrases.ts";
import type { Day } from "../../racing/day.ts";
import { isMarked, type Marks, mark } from "./marks.ts";
import { isNearRacing, mended } from "./mend.ts";
import { tokens } from "./tokens.ts";
import { understand } from "./understand.ts";
import type { Cue, Meaning, TimeWord, Vocabulary } from "./vocabulary.ts";

/** How a message was understood, a line for each phrase that told something and one for what it came to; for who mends a lexicon. */
export function explain(message: string, vocabulary: Vocabulary, today: Day): readonly string[] {
  const typed = mark(tokens(message), vocabulary);
  const marks = isNearRacing(typed) ? mended(typed, vocabulary) : typed;
  const { question, ...rest } = understand(message, vocabulary, today);
  const { intent, driver, series, season, class: raceClass, language } = question;
  return [
    ...slipsIn(typed, marks),
    ...inOrder(marks).map(({ words, told }) => `“${words}”: ${told}`),
    ...unknownIn(marks),
    `asks for ${intent}; driver ${driver ?? "none"}; series ${series.join(", ") || "none"}; season ${season ?? "none"}; class ${raceClass ?? "none"}; language ${language ?? "too short to tell"}`,
    ...Object.entries(rest).flatMap(([what, value]) => toldBesides(what, value)),
  ];
}

function slipsIn(typed: Marks, marks: Marks): readonly string[] {
  return marks.tokens.flatMap((token, at) =>
    token.word === typed.tokens[at]?.word ? [] : [`“${token.typed}” is read as “${token.word}”: one letter away`],
  );
}

interface Told {
  readonly at: number;
  readonly words: string;
  readonly told: string;
}

function inOrder(marks: Marks): readonly Told[] {
  const told = <T>(byWord: readonly (Found<T> | undefined)[], tell: (meaning: T) => string): readonly Told[] =>
    [...new Set(byWord)].flatMap((found) => {
      if (found === undefined) return [];
      const places = byWord.flatMap((each, at) => (each === found ? [at] : []));
      const words = places.map((at) => marks.tokens[at]?.word ?? "").join(" ");
      return [{ at: places[0] ?? 0, words, told: [...new Set(found.meanings.map(tell))].join("; ") }];
    });
  const all = [
    ...told(marks.names.byWord, nameTold),
    ...told(marks.times.byWord, timeTold),
    ...told(marks.cues.byWord, cueTold),
  ];
  return all.sort((a, b) => a.at - b.at);
}

function nameTold(meaning: Meaning): string {
  switch (meaning.kind) {
    case "driver":
      return `driver ${meaning.driver}${meaning.weak ? ", where racing is spoken of" : ""}`;
    case "series":
      return `series ${meaning.series}${meaning.weak ? ", where racing is spoken of" : ""}`;
    case "nobody":
      return "nobody";
    case "stranger":
    case "class":
    case "team":
      return `${meaning.kind} ${meaning.name}`;
  }
}

function timeTold(word: TimeWord): string {
  switch (word.kind) {
    case "season":
      return `season, ${word.season} (${word.language})`;
    case "recently":
      return `the last ${word.days} days (${word.language})`;
  }
}

function cueTold(cue: Cue): string {
  const what =
    cue.kind === "intent" ? `intent ${cue.intent}` : cue.kind === "graded" ? `taken as ${cue.certainty}` : cue.kind;
  return `${what} (${cue.language})`;
}

function unknownIn(marks: Marks): readonly string[] {
  const words = marks.tokens.flatMap((token, at) => (isMarked(marks, at) ? [] : [token.typed]));
  return words.length === 0 ? [] : [`means nothing here: ${words.join(", ")}`];
}

function toldBesides(what: string, value: unknown): readonly string[] {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return [];
  return [`${what}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`];
}
