import type { Chat } from "../../audience/chat.ts";
import type { Posted } from "../../talk/platform.ts";
import type { Reply } from "../../talk/reply.ts";
import { loggable } from "./loggable.ts";
import { type Speaker, say } from "./say.ts";

/** Says something in a chat, unasked. */
export async function post({ id, thread }: Chat, reply: Reply, speaker: Speaker): Promise<Posted> {
  const [chat, topic] = [Number(id), thread === undefined ? undefined : Number(thread)];
  // Chats that the bot is not in go by a thread that is no number.
  if (!Number.isSafeInteger(chat) || Number.isNaN(topic)) return { kind: "shut", why: "chat-gone" };
  try {
    const isSaid = await say(reply, { chat, topic }, speaker);
    return isSaid ? { kind: "posted", message: "" } : { kind: "shut", why: "removed" };
  } catch (error) {
    throw loggable(error);
  }
}
