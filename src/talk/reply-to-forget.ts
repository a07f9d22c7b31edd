import { chatKey, type PlaceKey } from "../audience/chat.ts";
import type { CommandCall } from "./commands.ts";
import { type Hearing, plainly, privately } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { paragraph, text } from "./reply.ts";
import type { Answer } from "./talk.ts";

/** What is to be forgotten: all of the chat, or what is kept of the person alone. */
type Scope = "chat" | "me";

/** Deletes what is kept, once that was confirmed: of the chat by those who manage it, of a person by that person. */
export async function forget(hearing: Hearing, call: CommandCall, texts: Texts): Promise<Answer> {
  const { message } = hearing;
  const confirmed = scopeOf(call.options.confirm);
  if (isSomebodyElses(call.options.confirm, message.person)) return privately(texts, "not-yours");
  const scope = confirmed ?? ((await message.manages()) ? "chat" : "me");
  const place = scope === "chat" ? message.place : message.person;
  if (place === undefined) return privately(texts, "settings-nowhere");
  if (message.channel !== undefined && !(await message.manages())) {
    return privately(texts, "managers-only-of", { name: message.channel.name });
  }
  if (confirmed === "chat" && !(await message.manages())) return privately(texts, "managers-only");
  return confirmed === undefined ? ask(hearing, scope, place, texts) : await done(hearing, scope, place, texts);
}

/** A person in a private chat is the chat. */
function scopeOf(confirm: string | undefined): Scope | undefined {
  if (/^me\b/i.test(confirm ?? "")) return "me";
  return /^(yes|confirm|true|chat)$/i.test(confirm ?? "") ? "chat" : undefined;
}

/** Whether a button to forget somebody was tapped by somebody else: in a group everybody sees it. */
function isSomebodyElses(confirm: string | undefined, person: PlaceKey | undefined): boolean {
  const [, whose] = /^me (\S+)$/.exec(confirm ?? "") ?? [];
  return whose !== undefined && whose !== person;
}

async function ask({ ear, message }: Hearing, scope: Scope, place: PlaceKey, texts: Texts): Promise<Answer> {
  if (!(await ear.store.isKept(place))) {
    await ear.conversation.forget(chatKey(message.chat));
    return said(texts, scope === "chat" ? "forget-nothing" : "forget-nothing-of-you");
  }
  const confirm = scope === "chat" ? "yes" : `me ${place}`;
  const channel = message.channel === undefined ? {} : { channel: message.channel.name };
  const label = texts.say("action-forget");
  const actions = [{ label, call: { command: "forget", options: { confirm, ...channel } } as const }];
  const asked = texts.say(scope === "chat" ? "forget-ask" : "forget-ask-you");
  return plainly(NO_QUESTION, texts, [paragraph(text(asked))], { audience: "asker", actions });
}

async function done({ ear, message }: Hearing, scope: Scope, place: PlaceKey, texts: Texts): Promise<Answer> {
  await ear.conversation.forget(chatKey(message.chat));
  if (scope === "chat") return said(texts, (await ear.store.forget(place)) ? "forget-done" : "forget-nothing");
  return said(texts, (await ear.store.forget(place)) ? "forget-done-you" : "forget-nothing-of-you");
}

function said(
  texts: Texts,
  key: "forget-nothing" | "forget-nothing-of-you" | "forget-done" | "forget-done-you",
): Answer {
  return plainly(NO_QUESTION, texts, [paragraph(text(texts.say(key)))], { audience: "asker" });
}
