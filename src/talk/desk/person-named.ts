import { discordPersonKey, type PlaceKey, type PlatformName, placeKey } from "../../audience/chat.ts";

/**
 * The key of a person as it can be typed: `discord:123`, `telegram:456`, a mention on Discord, or the number alone on the platform
 * that it is of. `undefined` for a name: platforms do not tell a bot whose it is.
 */
export function personNamed(typed: string, platform: PlatformName): PlaceKey | undefined {
  const [, named, id] = /^(?:(discord|telegram):@?|<@!?)?(\d{3,20})>?$/.exec(typed.trim().toLowerCase()) ?? [];
  if (id === undefined) return undefined;
  const where = named ?? (typed.includes("<@") ? "discord" : platform);
  if (where === "discord") return discordPersonKey(id);
  return where === "telegram" ? placeKey("telegram", id) : undefined;
}
