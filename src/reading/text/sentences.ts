import { fold } from "../../catalogue/fold.ts";
import type { Orthography } from "./orthography.ts";
import { squeeze } from "./squeeze.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A sentence of an article, or a headline. */
export interface Sentence {
  /** From 0, in the article. */
  readonly index: number;
  /** From 0: which paragraph it stands in. */
  readonly paragraph: number;
  readonly text: string;
  /** Where it stands in the article's text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/** The longest piece that is taken for one sentence, in words; a text without full stops is read in pieces of this length. */
const MAX_WORDS = 150;

/** Cuts a text that was cleaned. */
export function sentencesOf(text: string, language: string, orthography: Orthography): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: Sentence[] = [];
  paragraphsOf(text).forEach((part, paragraph) => {
    const pieces = bounded(text, part).flatMap((stretch) => merged(text, stretch, segmenter, orthography));
    for (const piece of pieces) {
      let start = piece.from;
      for (const tokens of cut(tokensOf(text, piece.from, piece.to, orthography.accented))) {
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (first === undefined || last === undefined) continue;
        const opens = text.slice(start, first.from).trimStart().length;
        const closes = /^(?:[^\S\n]?[?!]+["')\]]*|\S*)/.exec(text.slice(last.to, piece.to))?.[0].length ?? 0;
        const [from, to] = [first.from - opens, last.to + closes];
        start = to;
        const told = squeeze(text.slice(from, to));
        sentences.push({ index: sentences.length, paragraph, text: told, from, to, tokens });
      }
    }
  });
  return sentences;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Blank lines part paragraphs; where there are none, each line is one. */
function paragraphsOf(text: string): readonly Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n+/g)) {
    parts.push({ from, to: index });
    from = index + gap.length;
  }
  parts.push({ from, to: text.length });
  return parts.filter((part) => text.slice(part.from, part.to).trim() !== "");
}

/** The longest stretch that is looked at in one go, in characters: Unicode's rules take ever longer on what no full stop ends. */
const MAX_STRETCH = 5000;

function bounded(text: string, { from, to }: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  while (to - start > MAX_STRETCH) {
    const space = text.lastIndexOf(" ", start + MAX_STRETCH);
    const end = space > start ? space : start + MAX_STRETCH;
    parts.push({ from: start, to: end });
    start = end;
  }
  return [...parts, { from: start, to }];
}

/** Sentences as Unicode cuts them, put together again after abbreviations, ordinals and initials. */
function merged(
  text: string,
  { from, to }: Span,
  segmenter: Intl.Segmenter,
  orthography: Orthography,
): readonly Span[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const last = pieces.at(-1);
    const end = from + index + segment.length;
    if (last !== undefined && belongs(text.slice(Math.max(last.from, last.to - 40), last.to), segment, orthography))
      last.to = end;
    else pieces.push({ from: from + index, to: end });
  }
  return pieces;
}

function belongs(before: string, after: string, { abbreviations, afterOrdinals, lettered }: Orthography): boolean {
  if (/^["')\]]*\s*[\p{Ll},;:/]/u.test(after)) return true;
  const last = /(?<word>[\p{L}\p{N}\p{M}.'’-]+)\.\s*$/u.exec(before)?.groups?.["word"];
  if (last === undefined) return false;
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(last)) {
    const initialed = /(?<word>[\p{L}\p{M}]+) \p{L}\.\s*$/u.exec(before)?.groups?.["word"];
    return initialed === undefined || !lettered.has(fold(initialed)); // "V. Rossi", but "Formula E."
  }
  const next = fold(/^\s*(?<word>[\p{L}\p{M}]+)/u.exec(after)?.groups?.["word"] ?? "");
  if (/^\d{1,3}$/.test(last)) return afterOrdinals.has(next);
  return abbreviations.has(fold(last));
}

function cut(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  for (let from = 0; from < tokens.length; from += MAX_WORDS) parts.push(tokens.slice(from, from + MAX_WORDS));
  return parts;
}
