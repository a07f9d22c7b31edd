import type { Token } from "../text/tokens.ts";
import { type CueName, endOf, is, type Mark } from "./cues.ts";

/** A part of a sentence with one predicate at most. */
export interface Clause {
  /** The first word, and the one after the last, by their places in the sentence. */
  readonly from: number;
  readonly to: number;
  /** How it is joined to what stands before it. */
  readonly link: "begins" | "that" | "if" | "new clause" | "and" | "stop" | "turn";
  /** The quotation that it stands in, by its place in the article's list; -1 for none. */
  readonly quote: number;
}

const PREDICATES: readonly CueName[] = [
  "will",
  "would",
  "drives",
  "will drive",
  "would drive",
  "drove",
  "leaves",
  "replaces",
  "is replaced by",
  "replaces him",
  "modal",
  "verdict",
  "wish",
  "said",
  "past",
];

/** Words between two predicates that are not one phrase, at least. */
const MIN_TURN = 2;

/** Punctuation that always parts clauses; a comma does where both sides have a predicate. */
const STOP = /[;:()—–!?]/;

/** What clauses have to know of the names in a sentence. */
export interface Names {
  /** Whether "and" only joins two of them. */
  joins(mark: Mark): boolean;
  /** Whether somebody's name ends right before a place. */
  endsBefore(place: number): boolean;
  /** Whether a series is named in a piece. */
  series(piece: Pick<Clause, "from" | "to">): boolean;
  /** Whether a person is named in a piece. */
  person(piece: Pick<Clause, "from" | "to">): boolean;
}

/** Cuts a sentence. `quoted` tells for each word the quotation that it stands in. */
export function clausesOf(
  tokens: readonly Token[],
  marks: readonly Mark[],
  quoted: readonly number[],
  names: Names,
): readonly Clause[] {
  const opens = new Map<number, Clause["link"]>();
  for (const at of turns(marks, tokens)) opens.set(at, "turn");
  for (const mark of marks) {
    const links = (["that", "if", "new clause"] as const).filter((name) => is(mark, name));
    // "che", "que": behind a comma it begins a relative clause.
    const isRelative = links.includes("new clause") && tokens[mark.at]?.before.includes(",");
    const link = isRelative ? "new clause" : links[0];
    if (opens.get(mark.at) === "turn") continue;
    if (link !== undefined) opens.set(mark.at, link);
    else if (is(mark, "and") && !opens.has(mark.at) && !names.joins(mark)) opens.set(mark.at, "and");
  }
  const pieces: Clause[] = [];
  let from = 0;
  let link: Clause["link"] = "begins";
  const end = (to: number, next: Clause["link"]) => {
    if (to > from) pieces.push({ from, to, link, quote: quoted[from] ?? -1 });
    from = to;
    link = next;
  };
  tokens.forEach((token, place) => {
    if (place === 0) {
      link = opens.get(0) === "if" ? "if" : "begins";
      return;
    }
    const opened = opens.get(place);
    if (quoted[place] !== quoted[place - 1] || STOP.test(token.before)) end(place, opened ?? "stop");
    else if (opened !== undefined) end(place, opened);
    else if (token.before.includes(",")) end(place, "stop");
  });
  end(tokens.length, "begins");
  return joined(pieces, tokens, marks, names);
}

/** Where a sentence goes on from leaving to another drive, or the other way round: "leaves Alpine amid rumours of a move to IndyCar". */
function turns(marks: readonly Mark[], tokens: readonly Token[]): readonly number[] {
  const found: number[] = [];
  let last: { readonly leaves: boolean; readonly end: number } | undefined;
  let isJoined = false;
  for (const [index, mark] of marks.entries()) {
    if (is(mark, "new clause", "that", "if")) last = undefined;
    // "will leave WRT and race for": "and" alone parts what has a verb of its own.
    if (is(mark, "and")) isJoined = true;
    const leaves = is(mark, "leaves");
    const isRumour = is(mark, "rumoured") && last?.leaves === true;
    if (!leaves && !is(mark, "drive") && !isRumour) continue;
    if (isJoined && is(mark, ...PREDICATES)) last = undefined;
    isJoined = false;
    if (last !== undefined && hasStop(tokens, last.end, mark.at)) last = undefined;
    if (last !== undefined && last.leaves !== leaves && mark.at - last.end > MIN_TURN) {
      const auxiliary = marks[index - 1];
      const isOwn =
        auxiliary !== undefined && is(auxiliary, "modal", "will", "would", "wish") && auxiliary.at > last.end;
      found.push(isOwn ? auxiliary.at : mark.at);
    }
    last = { leaves, end: endOf(mark) - 1 };
  }
  return found;
}

function hasStop(tokens: readonly Token[], left: number, right: number): boolean {
  return tokens.slice(left + 1, right + 1).some(({ before }) => STOP.test(before));
}

function denies(marks: readonly Mark[], { from, to }: Clause): boolean {
  return marks.some((mark) => is(mark, "not") && mark.at >= from && mark.at < to);
}

/** Puts pieces together again that "and", "however" or a comma has parted and of which one has no predicate. */
function joined(
  pieces: readonly Clause[],
  tokens: readonly Token[],
  marks: readonly Mark[],
  names: Names,
): readonly Clause[] {
  const predicates = new Set(marks.filter((mark) => is(mark, ...PREDICATES)).map(({ at }) => at));
  const hasPredicate = ({ from, to }: Clause) => {
    for (let place = from; place < to; place += 1) if (predicates.has(place)) return true;
    return false;
  };
  const clauses: Clause[] = [];
  for (const piece of pieces) {
    const last = clauses.at(-1);
    // "X forms the backbone, while Y leaves": two people, two clauses, whatever the words of the first.
    const areOfTwo = piece.link === "new clause" && last !== undefined && names.person(last) && names.person(piece);
    const isSoft =
      piece.link === "and" ||
      piece.link === "new clause" ||
      (piece.link === "stop" && !STOP.test(tokens[piece.from]?.before ?? ""));
    // "congratulated Martin, who will race": it is said of Martin.
    const isRelative =
      (piece.link === "new clause" || piece.link === "that") &&
      (tokens[piece.from]?.before.includes(",") ?? false) &&
      names.endsBefore(piece.from) &&
      hasPredicate(piece);
    // "will race in the WEC, but not at Le Mans"
    const isDenied =
      denies(marks, piece) && names.series(piece) && last !== undefined && names.series(last) && !denies(marks, last);
    const endsIf = last?.link === "if" && hasPredicate(piece) && piece.link === "stop";
    if (
      last !== undefined &&
      isSoft &&
      !areOfTwo &&
      !endsIf &&
      !isRelative &&
      !isDenied &&
      last.quote === piece.quote &&
      !(hasPredicate(last) && hasPredicate(piece))
    ) {
      clauses[clauses.length - 1] = { ...last, to: piece.to };
    } else clauses.push(piece);
  }
  return clauses;
}
