import type { Driver, DriverId } from "../../racing/driver.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Candidate, Mention } from "./mentions.ts";

/** What an article had established before the text that is read. */
export interface Context {
  readonly driver?: DriverId;
  readonly series?: SeriesId;
}

/** Whom a name in the article means; `undefined` for nobody who is followed. */
export type Who = (mention: Mention, sentence: number) => DriverId | undefined;

/**
 * Settles the names of a whole article: a surname means whoever was named in full last, else whoever is named in full later, else
 * whom the context tells, else the one whose series are spoken of.
 */
export function whoIsWho(
  mentions: readonly (readonly Mention[])[],
  drivers: ReadonlyMap<DriverId, Driver>,
  context: Context,
): Who {
  const named = namedInFull(mentions);
  const lastNamed = lastOf(named);
  const strangers = new Set(mentions.flat().flatMap((each) => (each.kind === "stranger" ? [each.surname] : [])));
  const spokenOf = new Set([
    ...(context.series === undefined ? [] : [context.series]),
    ...mentions.flat().flatMap((each) => (each.kind === "series" ? each.series : [])),
  ]);
  const known = new Set([
    ...named.map(({ driver }) => driver),
    ...(context.driver === undefined ? [] : [context.driver]),
  ]);
  const bySurname = new Set(
    mentions
      .flat()
      .flatMap((each) => (each.kind === "person" && each.candidates.length === 1 ? surnamed(each.candidates) : [])),
  );
  return (mention, sentence) => {
    if (mention.kind !== "person") return undefined;
    const { candidates } = mention;
    const full = candidates.find(({ strength }) => strength === "full");
    if (full !== undefined) return full.driver;
    const nickname = candidates.find(({ strength }) => strength === "nickname");
    if (nickname !== undefined && (spokenOf.size > 0 || known.has(nickname.driver))) return nickname.driver;
    const meant = candidates.filter(({ strength }) => strength === "surname");
    if (meant.length === 0) {
      const fits = candidates.filter(({ driver }) => known.has(driver) || bySurname.has(driver));
      return fits.length === 1 ? fits[0]?.driver : undefined;
    }
    const may = new Set(meant.map(({ driver }) => driver));
    const told = lastNamed(may, sentence) ?? lastNamed(may, Number.POSITIVE_INFINITY);
    if (told !== undefined) return told;
    if (context.driver !== undefined && may.has(context.driver)) return context.driver;
    if ([...may].some((driver) => surnamesOf(drivers.get(driver)).some((surname) => strangers.has(surname))))
      return undefined;
    return ofSeries([...may], drivers, spokenOf);
  };
}

/** Who of some drivers was named in full last, up to a sentence. */
function lastOf(named: readonly { readonly driver: DriverId; readonly sentence: number }[]) {
  const sentences = new Map<DriverId, number[]>();
  for (const { driver, sentence } of named) {
    const own = sentences.get(driver);
    if (own === undefined) sentences.set(driver, [sentence]);
    else own.push(sentence);
  }
  return (may: ReadonlySet<DriverId>, upTo: number): DriverId | undefined => {
    let last: { readonly driver: DriverId; readonly sentence: number } | undefined;
    for (const driver of may) {
      const sentence = lastUpTo(sentences.get(driver) ?? [], upTo);
      if (sentence !== undefined && sentence > (last?.sentence ?? -1)) last = { driver, sentence };
    }
    return last?.driver;
  };
}

/** The last of rising numbers that is not above another. */
function lastUpTo(rising: readonly number[], most: number): number | undefined {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return rising[low - 1];
}

function surnamed(candidates: readonly Candidate[]): readonly DriverId[] {
  return candidates.filter(({ strength }) => strength === "surname").map(({ driver }) => driver);
}

function surnamesOf(driver: Driver | undefined): readonly string[] {
  return driver === undefined ? [] : [driver.shortName.toLowerCase()];
}

function namedInFull(mentions: readonly (readonly Mention[])[]) {
  return mentions.flatMap((each, sentence) =>
    each.flatMap((mention) => {
      if (mention.kind !== "person") return [];
      const full = mention.candidates.find(({ strength }) => strength === "full");
      return full === undefined ? [] : [{ driver: full.driver, sentence }];
    }),
  );
}

/** Of several who bear a surname, the namesake whose series are spoken of, else the one who has namesakes: he is the known one. */
function ofSeries(
  may: readonly DriverId[],
  drivers: ReadonlyMap<DriverId, Driver>,
  spokenOf: ReadonlySet<SeriesId>,
): DriverId | undefined {
  for (const driver of may) {
    const namesakes = drivers.get(driver)?.namesakes ?? [];
    const namesake = namesakes.find(({ races }) => races.some((series) => spokenOf.has(series)));
    if (namesake !== undefined) {
      return may.find((other) => drivers.get(other)?.name === namesake.name);
    }
  }
  if (may.length === 1) return may[0];
  return may.find((driver) => (drivers.get(driver)?.namesakes ?? []).length > 0);
}
