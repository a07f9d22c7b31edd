import type { PlatformName } from "../audience/chat.ts";
import { fingerprint } from "../catalogue/fingerprint.ts";
import type { Shards } from "../platforms/discord/parts.ts";

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
