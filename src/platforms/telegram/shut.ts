import type { GrammyError } from "grammy";
import type { Shut } from "../../audience/pause.ts";

/** What keeps the bot from writing, by the words in which Telegram refuses; the first that fit. Rights as its clients call them. */
const BARRIERS: readonly (readonly [RegExp, Shut])[] = [
  [/bot was blocked|can't initiate conversation/i, { why: "blocked" }],
  [/bot was kicked|not a member/i, { why: "removed" }],
  [/TOPIC_CLOSED/i, { why: "topic-closed" }],
  [
    /TOPIC_DELETED|thread not found|chat not found|PEER_ID_INVALID|chat was (deleted|deactivated)|user is deactivated/i,
    { why: "chat-gone" },
  ],
  [/in the channel|CHAT_ADMIN_REQUIRED|member list is inaccessible/i, { why: "no-right", right: "Post Messages" }],
  [
    /not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED/i,
    { why: "no-right", right: "Send Messages" },
  ],
];

type Told = Pick<GrammyError, "error_code" | "description">;

/** What keeps the bot from writing, by a refusal; `undefined` for one of another kind. */
export function shutBy({ error_code, description }: Told): Shut | undefined {
  const [, shut] = BARRIERS.find(([words]) => words.test(description)) ?? [];
  return shut ?? (error_code === 403 ? { why: "removed" } : undefined);
}

/** Whether a refusal says that the bot is not in the chat any more. */
export function isOut(error: Told): boolean {
  const why = shutBy(error)?.why;
  return error.error_code === 403 && (why === "blocked" || why === "removed" || why === "chat-gone");
}
