import { type Chat, type ChatKey, chatKey, type PlaceKey } from "../audience/chat.ts";
import type { CommandCall } from "./commands.ts";
import { type Hearing, privately } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import { postableChat } from "./postable-chat.ts";
import type { Answer } from "./talk.ts";

/** Where something is to be told, and who may have that changed. */
export interface Target {
  readonly chat: Chat;
  readonly key: ChatKey;
  readonly place: PlaceKey;
  /** What leads there again from a button. */
  readonly by: Pick<CommandCall["options"], "channel" | "person">;
  /** Whether it is told to who asks, and to nobody else. */
  readonly isOwn: boolean;
  /** Whether who asks may have it changed. Asked only where it matters. */
  manages(): boolean | Promise<boolean>;
}

/** Whether anything can be told there that nobody asked for just now. */
export function isTold({ chat }: Pick<Target, "chat">): boolean {
  return chat.platform !== "terminal";
}

/** Of a button: told to who taps it, privately. */
export const MYSELF = "me";

/** Where a call wants something told; an answer where that is nowhere. */
export function targetOf({ message }: Hearing, { options }: CommandCall, texts: Texts): Target | Answer {
  const { chat, place, person, channel } = message;
  if (channel?.found === false) return privately(texts, "settings-no-channel", { name: channel.name });
  if (options.person === MYSELF) {
    return person === undefined ? privately(texts, "settings-nowhere") : ownTarget(person, { person: MYSELF });
  }
  if (place === undefined) return privately(texts, "settings-nowhere");
  if (channel === undefined && place === person) return ownTarget(person, {}, chat);
  const there = channel === undefined ? postableChat(chat) : (channel.chat ?? chatOfPlace(place));
  return {
    chat: there,
    key: chatKey(there),
    place,
    by: channel === undefined ? {} : { channel: channel.name },
    isOwn: false,
    manages: () => message.manages(),
  };
}

/** On Discord a person has one private chat with the bot, from wherever it is asked for. */
function ownTarget(person: PlaceKey, by: Target["by"], asked?: Chat): Target {
  const chat = asked === undefined || asked.platform === "discord" ? chatOfPlace(person) : postableChat(asked);
  return { chat, key: chatKey(chat), place: person, by, isOwn: true, manages: () => true };
}

function chatOfPlace(place: PlaceKey): Chat {
  const [platform, ...id] = place.split(":");
  return { platform: platform as Chat["platform"], id: id.join(":") };
}
