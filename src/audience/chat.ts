declare const brand: unique symbol;

export const PLATFORMS = ["discord", "telegram", "terminal"] as const;

/** Where a conversation runs. */
export type PlatformName = (typeof PLATFORMS)[number];

/** Where people write: a channel, a chat or a private chat, and the thread or topic in it. */
export interface Chat {
  readonly platform: PlatformName;
  readonly id: string;
  readonly thread?: string;
}

/** The key of a chat: `telegram:-1001234:45`. */
export type ChatKey = string & { readonly [brand]: "ChatKey" };

/** The key of a chat; conversation and subscriptions belong to it. */
export function chatKey(chat: Chat): ChatKey {
  return [chat.platform, chat.id, ...(chat.thread === undefined ? [] : [chat.thread])].join(":") as ChatKey;
}

/** The chat of a key. */
export function chatOf(key: ChatKey): Chat {
  const [platform, id = "", thread] = key.split(":");
  return { platform: platform as PlatformName, id, ...(thread !== undefined && { thread }) };
}

/** A key of a chat in its form; `undefined` for what has not that form. */
export function chatKeyOf(text: string): ChatKey | undefined {
  return FORM_OF_A_PLACE.test(text) ? (text as ChatKey) : undefined;
}

/** The key of the same chat where the place it belongs to has got another id; unchanged for a chat of any other place. */
export function chatMoved(chat: ChatKey, from: PlaceKey, to: PlaceKey): ChatKey {
  return isChatOf(chat, from) ? (`${to}${chat.slice(from.length)}` as ChatKey) : chat;
}

/** Whether a chat is a place, or a thread or topic in it. */
export function isChatOf(chat: ChatKey, place: PlaceKey): boolean {
  return chat === (place as string) || chat.startsWith(`${place}:`);
}

/** The key of what has settings of its own: a Discord server, a Telegram chat, a private chat. Never a thread. */
export type PlaceKey = string & { readonly [brand]: "PlaceKey" };

const FORM_OF_A_PLACE = new RegExp(`^(${PLATFORMS.join("|")}):\\S+$`);

/** A key of a place in its form; `undefined` for what has not that form. */
export function placeKeyOf(text: string): PlaceKey | undefined {
  return FORM_OF_A_PLACE.test(text) ? (text as PlaceKey) : undefined;
}

/** The key of a place by the platform's id for it: `discord:81384788765712384`. */
export function placeKey(platform: PlatformName, id: string): PlaceKey {
  return `${platform}:${id}` as PlaceKey;
}

/** Marks the id of a person where a platform's ids do not tell people from servers. */
const PERSON = "@";

/** The key of a person's own place on Discord, wherever that person writes: `discord:@80351110224678912`. */
export function discordPersonKey(id: string): PlaceKey {
  return placeKey("discord", `${PERSON}${id}`);
}

/** The id of a person on Telegram, which is that of the private chat, by its key; `undefined` for any other place. */
export function telegramPersonOf(place: PlaceKey): number | undefined {
  const [, id] = /^telegram:(\d+)$/.exec(place) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** The id of a Discord server by its key; `undefined` for any other place. */
export function discordServerOf(place: PlaceKey): string | undefined {
  return /^discord:(\d+)$/.exec(place)?.[1];
}
