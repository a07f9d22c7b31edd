import type { Block, Span } from "../talk/reply.ts";

/** Blocks as a platform writes them, and how much of what it allows they take. */
export interface Page {
  readonly text: string;
  readonly size: number;
}

/**
 * Blocks as pages of which none is larger than `most`. Pages break between blocks; a block that is larger by itself breaks
 * between its items, or else between words.
 */
export function pages(
  blocks: readonly Block[],
  dress: (page: readonly Block[]) => Page,
  most: number,
): readonly Page[] {
  if (blocks.length === 0) return [];
  const whole = dress(blocks);
  if (whole.size <= most) return [whole];
  const all: Page[] = [];
  let last: { readonly blocks: readonly Block[]; readonly page: Page } | undefined;
  for (const block of blocks.flatMap((each) => fitting(each, dress, most))) {
    const together = [...(last?.blocks ?? []), block];
    const page = dress(together);
    if (last !== undefined && page.size > most) {
      all.push(last.page);
      last = { blocks: [block], page: dress([block]) };
    } else {
      last = { blocks: together, page };
    }
  }
  return last === undefined ? all : [...all, last.page];
}

function fitting(block: Block, dress: (page: readonly Block[]) => Page, most: number): readonly Block[] {
  if (dress([block]).size <= most) return [block];
  const parts = halves(block);
  const isSmaller = parts.length > 1 || (parts[0] !== undefined && dress(parts).size < dress([block]).size);
  return isSmaller ? parts.flatMap((part) => fitting(part, dress, most)) : [block];
}

function halves(block: Block): readonly Block[] {
  switch (block.kind) {
    case "list": {
      const [only, ...others] = block.items;
      const middle = Math.ceil(block.items.length / 2);
      const items =
        only !== undefined && others.length === 0
          ? halvesOfSpans(only).map((half) => [half])
          : [block.items.slice(0, middle), block.items.slice(middle)];
      return items.map((half) => ({ ...block, items: half }));
    }
    case "quote":
      return halvesOfQuote(block);
    case "heading":
    case "paragraph":
    case "footer":
      return halvesOfSpans(block.spans).map((spans) => ({ ...block, spans }));
  }
}

/** Longer names of who said something are cut; nobody has one. */
const MAX_BY = 200;

function halvesOfQuote(quote: Extract<Block, { kind: "quote" }>): readonly Block[] {
  if (quote.by.length > MAX_BY) return [{ ...quote, by: quote.by.slice(0, MAX_BY) }];
  const texts = halvesOfText(quote.text);
  return texts.map((text, index) => ({ ...quote, text, by: index === texts.length - 1 ? quote.by : "" }));
}

function halvesOfSpans(spans: readonly Span[]): readonly (readonly Span[])[] {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return halvesOfText(only.text).map((text) => [{ ...only, text }]);
  const middle = Math.ceil(spans.length / 2);
  return [spans.slice(0, middle), spans.slice(middle)];
}

/** Two halves, cut at a space where there is one in the second quarter, and never inside a character. */
function halvesOfText(text: string): readonly string[] {
  const middle = Math.ceil(text.length / 2);
  const space = text.lastIndexOf(" ", middle);
  const cut = space > text.length / 4 ? space + 1 : middle;
  const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(cut - 1, cut + 1));
  const at = isInside ? (cut > 1 ? cut - 1 : cut + 1) : cut;
  return [text.slice(0, at), text.slice(at)].filter((half) => half !== "");
}
