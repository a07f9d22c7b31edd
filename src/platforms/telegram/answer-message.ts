import type { Message } from "grammy/types";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { askedByMessage, type Self, topicOf } from "./ask.ts";
import { say } from "./say.ts";
import type { Speaker, Where } from "./send.ts";

interface Means extends Speaker {
  readonly talk: Talk;
  readonly self: Self;
}

/** Answers a message that somebody wrote, where it is meant for us. */
export async function answerMessage(message: Message, means: Means): Promise<void> {
  const asked = await askedByMessage(message, means.self, means.now());
  if (asked === undefined) return;
  const heard = await means.talk.hear(asked);
  if (heard.disposition === "silent" || isNotForOthers(heard.reply, message)) return;
  await say(heard.reply, below(message), means);
}

/** One calm line to somebody who waits; nothing to a group in which nobody may. */
export async function apologiseFor(message: Message, means: Means): Promise<void> {
  const asked = await askedByMessage(message, means.self, means.now());
  if (asked?.setting !== "addressed") return;
  await say(means.talk.remark({ kind: "sorry" }, asked.languageHint), below(message), means);
}

function isNotForOthers({ audience }: Reply, { ephemeral_message_id }: Message): boolean {
  return audience === "if-owed" && ephemeral_message_id === undefined;
}

/** Below the message; seen only by who wrote it where nobody else has seen that. */
function below(message: Message): Where {
  const { chat, from, message_id, ephemeral_message_id } = message;
  const where = { chat: chat.id, topic: topicOf(message) };
  if (ephemeral_message_id !== undefined && from !== undefined) {
    return { ...where, replyTo: { ephemeral_message_id }, ephemeral: { receiver_user_id: from.id } };
  }
  if (chat.type === "private") return where;
  return { ...where, replyTo: { message_id, allow_sending_without_reply: true } };
}
