import type { Language } from "../../racing/language.ts";
import type { Marks } from "./marks.ts";

/** The language of most of the words; none where two are as likely. */
export function languageOf(marks: Marks): Language | undefined {
  const likely = languagesOf(marks);
  return likely.length === 1 ? likely[0] : undefined;
}

/** The languages of most of the words, several where they are as likely; a word of several tells as much less of each. */
export function languagesOf(marks: Marks): readonly Language[] {
  const weight = new Map<Language, number>();
  const add = (languages: ReadonlySet<Language>, words: number) => {
    for (const language of languages) {
      weight.set(language, (weight.get(language) ?? 0) + words ** 2 / languages.size ** 2);
    }
  };
  for (const { from, to, meanings } of [...marks.cues.all, ...marks.times.all]) {
    add(new Set(meanings.map(({ language }) => language)), to - from);
  }
  for (const { meanings } of marks.names.all) {
    const told = meanings.flatMap((meaning) => (meaning.kind === "series" ? [...meaning.languages] : []));
    add(new Set(told), NAME_WEIGHT);
  }
  const most = Math.max(...weight.values());
  return [...weight].flatMap(([language, told]) => (told === most ? [language] : []));
}

/** A name in a language, such as "24 Ore di Spa", tells less than a word of it: people take over names. */
const NAME_WEIGHT = 0.5;
