import type { Token } from "../text/tokens.ts";

/** How many other words may stand where a phrase has `…`. */
const MAX_GAP = 8;

/**
 * What may follow the words that lead here. Alternatives lead to one node, so that their number does not multiply; most nodes end a
 * phrase, so that what follows is made only where it is needed.
 */
interface Node<Meaning> {
  /** By the part of the phrase as it is written: `is|are`. */
  parts?: Map<string, Node<Meaning>>;
  words?: Map<string, Node<Meaning>[]>;
  /** By their first letters, as many as `STEM_KEY`. */
  stems?: Map<string, [stem: string, node: Node<Meaning>][]>;
  gap?: Node<Meaning>;
  readonly meanings: Meaning[];
  /** Which letters the words and stems begin with, a bit for each, so that most words are turned away without a look for them. */
  initials: number;
}

const STEM_KEY = 2;

/** A word that phrases are looked for in; `undefined` for one that belongs to none. */
type Word = Pick<Token, "exact"> | undefined;

/** A phrase found among words. */
export interface Hit<Meaning> {
  /** The places of its words, rising; other words may stand between them where the phrase has a gap. */
  readonly places: readonly number[];
  readonly meanings: readonly Meaning[];
}

/** Phrases of the form that data/language/reading/README.md tells, found in one pass whatever their number. */
export class PhraseBook<Meaning> {
  readonly #root: Node<Meaning> = node();

  /** Throws `RangeError` for a phrase that holds no word, or has a gap at an end. */
  add(phrase: string, meaning: Meaning): void {
    let end = this.#root;
    const parts = phrase.trim().split(/\s+/);
    if (parts[0] === "…" || parts.at(-1) === "…") throw new RangeError(`"${phrase}" has a gap at its end`);
    for (const part of parts) end = part === "…" ? gapAfter(end) : walk(end, part);
    if (end === this.#root) throw new RangeError(`"${phrase}" holds no word`);
    if (!end.meanings.includes(meaning)) end.meanings.push(meaning);
  }

  /**
   * The phrases among words, by where they begin; each word belongs to one of them at most, and where several begin at one place,
   * that of most words is found. `parts(place)` tells that a phrase may not go on over to that word.
   */
  find(words: readonly Word[], parts: (place: number) => boolean): readonly Hit<Meaning>[] {
    const used = words.map(() => false);
    const hits: Hit<Meaning>[] = [];
    const search: Search = { words, parts, used };
    for (let from = 0; from < words.length; from += 1) {
      if (used[from]) continue;
      const best = this.#longestAt(search, from);
      if (best === undefined) continue;
      for (const place of best.places) used[place] = true;
      hits.push(best);
    }
    return hits;
  }

  #longestAt(search: Search, from: number): Hit<Meaning> | undefined {
    let best: Hit<Meaning> | undefined;
    const ways = children(this.#root, search.words[from]);
    if (ways.length === 0) return undefined;
    const places = [from];
    for (const way of ways) best = longest(way, from + 1, places, search, best);
    return best;
  }
}

interface Search {
  readonly words: readonly Word[];
  readonly parts: (place: number) => boolean;
  /** Which words belong to a phrase already. */
  readonly used: readonly boolean[];
}

/** The best of what was found so far and of what goes on from a node with the word at a place. */
function longest<Meaning>(
  at: Node<Meaning>,
  next: number,
  places: readonly number[],
  search: Search,
  found: Hit<Meaning> | undefined,
): Hit<Meaning> | undefined {
  let best = at.meanings.length > 0 ? better(found, places, at.meanings) : found;
  best = step(at, next, places, search, best);
  if (at.gap === undefined) return best;
  for (let place = next; place <= next + MAX_GAP && place < search.words.length; place += 1) {
    if (place > next && search.parts(place - 1)) return best;
    best = step(at.gap, place, places, search, best);
  }
  return best;
}

function step<Meaning>(
  at: Node<Meaning>,
  place: number,
  places: readonly number[],
  search: Search,
  found: Hit<Meaning> | undefined,
): Hit<Meaning> | undefined {
  if (place >= search.words.length || search.used[place]) return found;
  const ways = children(at, search.words[place]);
  if (ways.length === 0 || (places.length > 0 && search.parts(place))) return found;
  let best = found;
  const further = [...places, place];
  for (const way of ways) best = longest(way, place + 1, further, search, best);
  return best;
}

/** The one of more words; of two on the same words, what both mean. */
function better<Meaning>(
  best: Hit<Meaning> | undefined,
  places: readonly number[],
  meanings: readonly Meaning[],
): Hit<Meaning> {
  if (best === undefined || places.length > best.places.length) return { places, meanings };
  const isSame = places.length === best.places.length && places.every((place, at) => best.places[at] === place);
  return isSame ? { places, meanings: [...new Set([...best.meanings, ...meanings])] } : best;
}

function node<Meaning>(): Node<Meaning> {
  return { meanings: [], initials: 0 };
}

function gapAfter<Meaning>(from: Node<Meaning>): Node<Meaning> {
  from.gap ??= node();
  return from.gap;
}

/** The node behind a part of a phrase, made where it is missing; hyphens and apostrophes make several words of one. */
function walk<Meaning>(from: Node<Meaning>, part: string): Node<Meaning> {
  const known = from.parts?.get(part);
  if (known !== undefined) return known;
  const end: Node<Meaning> = node();
  let isEmpty = true;
  for (const alternative of part.split("|")) {
    const isStem = alternative.endsWith("*");
    const words = wordsOf(isStem ? alternative.slice(0, -1) : alternative);
    if (words.length === 0 && isStem) words.push("");
    if (words.length === 0) continue;
    isEmpty = false;
    let at = from;
    words.forEach((word, index) => {
      const isLast = index === words.length - 1;
      const next = isLast ? end : node<Meaning>();
      at.initials |= initialOf(word);
      if (isStem && isLast) {
        at.stems ??= new Map();
        listed(at.stems, word.slice(0, STEM_KEY)).push([word, next]);
      } else {
        at.words ??= new Map();
        listed(at.words, word).push(next);
      }
      at = next;
    });
  }
  if (isEmpty) return from;
  from.parts ??= new Map();
  from.parts.set(part, end);
  return end;
}

function listed<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** With accents, since they tell another word: `iniziò` is not `inizio`. */
function wordsOf(typed: string): string[] {
  const words = typed
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u);
  return words.filter((word) => word !== "");
}

/** The nodes that a word leads to. */
function children<Meaning>(of: Node<Meaning>, word: Word): readonly Node<Meaning>[] {
  if (word === undefined || (of.initials & initialOf(word.exact)) === 0) return NOTHING;
  const exact = of.words?.get(word.exact) ?? NOTHING;
  if (of.stems === undefined) return exact;
  let found: readonly Node<Meaning>[] = exact;
  for (let length = Math.min(STEM_KEY, word.exact.length); length >= 0; length -= 1) {
    const stems = of.stems.get(word.exact.slice(0, length));
    if (stems === undefined) continue;
    for (const [stem, next] of stems) if (word.exact.startsWith(stem)) found = [...found, next];
  }
  return found;
}

/** Letters may share a bit; the stem of no letter begins every word. */
function initialOf(word: string): number {
  return word === "" ? -1 : 1 << (word.charCodeAt(0) & 31);
}

const NOTHING: readonly never[] = [];
