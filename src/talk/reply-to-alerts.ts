import type { AlertSubscription, Topic } from "../audience/alert-subscription.ts";
import { chatKey } from "../audience/chat.ts";
import type { CommandCall } from "./commands.ts";
import { driverOf, type Hearing, plainly, privately } from "./hearing.ts";
import { wishedFor } from "./offer-alert.ts";
import type { Texts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { type Block, paragraph, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";
import { understandCall } from "./understanding/call.ts";

/** More topics than this in one chat are a mistake. */
const MAX_TOPICS = 50;

/** Keeps what a chat wants to hear of, takes it back, or shows it. */
export async function replyToAlerts(hearing: Hearing, call: CommandCall): Promise<Answer> {
  const { ear, message } = hearing;
  const texts = replyTexts(hearing, undefined);
  const { place } = message;
  if (place === undefined) return privately(texts, "settings-nowhere");
  const here = chatKey(message.chat);
  const wanted = call.options.alert ?? "show";
  if (wanted === "show") return said(texts, shown(hearing, await ear.store.alertsIn(here), texts));
  if (!(await message.manages())) return privately(texts, "managers-only");
  if (wanted === "off") {
    await ear.store.changeAlerts(here, () => undefined);
    return said(texts, [paragraph(text(texts.say("alert-off")))]);
  }
  const topic = topicIn(hearing, call);
  await ear.store.changeAlerts(here, (kept) => {
    const topics = [...(kept?.topics ?? []).filter((each) => !isSame(each, topic)), topic].slice(-MAX_TOPICS);
    return kept === undefined ? { chat: here, place, topics, manner: {} } : { ...kept, topics };
  });
  return said(texts, [paragraph(text(texts.say("alert-kept", { about: wishedFor(hearing, topic, texts) })))]);
}

function topicIn(hearing: Hearing, call: CommandCall): Topic {
  const { ear, today } = hearing;
  const { question } = understandCall(call, "subscribe", ear.vocabulary, today);
  const [series] = question.series;
  return {
    driver: driverOf(hearing, question).id,
    ...(series !== undefined && { series }),
    ...(question.season !== undefined && { season: question.season }),
    measure: "every",
    since: today,
  };
}

function isSame(a: Topic, b: Topic): boolean {
  return a.driver === b.driver && a.series === b.series && a.season === b.season;
}

function shown(hearing: Hearing, kept: AlertSubscription | undefined, texts: Texts): readonly Block[] {
  if (kept === undefined) return [paragraph(text(texts.say("alert-none")))];
  return [
    paragraph(text(texts.say("alert-list"))),
    { kind: "list", items: kept.topics.map((topic) => [text(wishedFor(hearing, topic, texts))]) },
  ];
}

function said(texts: Texts, blocks: readonly Block[]): Answer {
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker" });
}
