import type { Shards } from "../platforms/discord/parts.ts";

/** What a process does of the work that several share: `bot` listens and answers, `worker` asks the press, tells and keeps house. */
export const ROLES = ["all", "bot", "worker"] as const;

export type Role = (typeof ROLES)[number];

/** A share of the work. */
export interface Share {
  readonly role: Role;
  /** Which of Discord's shards this process listens on, of how many; all of them unless told. */
  readonly shards?: Shards;
}

/** Shards as `0-3/16` or `2/16` tells them; `undefined` for what has not that form, or names shards that are not among them. */
export function parseShards(text: string): Shards | undefined {
  const [, first, last = first, count] = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(text) ?? [];
  const [from, to, of] = [Number(first), Number(last), Number(count)];
  if (first === undefined || from > to || to >= of) return undefined;
  return { ids: Array.from({ length: to - from + 1 }, (_, nth) => from + nth), count: of };
}
