import type { Language } from "../../racing/language.ts";
import type { Marks } from "./marks.ts";
import type { Cue, Meaning, TimeWord } from "./vocabulary.ts";

/** The languages of most of the words, several where they are as likely; a word of several tells as much less of each. */
export function languagesOf(marks: Marks): readonly Language[] {
  const weight = new Map<Language, number>();
  const add = (meanings: Meanings, words: number) => {
    const languages = languagesTold(meanings);
    for (const language of languages) {
      weight.set(language, (weight.get(language) ?? 0) + words ** 2 / languages.length ** 2);
    }
  };
  for (const { from, to, meanings } of marks.cues.all) add(meanings, to - from);
  for (const { from, to, meanings } of marks.times.all) add(meanings, to - from);
  for (const { meanings } of marks.names.all) add(meanings, NAME_WEIGHT);
  const most = Math.max(...weight.values());
  return [...weight].flatMap(([language, told]) => (told === most ? [language] : []));
}

/** A name in a language, such as "24 Ore di Spa", tells less than a word of it: people take over names. */
const NAME_WEIGHT = 0.5;

type Meanings = readonly (Cue | TimeWord | Meaning)[];

const known = new WeakMap<Meanings, readonly Language[]>();

/** The languages of what a phrase means, told once for each phrase. */
function languagesTold(meanings: Meanings): readonly Language[] {
  const told = known.get(meanings) ?? [...new Set(meanings.flatMap(languagesOfMeaning))];
  known.set(meanings, told);
  return told;
}

function languagesOfMeaning(meaning: Cue | TimeWord | Meaning): readonly Language[] {
  if ("language" in meaning) return [meaning.language];
  return meaning.kind === "series" ? [...meaning.languages] : [];
}
