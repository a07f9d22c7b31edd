import { join } from "node:path";
import { type Defaults, dayIn } from "../audience/preferences.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Store } from "../store/store.ts";
import { isOutside, turnedAway } from "./admit.ts";
import { completing } from "./complete.ts";
import { Conversation } from "./conversation.ts";
import { FloodGate } from "./flood-gate.ts";
import type { Ear, Hearing } from "./hearing.ts";
import { menuOf } from "./menu.ts";
import type { Message } from "./message.ts";
import { offersFor } from "./offers.ts";
import { loadTexts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { remark } from "./remarks.ts";
import { textsOf } from "./reply-language.ts";
import { respond } from "./respond.ts";
import type { Answer, Talk } from "./talk.ts";
import { loadLexicons } from "./understanding/lexicon.ts";
import { vocabulary } from "./understanding/vocabulary.ts";

/** What talking needs. */
export interface TalkParts {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly defaults: Defaults;
  /** The repository's `data`, where the languages lie. */
  readonly dataFolder: string;
}

/** Reads the languages and begins to listen. */
export async function createTalk({ catalogue, store, defaults, dataFolder }: TalkParts): Promise<Talk> {
  const folder = join(dataFolder, "language", "talk");
  const [texts, lexicons] = await Promise.all([loadTexts(folder), loadLexicons(folder)]);
  const words = vocabulary(catalogue, lexicons);
  const ear: Ear = { catalogue, store, defaults, texts, vocabulary: words, conversation: new Conversation() };
  const gate = new FloodGate();
  const complete = completing(ear);
  return {
    languages: new Set(texts.keys()),
    async hear(message) {
      if (message.setting === "overheard") return overhear(ear, message, gate);
      const hearing = await hearingOf(ear, message);
      return (await turnedAway(hearing, gate)) ?? respond(hearing, message.said);
    },
    complete: async (typing) => complete(await hearingOf(ear, typing.message), typing),
    offers: async (message) => offersFor(await hearingOf(ear, message)),
    remark: (about, hint) => remark(textsOf(ear, [hint]), about),
    menu: (platform, language) => menuOf(textsOf(ear, [language]), platform),
  };
}

async function hearingOf(ear: Ear, message: Message): Promise<Hearing> {
  const { place } = message;
  const preferences = place === undefined ? {} : await ear.store.preferences(place);
  if (place !== undefined) await ear.store.markBack(place); // Whoever writes there shows that the bot is in.
  const today = message.today ?? dayIn(preferences.timeZone ?? ear.defaults.timeZone, message.at);
  const last = ear.conversation.lastOf(message.chat, message.at);
  return { ear, message, preferences, today, last };
}

/** Answers what was said to nobody in particular, where that is wanted, and counts for who wrote only what is answered. */
async function overhear(ear: Ear, message: Message, gate: FloodGate): Promise<Answer> {
  if (typeof message.said !== "string") return SILENT;
  const hearing = await hearingOf(ear, message);
  const mayListen = message.place === undefined || hearing.preferences.listenIn === true;
  if (!mayListen || (await isOutside(hearing))) return SILENT;
  const answer = await respond(hearing, message.said);
  if (answer.disposition === "silent" || message.person === undefined) return answer;
  return gate.admit(message.person, message.at).kind === "heard" ? answer : SILENT;
}

const SILENT: Answer = { disposition: "silent", question: { ...NO_QUESTION, intent: "offtopic" } };
