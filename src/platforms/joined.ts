import type { Block } from "../talk/reply.ts";

/** Blocks, each dressed, with air between those that do not hold together. `betweenQuotes`: what keeps two of them apart. */
export function joined(
  blocks: readonly Block[],
  dress: (block: Block) => string,
  betweenQuotes: "\n" | "\n\n",
): string {
  return blocks.reduce((text, block, index) => {
    const before = blocks[index - 1];
    const between = before === undefined ? "" : gap(before, block, betweenQuotes);
    return `${text}${between}${dress(block)}`;
  }, "");
}

/** A heading holds to what follows it, a quote to what it is said after, and the small print to a quote. */
function gap(before: Block, after: Block, betweenQuotes: "\n" | "\n\n"): string {
  if (before.kind === "quote" && after.kind === "quote") return betweenQuotes;
  if (after.kind === "heading") return "\n\n";
  const isClose = before.kind === "heading" || after.kind === "quote";
  return isClose || (before.kind === "quote" && after.kind === "footer") ? "\n" : "\n\n";
}
