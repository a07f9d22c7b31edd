import { chatKey } from "../audience/chat.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import { runningSeason, season } from "../racing/season.ts";
import { type Answerable, answer } from "./answer.ts";
import { corrected, unnamed } from "./correct-premise.ts";
import type { Depicted } from "./draw.ts";
import { driverOf, type Hearing, plainly } from "./hearing.ts";
import { knowledgeOf } from "./knowledge.ts";
import { offerAlert, offerSilence } from "./offer-alert.ts";
import type { Texts } from "./phrasing/texts.ts";
import { date } from "./phrasing/words.ts";
import type { Intent, Question } from "./question.ts";
import { declineDriver, declineTopic, refuse } from "./refusals.ts";
import { type Block, paragraph, type Reply, text } from "./reply.ts";
import { codeOf, replyTexts } from "./reply-language.ts";
import { helpFor } from "./reply-to-command.ts";
import type { Scene } from "./scene.ts";
import type { Answer } from "./talk.ts";
import type { Understood } from "./understanding/understand.ts";

/** Intents that are about what was spoken of last, where nothing is named. */
const FOLLOWING: ReadonlySet<Intent> = new Set([
  "why",
  "source",
  "history",
  "team",
  "next_race",
  "calendar",
  "subscribe",
]);

/** Intents that an overheard question may have, to be answered though it names no series. */
const OVERHEARD: ReadonlySet<Intent> = new Set(["programme", "team", "next_race", "history"]);

/** Replies to a question about racing, or says why it cannot. */
export async function replyToQuestion(hearing: Hearing, understood: Understood): Promise<Answer> {
  const { message } = hearing;
  const ofMessage = languageAmong(understood.languages, hearing);
  const language = ofMessage ?? codeOf(message.languageHint);
  const question: Question = { ...understood.question, language, intent: intentIn(understood, hearing) };
  const texts = replyTexts(hearing, ofMessage);
  return refuse(hearing, understood, question, texts) ?? reply(hearing, understood, question, texts);
}

/** "And the year after?" asks of what was just spoken of, though it names nothing itself. */
function intentIn({ question, seasonShift, refersBack }: Understood, { last }: Hearing): Intent {
  const isBare = question.intent === "offtopic" && last !== undefined;
  const goesOn = seasonShift !== undefined || (refersBack === "expressly" && question.season !== undefined);
  if (!isBare || !goesOn) return question.intent;
  return last.series.length > 0 ? "status" : "programme";
}

/** Of the languages that a message may be in, the chat's last or that of the hint, else the first. */
function languageAmong(likely: readonly Language[], { last, message }: Hearing): Language | undefined {
  const known = [last?.language, codeOf(message.languageHint)];
  return known.find((each) => each !== undefined && likely.includes(each)) ?? likely[0];
}

async function reply(hearing: Hearing, understood: Understood, question: Question, texts: Texts): Promise<Answer> {
  const { intent } = question;
  switch (intent) {
    case "help":
      return plainly(question, texts, await helpFor(hearing, texts), { audience: "asker" });
    case "subscribe":
      return offerAlert(
        hearing,
        inContext(understood, question, hearing),
        question,
        understood.measure ?? "every",
        texts,
      );
    case "unsubscribe":
      return offerSilence(hearing, question, texts);
    case "unknown_driver":
      return declineDriver(hearing, understood.stranger ?? "?", question, texts);
    case "offtopic":
      return declineTopic(hearing, question, texts, understood.courtesy);
    case "status":
    case "programme":
    case "why":
    case "source":
    case "history":
    case "team":
    case "next_race":
    case "calendar":
      return replyWithFacts(hearing, understood, question, intent, texts);
  }
}

async function replyWithFacts(
  hearing: Hearing,
  understood: Understood,
  question: Question,
  intent: Answerable,
  texts: Texts,
): Promise<Answer> {
  const { ear, message, today } = hearing;
  const { store, catalogue, conversation } = ear;
  const asked = inContext(understood, question, hearing);
  const driver = driverOf(hearing, asked);
  const [claims, notes] = await Promise.all([store.claimsAbout(driver.id), store.notesAbout(driver.id)]);
  const asOf = earlier(message.asOf, understood.asOf);
  const days = asOf === undefined ? { today } : { today, asOf };
  const knowledge = knowledgeOf(driver, catalogue, { claims, notes }, days);
  const handsOutFiles = ear.calendarFile !== undefined && message.chat.platform !== "terminal";
  const scene: Scene = { question: asked, knowledge, catalogue, texts, since: understood.since, handsOutFiles };
  const { blocks, actions, outlooks, depicted } = answer(
    understood.asOf === undefined ? intent : asKnownThen(intent),
    scene,
  );
  if (message.place !== undefined) {
    const told = asked.season ?? outlooks[0]?.about.season;
    const subject = { driver: driver.id, series: asked.series, season: told, language: texts.language };
    await conversation.remember(chatKey(message.chat), subject, message.at);
  }
  const said = [
    ...knownOn(understood.asOf, texts),
    ...corrected(scene, understood.premise),
    ...unnamed(scene, understood.team, outlooks),
    ...blocks,
  ];
  const picture = pictureOf(depicted, hearing, texts);
  const reply: Reply = { language: texts.language, audience: "everyone", blocks: said, actions, ...picture };
  return { disposition: "answer", question, reply, outlooks };
}

/** What is said to nobody in particular is answered in words alone. */
function pictureOf(
  depicted: Depicted | undefined,
  { ear: { draw }, message, preferences }: Hearing,
  texts: Texts,
): Pick<Reply, "picture"> {
  const isWanted = message.setting === "addressed" && preferences.pictures !== false;
  if (depicted === undefined || draw === undefined || !isWanted) return {};
  return { picture: (scheme) => draw(depicted, { scheme, texts }) };
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** "What was known in October?" asks for what would have been answered then. */
function asKnownThen(intent: Answerable): Answerable {
  return intent === "history" ? "status" : intent;
}

function knownOn(asOf: Day | undefined, texts: Texts): readonly Block[] {
  return asOf === undefined ? [] : [paragraph(text(texts.say("known-on", { date: date(texts, asOf) })))];
}

/** Whether something that was said to nobody in particular is a question about a followed driver's racing. */
export function isForUs({ question, asks, ofRacing, unknownSeries, isSure }: Understood): boolean {
  const isNamed = question.series.length > 0 || question.class !== undefined;
  const something = isNamed || (isSure && OVERHEARD.has(question.intent));
  const isFact = question.intent !== "subscribe" && question.intent !== "unsubscribe" && question.intent !== "help";
  return asks && ofRacing && question.driver !== undefined && something && isFact && unknownSeries === undefined;
}

/** A question with what it leaves out, where it goes on from what was just spoken of. */
function inContext({ refersBack, seasonShift }: Understood, question: Question, { last, today }: Hearing): Question {
  if (last === undefined || refersBack === "never") return question;
  const shifted = seasonShift === undefined ? undefined : season((last.season ?? runningSeason(today)) + seasonShift);
  const isBare = question.series.length === 0 && question.class === undefined;
  const goesOn = refersBack === "expressly" || shifted !== undefined || (isBare && FOLLOWING.has(question.intent));
  if (!goesOn) return question;
  return {
    ...question,
    driver: question.driver ?? last.driver,
    series: isBare ? last.series : question.series,
    season: shifted ?? question.season ?? last.season,
  };
}
