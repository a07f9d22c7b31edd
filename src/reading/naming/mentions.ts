import type { Phrases } from "../../catalogue/phrases.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Team } from "../../racing/team.ts";
import type { Token } from "../text/tokens.ts";
import type { DriverName } from "./followed.ts";
import type { Name } from "./name-book.ts";
import { FATHERS, PLAIN_PARTICLES } from "./name-grammar.ts";

interface Placed {
  /** The first word, and the one after the last, by their places in the sentence. */
  readonly from: number;
  readonly to: number;
}

/** A name in a sentence, before it is known whom a surname means. */
export type Mention = Placed &
  (
    | { readonly kind: "person"; readonly candidates: readonly Candidate[] }
    | { readonly kind: "stranger"; readonly surname: string }
    | { readonly kind: "series"; readonly series: readonly SeriesId[]; readonly weak: boolean }
    | { readonly kind: "elsewhere" }
    | { readonly kind: "team"; readonly team: Team }
    | { readonly kind: "class"; readonly name: string; readonly series: ReadonlyMap<SeriesId, string> }
    | { readonly kind: "car"; readonly car: string; readonly maker: Team }
  );

/** Whether it is the name of a person, followed or not. */
export function namesSomebody({ kind }: Pick<Mention, "kind">): boolean {
  return kind === "person" || kind === "stranger";
}

/** Who may be meant by a name. */
export interface Candidate {
  readonly driver: DriverId;
  readonly strength: DriverName["strength"];
}

/** How many words after a given name may belong to it. */
const MAX_SURNAME = 3;

/** The names in a sentence, left to right. */
export function mentionsIn(tokens: readonly Token[], book: Phrases<Name>): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { from, to, meanings } of book.find(tokens.map(({ word }) => word))) {
    const given = meanings.some(({ kind }) => kind === "given");
    const stranger = given && tokens[from]?.capital === true ? strangerFrom(tokens, from, to) : undefined;
    const found = stranger ?? mention(tokens, { from, to }, meanings);
    if (found !== undefined && found.from >= (mentions.at(-1)?.to ?? 0)) mentions.push(found);
  }
  return mentions;
}

/** Somebody by his full name who is not followed: a given name, and capitals after it. */
function strangerFrom(tokens: readonly Token[], from: number, afterGiven: number): Mention | undefined {
  let to = afterGiven;
  while (to < tokens.length && to - afterGiven < MAX_SURNAME && isOfName(tokens, to)) to += 1;
  while (to > afterGiven && tokens[to - 1]?.capital !== true) to -= 1;
  return to === afterGiven ? undefined : { kind: "stranger", from, to, surname: tokens[to - 1]?.word ?? "" };
}

function isOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^[-'’]?$/.test(token.before)) return false;
  if (token.capital) return !/^\d/.test(token.word) && token.word.length > 1;
  return PLAIN_PARTICLES.has(token.word) && tokens[at + 1] !== undefined;
}

function mention(tokens: readonly Token[], { from, to }: Placed, meanings: readonly Name[]): Mention | undefined {
  const place = { from, to };
  const stranger = meanings.find((name) => name.kind === "stranger");
  if (stranger !== undefined) return { kind: "stranger", ...place, surname: tokens[to - 1]?.word ?? "" };
  const team = meanings.find((name) => name.kind === "team");
  if (team !== undefined) return { kind: "team", ...place, team: team.team };
  const car = meanings.find((name) => name.kind === "car");
  if (car !== undefined) return { kind: "car", ...place, car: car.car, maker: car.maker };
  const series = meanings.filter((name) => name.kind === "series");
  if (series.length > 0) {
    const strong = series.filter(({ weak }) => !weak);
    const meant = strong.length > 0 ? strong : series;
    return { kind: "series", ...place, series: meant.map((name) => name.series), weak: strong.length === 0 };
  }
  if (meanings.some((name) => name.kind === "elsewhere")) return { kind: "elsewhere", ...place };
  const candidates = meanings.filter((name) => name.kind === "driver");
  if (candidates.length > 0 && FATHERS.has(tokens[to]?.word ?? ""))
    return { kind: "stranger", ...place, surname: tokens[to - 1]?.word ?? "" };
  if (candidates.length > 0 && isCapitalised(tokens, from, to, candidates))
    return { kind: "person", ...place, candidates };
  const classes = meanings.filter((name) => name.kind === "class");
  if (classes.length === 0) return undefined;
  const of = new Map(classes.map((each) => [each.series, each.name]));
  return { kind: "class", ...place, name: classes[0]?.name ?? "", series: of };
}

/** A surname that is an ordinary word in small letters is that word. */
function isCapitalised(tokens: readonly Token[], from: number, to: number, names: readonly Candidate[]): boolean {
  if (names.some(({ strength }) => strength === "full")) return true;
  if (to - from > 2) return true; // "nine-time world champion" needs none.
  return tokens[to - 1]?.capital === true || /[\d#]/.test(tokens[to - 1]?.word ?? "");
}
