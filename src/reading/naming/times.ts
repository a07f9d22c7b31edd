import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../text/tokens.ts";
import { PhraseBook } from "../wording/phrase-book.ts";

/** A time that a sentence tells, with the places of its words. */
export type Time = { readonly places: readonly number[] } & (
  | {
      readonly kind: "year";
      readonly year: number /** Of a season over two years the one that it ends in. */;
      readonly ends?: number /** `after`: from its end on. `until`: the last of several. */;
      readonly bound?: "after" | "until";
    }
  | { readonly kind: "month"; readonly month: number }
  /** "after", before what is no year. */
  | { readonly kind: "after" }
  | {
      readonly kind: "relative";
      readonly which: keyof Lexicon["seasons"] /** "next season", not "next year". */;
      readonly ofSeason: boolean;
    }
);

/** The ways in which one language tells seasons and months. */
export type TimeBook = PhraseBook<Meaning>;

type Meaning =
  | { readonly month: number }
  | { readonly which: keyof Lexicon["seasons"]; readonly ofSeason: boolean }
  | { readonly bound: "after" | "until" };

/** How the word for a season begins in the languages that are read; a year is none. */
const SEASON = /^(?:season|saison|stagione|temporada|seizoen|campaign|campagne|campeonato|championship)/;

export function timeBook({ months, seasons, years }: Lexicon): TimeBook {
  const book: TimeBook = new PhraseBook();
  for (const bound of ["after", "until"] as const) for (const phrase of years[bound]) book.add(phrase, { bound });
  months.forEach((names, index) => {
    for (const name of names) book.add(name, { month: index + 1 });
  });
  for (const which of ["last", "this", "next", "after", "someday"] as const) {
    for (const phrase of seasons[which]) {
      const ofSeason = phrase.split(/[ |]/).some((word) => SEASON.test(word));
      book.add(phrase, { which, ofSeason });
    }
  }
  return book;
}

const YEAR = /^(?<year>(?:19|20)\d\d)(?:er|ern|s)?$/;

/** The times in a sentence, by their first words; `isTaken` tells the words of names, which no time may hold. */
export function timesIn(
  tokens: readonly Token[],
  book: TimeBook,
  isTaken: (place: number) => boolean,
): readonly Time[] {
  const free = tokens.flatMap((_, place) => (isTaken(place) ? [] : [place]));
  const phrases = book
    .find(
      free.map((place) => tokens[place]),
      (at) => /[,;:()]/.test(tokens[free[at] ?? 0]?.before ?? ""),
    )
    .map(({ places, meanings }) => ({ places: places.map((at) => free[at] ?? 0), meanings }));
  const bounds = new Map<number, "after" | "until">();
  const times: Time[] = [];
  for (const { places, meanings } of phrases) {
    for (const meaning of meanings) {
      // "may" and "march" are no months in small letters.
      if ("month" in meaning && isVerb(tokens[places[0] ?? 0])) continue;
      if ("month" in meaning) times.push({ kind: "month", places, month: meaning.month });
      else if ("which" in meaning) times.push({ kind: "relative", places, ...meaning });
      else {
        bounds.set((places.at(-1) ?? 0) + 1, meaning.bound);
        if (meaning.bound === "after") times.push({ kind: "after", places });
      }
    }
  }
  for (let place = 0; place < tokens.length; place += 1) {
    const year = isTaken(place) ? undefined : YEAR.exec(tokens[place]?.word ?? "")?.groups?.["year"];
    if (year === undefined) continue;
    const ends = secondYear(Number(year), tokens[place + 1]);
    const bound = bounds.get(place);
    times.push({
      kind: "year",
      places: ends === undefined ? [place] : [place, place + 1],
      year: Number(year),
      ...(ends !== undefined && { ends }),
      ...(bound !== undefined && { bound }),
    });
    if (ends !== undefined) place += 1;
  }
  return times.sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && /^(?:may|march)$/.test(token.word);
}

/** `2024-25`, `2024/2025`. */
function secondYear(year: number, next: Token | undefined): number | undefined {
  if (next === undefined || !/^[-–—/]$/.test(next.before)) return undefined;
  const second = next.word.length === 2 ? Math.floor(year / 100) * 100 + Number(next.word) : Number(next.word);
  return second === year + 1 ? second : undefined;
}
