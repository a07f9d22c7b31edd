import type { PackRow } from "../progress-records.ts";

/** Under which a pack is kept. */
export function packKey({ block, from, to }: Pick<PackRow, "block" | "from" | "to">): string {
  return `${block} ${from}-${to}`;
}

/** The message of one subscription in a pack. */
export function messageIn({ messages }: PackRow, n: number): string | undefined {
  const mark = ` ${n}:`;
  const at = messages.indexOf(mark);
  return at === -1 ? undefined : messages.slice(at + mark.length, messages.indexOf(" ", at + mark.length));
}

/** A pack with a message of a subscription in the place of the one that it had, if any. */
export function packed(pack: Omit<PackRow, "messages"> & Partial<PackRow>, n: number, message: string): PackRow {
  const { messages = " " } = pack;
  const old = "messages" in pack ? messageIn({ ...pack, messages }, n) : undefined;
  const others = old === undefined ? messages : messages.replace(` ${n}:${old} `, " ");
  return { ...pack, messages: `${others}${n}:${message} ` };
}
