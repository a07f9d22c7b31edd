import { chatOf, PLATFORMS, type PlatformName } from "../../audience/chat.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";

/** Finds the digests that are due without looking through all of them, nor sorting them each time. */
export interface Dues {
  /** Those of a platform that are not paused and due until an instant, the longest due first, without the first few. */
  until(platform: PlatformName, until: number, most: number, passed: number): readonly DigestSubscription[];
  /** The one that is due first, on any platform. */
  first(): DigestSubscription | undefined;
  put(row: DigestSubscription): void;
  remove(row: DigestSubscription): void;
}

type Due = Pick<DigestSubscription, "due" | "id">;

export function duesIn(table: ReadonlyMap<string, DigestSubscription>): Dues {
  const going = [...table.values()].filter(({ paused }) => paused === undefined).sort(compare);
  const rows = new Map<PlatformName, DigestSubscription[]>(PLATFORMS.map((name) => [name, []]));
  const rowsOf = ({ chat }: DigestSubscription) => rows.get(chatOf(chat).platform) ?? [];
  for (const row of going) rowsOf(row).push(row);
  return {
    until(platform, until, most, passed) {
      const page = (rows.get(platform) ?? []).slice(passed, passed + most);
      const later = page.findIndex(({ due }) => due > until);
      return later === -1 ? page : page.slice(0, later);
    },
    first: () => [...rows.values()].flatMap(([row]) => row ?? []).sort(compare)[0],
    put(row) {
      if (row.paused === undefined) rowsOf(row).splice(placeIn(rowsOf(row), row), 0, row);
    },
    remove(row) {
      const at = placeIn(rowsOf(row), row);
      if (rowsOf(row)[at] === row) rowsOf(row).splice(at, 1);
    },
  };
}

/** Where a row is in those that are sorted, or would have to be. */
function placeIn(rows: readonly DigestSubscription[], row: Due): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = rows[middle];
    if (other !== undefined && compare(other, row) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compare(a: Due, b: Due): number {
  return a.due - b.due || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
