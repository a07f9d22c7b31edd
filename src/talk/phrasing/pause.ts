import { type Chat, discordServerOf, type PlaceKey } from "../../audience/chat.ts";
import type { Pause, Shut } from "../../audience/pause.ts";
import { type Span, text } from "../reply.ts";
import type { Texts } from "./texts.ts";
import { date } from "./words.ts";

/** What keeps the bot from writing in a chat: "I lack the right “Send Messages” there." */
export function barrier(texts: Texts, { why, right = "none" }: Shut): string {
  return texts.say(`barrier-${why}`, { right });
}

/** "Paused since 3 March 2026: I lack the right “Send Messages” there. Give it to me, and it goes on within a day." */
export function pauseWords(texts: Texts, pause: Pause): string {
  const { why, since } = pause;
  return `${texts.say("paused-since", { date: date(texts, since) })} ${barrier(texts, pause)} ${texts.say(`remedy-${why}`)}`;
}

/** A chat as it is called where somebody reads about it elsewhere, leading there where a platform has addresses. */
export function chatSpan(texts: Texts, { platform, id, thread }: Chat, place: PlaceKey | undefined): Span {
  const server = place === undefined ? undefined : discordServerOf(place);
  const name = texts.say("chat-name", { id: thread ?? id });
  if (platform === "discord" && server !== undefined) {
    return { kind: "link", text: name, url: `https://discord.com/channels/${server}/${thread ?? id}` };
  }
  const [, group] = platform === "telegram" ? (/^-100(\d+)$/.exec(id) ?? []) : [];
  return group === undefined ? text(name) : { kind: "link", text: name, url: `https://t.me/c/${group}/${thread ?? 1}` };
}
