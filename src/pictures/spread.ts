/** Something with a height that would like its middle to be somewhere. */
export interface Wish {
  readonly middle: number;
  readonly height: number;
}

interface Block {
  /** The sum of what its members wish the block's own top to be. */
  readonly tops: number;
  readonly count: number;
  readonly height: number;
}

/**
 * The middles of things that stand below each other in this order without overlap, each as near to its wish as the others
 * let it, and all between two edges where they have room there.
 */
export function spread(wishes: readonly Wish[], first: number, last: number): readonly number[] {
  const blocks: Block[] = [];
  const total = wishes.reduce((sum, { height }) => sum + height, 0);
  const topOf = ({ tops, count, height }: Block) =>
    Math.max(first, Math.min(tops / count, Math.max(first, last - height)));
  for (const { middle, height } of wishes) {
    let block: Block = { tops: middle - height / 2, count: 1, height };
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (topOf(above) + above.height <= topOf(block)) break;
      block = {
        tops: above.tops + block.tops - above.height * block.count,
        count: above.count + block.count,
        height: above.height + block.height,
      };
      blocks.pop();
    }
    blocks.push(block);
  }
  if (total > last - first) return stacked(wishes, first);
  const middles: number[] = [];
  for (const block of blocks) {
    let top = topOf(block);
    for (const { height } of wishes.slice(middles.length, middles.length + block.count)) {
      middles.push(top + height / 2);
      top += height;
    }
  }
  return middles;
}

function stacked(wishes: readonly Wish[], first: number): readonly number[] {
  let top = first;
  return wishes.map(({ height }) => {
    top += height;
    return top - height / 2;
  });
}
