import type { PlatformName } from "../audience/chat.ts";
import { fingerprint } from "../catalogue/fingerprint.ts";
import type { Shards } from "../platforms/discord/parts.ts";
import { parseShards } from "./share.ts";

/** Enough to tell the tokens of one operator apart. */
const CHARACTERS = 12;

/** The right to tell on a platform by a token, of which the name tells nothing. */
export function sendingOn(platform: PlatformName, token: string): string {
  return `${platform} sending ${fingerprint(token, CHARACTERS)}`;
}

/** The right to listen on a platform by a token, or on some shards of it. */
export function listeningOn(platform: PlatformName, token: string, shards?: Shards): string {
  const which = shards === undefined ? [] : [`${shards.ids[0]}-${shards.ids.at(-1)}/${shards.count}`];
  return [`${platform} listening`, fingerprint(token, CHARACTERS), ...which].join(" ");
}

/** The shards that a lease to listen is for, `"all"` where it is for all, and whose they are; `undefined` for another lease. */
export function listenedOn(lease: string): { readonly bot: string; readonly shards: Shards | "all" } | undefined {
  const [, bot, range] = /^(discord listening \S+)(?: (\S+))?$/.exec(lease) ?? [];
  if (bot === undefined) return undefined;
  const shards = range === undefined ? "all" : parseShards(range);
  return shards === undefined ? undefined : { bot, shards };
}
