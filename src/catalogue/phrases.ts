import { fold } from "./fold.ts";

/** Most words end a phrase, so that what follows and what is meant are made only where they are needed. */
interface Node<Meaning> {
  next?: Map<string, Node<Meaning>>;
  meanings?: Meaning[];
}

/** A phrase found among words: those from `from` up to `to`, which is not part of it. */
export interface Found<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

/** Phrases by their words, so that a message is read once whatever the number of phrases. */
export class Phrases<Meaning> {
  readonly #root: Node<Meaning> = {};

  add(phrase: string, meaning: Meaning): void {
    let node = this.#root;
    const words = fold(phrase).split(" ");
    if (words[0] === "") return;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) {
        next = {};
        node.next.set(word, next);
      }
      node = next;
    }
    node.meanings ??= [];
    if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
  }

  /** The phrases among words, left to right, the longest at each place; they do not overlap. */
  find(words: readonly string[]): readonly Found<Meaning>[] {
    const found: Found<Meaning>[] = [];
    for (let from = 0; from < words.length; ) {
      const longest = this.#longestAt(words, from);
      if (longest !== undefined) found.push(longest);
      from = longest?.to ?? from + 1;
    }
    return found;
  }

  #longestAt(words: readonly string[], from: number): Found<Meaning> | undefined {
    let node: Node<Meaning> | undefined = this.#root;
    let longest: Found<Meaning> | undefined;
    for (let to = from; to < words.length; ) {
      node = node.next?.get(words[to] ?? "");
      if (node === undefined) break;
      to += 1;
      if (node.meanings !== undefined) longest = { from, to, meanings: node.meanings };
    }
    return longest;
  }
}
