import { join } from "node:path";
import { type Defaults, dayIn } from "../audience/preferences.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Store } from "../store/store.ts";
import type { CommandCall } from "./commands.ts";
import { Conversation } from "./conversation.ts";
import type { Ear, Hearing } from "./hearing.ts";
import type { Message } from "./message.ts";
import { parseCommand } from "./parse-command.ts";
import { loadTexts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { replyToCommand, replyToUnknownCommand, type ServiceCall } from "./reply-to-command.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import type { Answer, Talk } from "./talk.ts";
import { ASKING, understandCall } from "./understanding/call.ts";
import { loadLexicons } from "./understanding/lexicon.ts";
import { understand } from "./understanding/understand.ts";
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
  return {
    languages: new Set(texts.keys()),
    hear: async (message) => {
      if (message.setting === "overheard" && typeof message.said !== "string") return silent();
      const preferences = message.place === undefined ? {} : await store.preferences(message.place);
      const mayListen = message.place === undefined || preferences.listenIn === true;
      if (message.setting === "overheard" && !mayListen) return silent();
      const today = message.today ?? dayIn(preferences.timeZone ?? defaults.timeZone, message.at);
      const last = ear.conversation.lastOf(message.chat, message.at);
      return hear({ ear, message, preferences, today, last }, message.said);
    },
  };
}

function silent(): Answer {
  return { disposition: "silent", question: { ...NO_QUESTION, intent: "offtopic" } };
}

async function hear(hearing: Hearing, said: Message["said"]): Promise<Answer> {
  const { ear, message, today } = hearing;
  if (typeof said === "string") {
    const parsed = message.setting === "addressed" ? parseCommand(said) : undefined;
    if (parsed?.kind === "unknown") return replyToUnknownCommand(hearing, parsed.name);
    if (parsed?.kind === "command") return hear(hearing, parsed.call);
    return replyToQuestion(hearing, understand(said, ear.vocabulary, today));
  }
  if (isAsking(said))
    return replyToQuestion(hearing, understandCall(said, ASKING[said.command], ear.vocabulary, today));
  if (isService(said)) return replyToCommand(hearing, said);
  return replyToQuestion(hearing, understand(said.options.question ?? "", ear.vocabulary, today));
}

function isAsking(call: CommandCall): call is CommandCall & { readonly command: keyof typeof ASKING } {
  return Object.hasOwn(ASKING, call.command);
}

function isService(call: CommandCall): call is ServiceCall {
  return !isAsking(call) && call.command !== "ask";
}
