import { join } from "node:path";
import { chatKey } from "../audience/chat.ts";
import type { Conversation } from "../audience/conversation.ts";
import { type Defaults, dayIn } from "../audience/preferences.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Store } from "../store/store.ts";
import { isOutside, turnedAway } from "./admit.ts";
import { tellBulletins } from "./alerts/tell-bulletins.ts";
import type { MakeCalendarFile } from "./calendar-files.ts";
import { completing } from "./complete.ts";
import { phraseNotice } from "./desk/notice.ts";
import type { Desk } from "./desk.ts";
import { digestOn, tellDigest } from "./digests/tell-digest.ts";
import { tellReminder } from "./digests/tell-reminder.ts";
import type { Draw } from "./draw.ts";
import { FloodGate } from "./flood-gate.ts";
import type { Ear, Hearing } from "./hearing.ts";
import { menuOf } from "./menu.ts";
import type { Message } from "./message.ts";
import { offersFor } from "./offers.ts";
import { loadTexts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { recentSubjects } from "./recent-subjects.ts";
import { remark } from "./remarks.ts";
import { textsOf } from "./reply-language.ts";
import { isForUs, replyToQuestion } from "./reply-to-question.ts";
import { respond } from "./respond.ts";
import type { Answer, Talk } from "./talk.ts";
import { explain } from "./understanding/explain.ts";
import { loadLexicons } from "./understanding/lexicon.ts";
import { type Understood, understand } from "./understanding/understand.ts";
import { vocabulary } from "./understanding/vocabulary.ts";

/** What talking needs. */
export interface TalkParts {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly defaults: Defaults;
  /** Where several processes answer, all of them have to remember it; else it is remembered in this one. */
  readonly conversation?: Conversation;
  /** The repository's `data`, where the languages lie. */
  readonly dataFolder: string;
  /** What the newsroom does for commands; none where it is not open. */
  readonly desk?: Desk;
  /** What draws; none where nobody can see a picture. */
  readonly draw?: Draw;
  /** What makes calendar files; none where no file can be handed out. */
  readonly calendarFile?: MakeCalendarFile;
}

/** Reads the languages and begins to listen. */
export async function createTalk({ dataFolder, ...parts }: TalkParts): Promise<Talk> {
  const folder = join(dataFolder, "language", "talk");
  const [texts, lexicons] = await Promise.all([loadTexts(folder), loadLexicons(folder)]);
  const words = vocabulary(parts.catalogue, lexicons);
  const ear: Ear = { conversation: recentSubjects(), ...parts, texts, vocabulary: words };
  const gate = new FloodGate();
  const typed = new FloodGate(TYPED_EVERY_MS, TYPED_AT_ONCE);
  const complete = completing(ear);
  return {
    languages: new Set(texts.keys()),
    async hear(message) {
      if (message.setting === "overheard") return overhear(ear, message, gate);
      const hearing = await hearingOf(ear, message);
      return (await turnedAway(hearing, gate)) ?? respond(hearing, message.said);
    },
    async complete(typing) {
      return isTyping(typing.message, typed) ? complete(await hearingOf(ear, typing.message), typing) : [];
    },
    async offers(message) {
      const unheard = { ...ear, conversation: recentSubjects() }; // What is only offered was not spoken of.
      return isTyping(message, typed) ? offersFor(await hearingOf(unheard, message)) : [];
    },
    explain: (said, today) => explain(said, words, today),
    remark: (about, hint) => remark(textsOf(ear, [hint]), about),
    notice: (notice, place) => phraseNotice(ear, notice, place),
    alert: (bulletins, to) => tellBulletins(ear, bulletins, to),
    digest: (of, at) => tellDigest(ear, of, at),
    digestOn: (of, day) => digestOn(ear, of, day),
    reminder: (of, at) => tellReminder(ear, of, at),
    menu: (platform, language) => menuOf(textsOf(ear, [language]), platform),
  };
}

async function hearingOf(ear: Ear, message: Message): Promise<Hearing> {
  const { place } = message;
  const [last, preferences = {}] = await Promise.all([
    ear.conversation.lastOf(chatKey(message.chat), message.at),
    ...(place === undefined ? [] : ([ear.store.preferences(place), ear.store.markBack(place)] as const)), // Whoever writes there shows that the bot is in.
  ]);
  const today = message.today ?? dayIn(preferences.timeZone ?? ear.defaults.timeZone, message.at);
  return { ear, message, preferences, today, last };
}

/** Answers what was said to nobody in particular, where that is wanted, and counts for who wrote only what is answered. */
async function overhear(ear: Ear, message: Message, gate: FloodGate): Promise<Answer> {
  if (typeof message.said !== "string") return SILENT;
  const hearing = await hearingOf(ear, message);
  if (message.place !== undefined && hearing.preferences.listenIn !== true) return SILENT;
  const understood = understand(message.said, ear.vocabulary, hearing.today);
  if (!isForUs(understood) || (await isOutside(hearing))) return silence(understood);
  const isHeard = message.person === undefined || gate.admitsQuietly(message.person, message.at);
  return isHeard ? replyToQuestion(hearing, understood) : silence(understood);
}

const SILENT: Answer = { disposition: "silent", question: { ...NO_QUESTION, intent: "offtopic" } };

function silence({ question }: Understood): Answer {
  return { disposition: "silent", question };
}

/** Whoever is typing asks with each letter: so often is answered, and so much at once. */
const TYPED_EVERY_MS = 300;
const TYPED_AT_ONCE = 40;

function isTyping({ person, chat, at }: Message, gate: FloodGate): boolean {
  return gate.admitsQuietly(person ?? chatKey(chat), at);
}
