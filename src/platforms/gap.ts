import type { Block } from "../talk/reply.ts";

/** What stands between two blocks: a heading holds to what follows it, a quote to what is around it; the rest has air. */
export function gap(before: Block, after: Block): "\n" | "\n\n" {
  if (before.kind === "quote" && after.kind === "quote") return "\n\n"; // Else they would be one.
  const isClose = before.kind === "heading" || before.kind === "quote" || after.kind === "quote";
  return isClose && after.kind !== "heading" ? "\n" : "\n\n";
}

/** Blocks, each dressed, with what stands between them. */
export function joined(blocks: readonly Block[], dress: (block: Block) => string): string {
  return blocks.reduce((text, block, index) => {
    const before = blocks[index - 1];
    return `${text}${before === undefined ? "" : gap(before, block)}${dress(block)}`;
  }, "");
}
