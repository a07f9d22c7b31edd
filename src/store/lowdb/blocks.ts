import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { PlatformName } from "../../audience/chat.ts";
import { type Blocked, blockOf, ordinalOfBlock } from "../rules/blocks.ts";

/** Finds the subscriptions of a block without looking through all of them. */
export interface Blocks {
  /** Those of a platform that have a subscription, in the order of these. */
  of(platform: PlatformName): readonly string[];
  /** In the order in which they were made. */
  in(block: string): readonly AlertSubscription[];
  /** Whether something holds of one of a block. */
  has(block: string, isSo: (alert: AlertSubscription) => boolean): boolean;
  /** A subscription as it is now, whatever its chat is called since. */
  find(row: Blocked): AlertSubscription | undefined;
  put(row: AlertSubscription): void;
  remove(row: AlertSubscription): void;
}

export function blocksIn(table: ReadonlyMap<string, AlertSubscription>): Blocks {
  const blocks = new Map<string, Map<number, AlertSubscription>>();
  const put = (row: AlertSubscription) => {
    const block = blocks.get(blockOf(row)) ?? new Map();
    blocks.set(blockOf(row), block.set(row.n, row));
  };
  for (const row of table.values()) put(row);
  return {
    of: (platform) =>
      [...blocks.keys()]
        .filter((block) => block.startsWith(`${platform}:`))
        .sort((a, b) => ordinalOfBlock(a) - ordinalOfBlock(b)),
    in: (block) => [...(blocks.get(block)?.values() ?? [])].sort((a, b) => a.n - b.n),
    has(block, isSo) {
      for (const alert of blocks.get(block)?.values() ?? []) if (isSo(alert)) return true;
      return false;
    },
    find: (row) => blocks.get(blockOf(row))?.get(row.n),
    put,
    remove(row) {
      const block = blocks.get(blockOf(row));
      if (block?.get(row.n) === row) block.delete(row.n);
      if (block?.size === 0) blocks.delete(blockOf(row));
    },
  };
}
