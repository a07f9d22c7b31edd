import type { Block, Span } from "./reply.ts";

/** A block as words without any form. */
export function plainWords(block: Block): string {
  const joined = (spans: readonly Span[]) => spans.map((span) => span.text).join("");
  switch (block.kind) {
    case "quote":
      return `“${block.text}”`;
    case "list":
      return block.items.map(joined).join(" · ");
    case "heading":
    case "paragraph":
    case "footer":
      return joined(block.spans);
  }
}

/** Words in at most so many characters, the last of them a mark where some are left out. */
export function cutWords(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most
    ? words
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
