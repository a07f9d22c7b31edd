import type { Chat } from "../../src/audience/chat.ts";
import type { Posted } from "../../src/talk/platform.ts";
import { paragraph, type Reply, text } from "../../src/talk/reply.ts";
import { aReply } from "../support/replies.ts";
import { sure } from "../support/sure.ts";
import type { RunningBot } from "./bot.ts";

/** What fits into one message. */
export const NEWS = aReply("A new article is here.", {
  actions: [{ label: "Why", call: { command: "why", options: { series: "fia-wec" } } }],
});

/** What fits into one message as well, instead. */
export const CORRECTED = aReply("An article was wrong.");

/** What takes some messages, and what takes more. */
export const LONG = ofParagraphs(120);
export const LONGER = ofParagraphs(200);

function ofParagraphs(count: number): Reply {
  return aReply(Array.from({ length: count }, (_, n) => paragraph(text(`${n} ${"word ".repeat(20)}`))));
}

export const platformOf = ({ house }: RunningBot) => sure(house.platforms()[0]);

export function onDiscord(id: string): Chat {
  return { platform: "discord", id };
}

export function onTelegram(chat: { readonly id: number }, thread?: number): Chat {
  return { platform: "telegram", id: String(chat.id), ...(thread !== undefined && { thread: String(thread) }) };
}

/** By which the platform finds again what was posted. */
export function idOf(posted: Posted): string {
  if (posted.kind !== "posted") throw new Error(`That was not posted: ${JSON.stringify(posted)}`);
  return posted.message;
}
