import { chatKey } from "../audience/chat.ts";
import { isSameWish, type Wish } from "../audience/wish.ts";
import type { CommandCall } from "./commands.ts";
import { driverOf, type Hearing, plainly, privately } from "./hearing.ts";
import { wishedFor } from "./offer-alert.ts";
import type { Texts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { type Block, paragraph, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";
import { understandCall } from "./understanding/call.ts";

/** More wishes than this in one place are a mistake. */
const MAX_WISHES = 50;

/** Keeps what a chat wants to hear of, takes it back, or shows it. */
export async function replyToAlerts(hearing: Hearing, call: CommandCall): Promise<Answer> {
  const { ear, message, preferences } = hearing;
  const texts = replyTexts(hearing, undefined);
  const { place } = message;
  if (place === undefined) return privately(texts, "settings-nowhere");
  const { wishes = [], ...others } = preferences;
  const wanted = call.options.alert ?? "show";
  if (wanted === "show") return said(texts, shown(hearing, wishes, texts));
  if (!(await message.manages())) return privately(texts, "managers-only");
  const here = chatKey(message.chat);
  if (wanted === "off") {
    const left = wishes.filter((wish) => wish.chat !== here);
    await ear.store.setPreferences(place, { ...others, ...(left.length > 0 && { wishes: left }) });
    return said(texts, [paragraph(text(texts.say("alert-off")))]);
  }
  const wish = wishIn(hearing, call);
  const kept = [...wishes.filter((each) => !isSameWish(each, wish)), wish].slice(-MAX_WISHES);
  await ear.store.setPreferences(place, { ...others, wishes: kept });
  return said(texts, [paragraph(text(texts.say("alert-kept", { about: wishedFor(hearing, wish, texts) })))]);
}

function wishIn(hearing: Hearing, call: CommandCall): Wish {
  const { ear, message, today } = hearing;
  const { question } = understandCall(call, "subscribe", ear.vocabulary, today);
  const [series] = question.series;
  return {
    chat: chatKey(message.chat),
    driver: driverOf(hearing, question).id,
    ...(series !== undefined && { series }),
    ...(question.season !== undefined && { season: question.season }),
    since: today,
  };
}

function shown(hearing: Hearing, wishes: readonly Wish[], texts: Texts): readonly Block[] {
  const here = wishes.filter((wish) => wish.chat === chatKey(hearing.message.chat));
  if (here.length === 0) return [paragraph(text(texts.say("alert-none")))];
  return [
    paragraph(text(texts.say("alert-list"))),
    { kind: "list", items: here.map((wish) => [text(wishedFor(hearing, wish, texts))]) },
  ];
}

function said(texts: Texts, blocks: readonly Block[]): Answer {
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker" });
}
