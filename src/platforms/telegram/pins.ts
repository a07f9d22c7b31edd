import { type Api, GrammyError } from "grammy";
import type { Log } from "../../log.ts";
import type { Work } from "../work.ts";
import { unlessRefused } from "./refused.ts";

/** Of how many chats it is remembered what is pinned there. */
const REMEMBERED = 1000;

interface Pinned {
  readonly chat: number;
  readonly topic?: number | undefined;
  readonly message: number;
}

/** What is kept on top of chats. */
export interface Pins {
  /** Begins to keep a message on top, instead of the one before. Nobody's phone rings; where it fails that is logged. */
  pin(message: Pinned): void;
}

interface Means {
  readonly api: Api;
  readonly log: Log;
  readonly work: Work;
  /** The bot's own id. */
  readonly me: number;
}

export function openPins({ api, log, work, me }: Means): Pins {
  const last = new Map<string, number>();
  const keyOf = ({ chat, topic }: Pinned) => `${chat}:${topic ?? ""}`;

  /** What we pinned there before. Of channels Telegram does not tell who wrote what is pinned. */
  async function before(message: Pinned): Promise<number | undefined> {
    const known = last.get(keyOf(message));
    if (known !== undefined) return known;
    const pinned = (await unlessRefused(api.getChat(message.chat)))?.pinned_message;
    if (pinned === undefined || !("from" in pinned) || pinned.from?.id !== me) return undefined;
    const topic = pinned.is_topic_message === true ? pinned.message_thread_id : undefined;
    return topic === message.topic ? pinned.message_id : undefined;
  }

  async function replace(message: Pinned): Promise<void> {
    const { chat, message: id } = message;
    const old = await before(message);
    await api.pinChatMessage(chat, id, { disable_notification: true });
    last.delete(keyOf(message));
    last.set(keyOf(message), id);
    for (const key of last.keys()) if (last.size > REMEMBERED) last.delete(key);
    if (old !== undefined && old !== id) await unlessRefused(api.unpinChatMessage(chat, old));
  }

  async function attempt(message: Pinned): Promise<void> {
    try {
      await replace(message);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      log.warn({ chat: message.chat, reason: error.description }, "Telegram does not let me pin what I posted");
    }
  }

  return { pin: (message) => void work.run({ doing: "pinning", chat: message.chat }, () => attempt(message)) };
}
