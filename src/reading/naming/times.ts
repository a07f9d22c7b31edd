import { fold } from "../../catalogue/fold.ts";
import type { Lexicon } from "../lexicon.ts";
import { freePlaces, type Token } from "../text/tokens.ts";
import { PhraseBook } from "../wording/phrase-book.ts";

/** A time that a sentence tells, with the places of its words. */
export type Time = { readonly places: readonly number[] } & (
  | {
      readonly kind: "year";
      readonly year: number;
      /** Of a season over two years the one that it ends in. */
      readonly ends?: number;
      /** `after`: from its end on. `until`: the last of several. */
      readonly bound?: "after" | "until";
    }
  | { readonly kind: "month"; readonly month: number }
  /** "after", before what is no year. */
  | { readonly kind: "after" }
  | {
      readonly kind: "relative";
      readonly which: keyof Lexicon["seasons"];
      /** "next season", not "next year". */
      readonly ofSeason: boolean;
    }
);

/** Whether a time is of the season that runs. */
export function isNow(time: Time): boolean {
  return time.kind === "relative" && (time.which === "this" || time.which === "today");
}

/** The ways in which one language tells seasons and months. */
export interface TimeBook {
  readonly phrases: PhraseBook<Meaning>;
  readonly year: RegExp;
  /** Words for a season, folded; a year is none. */
  readonly seasons: readonly string[];
  /** Months that are other words in small letters: "may". */
  readonly otherThanMonths: ReadonlySet<string>;
}

type Meaning =
  | { readonly month: number }
  | { readonly which: keyof Lexicon["seasons"] }
  | { readonly bound: "after" | "until" };

export function timeBook({ months, seasons, years, seasonNouns, grammar }: Lexicon): TimeBook {
  const phrases = new PhraseBook<Meaning>();
  for (const bound of ["after", "until"] as const) for (const phrase of years[bound]) phrases.add(phrase, { bound });
  months.forEach((names, index) => {
    const meaning = { month: index + 1 };
    for (const name of names) phrases.add(name, meaning);
  });
  for (const which of ["last", "today", "this", "next", "after", "someday"] as const) {
    const meaning = { which };
    for (const phrase of seasons[which]) phrases.add(phrase, meaning);
  }
  const yearNouns = new Set(grammar.yearNouns.map(fold));
  const nouns = seasonNouns.filter((noun) => !noun.includes(" ")).flatMap((noun) => noun.split("|").map(fold));
  return {
    phrases,
    year: new RegExp(`^(?<year>(?:19|20)\\d\\d)(?:${grammar.yearEndings.join("|")})?$`),
    seasons: nouns.filter((noun) => !yearNouns.has(noun)),
    otherThanMonths: new Set(grammar.otherThanMonths.map(fold)),
  };
}

/** The times in a sentence, by their first words; `isTaken` tells the words of names, which no time may hold. */
export function timesIn(
  tokens: readonly Token[],
  book: TimeBook,
  isTaken: (place: number) => boolean,
): readonly Time[] {
  const free = freePlaces(tokens, isTaken);
  const phrases = book.phrases
    .find(
      free.map((place) => tokens[place]),
      (at) => /[,;:()]/.test(tokens[free[at] ?? 0]?.before ?? ""),
    )
    .map(({ places, meanings }) => ({ places: places.map((at) => free[at] ?? 0), meanings }));
  const bounds = new Map<number, "after" | "until">();
  const times: Time[] = [];
  for (const { places, meanings } of phrases) {
    for (const meaning of meanings) {
      if ("month" in meaning && isOther(tokens[places[0] ?? 0])) continue;
      if ("month" in meaning) times.push({ kind: "month", places, month: meaning.month });
      else if ("which" in meaning) times.push({ kind: "relative", places, ...meaning, ofSeason: isOfSeason(places) });
      else {
        bounds.set((places.at(-1) ?? 0) + 1, meaning.bound);
        if (meaning.bound === "after") times.push({ kind: "after", places });
      }
    }
  }
  for (let place = 0; place < tokens.length; place += 1) {
    const year = isTaken(place) ? undefined : book.year.exec(tokens[place]?.word ?? "")?.groups?.["year"];
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

  function isOther(token: Token | undefined): boolean {
    return token !== undefined && !token.capital && book.otherThanMonths.has(token.word);
  }

  /** A compound begins with its season: "Saisonbeginn". */
  function isOfSeason(places: readonly number[]): boolean {
    return places.some((place) => book.seasons.some((noun) => tokens[place]?.word.startsWith(noun)));
  }
}

/** `2024-25`, `2024/2025`. */
function secondYear(year: number, next: Token | undefined): number | undefined {
  if (next === undefined || !/^[-–—/]$/.test(next.before)) return undefined;
  const second = next.word.length === 2 ? Math.floor(year / 100) * 100 + Number(next.word) : Number(next.word);
  return second === year + 1 ? second : undefined;
}
