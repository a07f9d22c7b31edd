import { type Answerable, answer } from "./answer.ts";
import { help } from "./answers/service.ts";
import type { Subject } from "./conversation.ts";
import { driverOf, exampleOf, type Hearing, plainly } from "./hearing.ts";
import { knowledgeOf } from "./knowledge.ts";
import type { Texts } from "./phrasing/texts.ts";
import type { Intent, Question } from "./question.ts";
import { declineDriver, declineTopic, refuse } from "./refusals.ts";
import { paragraph, text } from "./reply.ts";
import { codeOf, replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";
import type { Understood } from "./understanding/understand.ts";

/** Intents that are about what was spoken of last, where nothing is named. */
const FOLLOWING: ReadonlySet<Intent> = new Set(["why", "source", "history", "team", "next_race", "calendar"]);

/** Intents that an overheard question may have, to be answered though it names no series. */
const OVERHEARD: ReadonlySet<Intent> = new Set(["programme", "team", "next_race", "history"]);

/** Replies to a question about racing, or says why it cannot. */
export async function replyToQuestion(hearing: Hearing, understood: Understood): Promise<Answer> {
  const { message } = hearing;
  const language = understood.question.language ?? codeOf(message.languageHint);
  const question: Question = { ...understood.question, language };
  const texts = replyTexts(hearing, understood.question.language);
  return refuse(hearing, understood, question, texts) ?? reply(hearing, understood, question, texts);
}

async function reply(hearing: Hearing, understood: Understood, question: Question, texts: Texts): Promise<Answer> {
  const { intent } = question;
  const { message } = hearing;
  switch (intent) {
    case "help":
      return plainly(question, texts, help(texts, exampleOf(hearing, texts), message.chat.platform), {
        audience: "asker",
      });
    case "subscribe":
    case "unsubscribe":
      return plainly(question, texts, [paragraph(text(texts.say("alerts-later")))]);
    case "unknown_driver":
      return declineDriver(hearing, understood.stranger ?? "?", question, texts);
    case "offtopic":
      return declineTopic(hearing, question, texts);
    case "status":
    case "programme":
    case "why":
    case "source":
    case "history":
    case "team":
    case "next_race":
    case "calendar":
      return replyWithFacts(hearing, inContext(understood, question, hearing.last), question, intent, texts);
  }
}

/** `asked` is the question with what it refers back to, `question` what the message itself names. */
async function replyWithFacts(
  hearing: Hearing,
  asked: Question,
  question: Question,
  intent: Answerable,
  texts: Texts,
): Promise<Answer> {
  const { ear, message, today } = hearing;
  const { store, catalogue, conversation } = ear;
  const driver = driverOf(hearing, asked);
  const [claims, notes] = await Promise.all([store.claimsAbout(driver.id), store.notesAbout(driver.id)]);
  const days = message.asOf === undefined ? { today } : { today, asOf: message.asOf };
  const knowledge = knowledgeOf(driver, catalogue, { claims, notes }, days);
  const { blocks, actions, outlooks } = answer(intent, { question: asked, knowledge, catalogue, texts });
  if (message.place !== undefined) {
    const season = asked.season ?? outlooks[0]?.about.season;
    conversation.remember(
      message.chat,
      { driver: driver.id, series: asked.series, season, language: texts.language },
      message.at,
    );
  }
  const spoken = { language: texts.language, audience: "everyone", blocks, actions } as const;
  return { disposition: "answer", question, reply: spoken, outlooks };
}

/** Whether something that was said to nobody in particular is a question about a followed driver's racing. */
export function isForUs({ question, asks, ofRacing, unknownSeries }: Understood): boolean {
  const something = question.series.length > 0 || question.class !== undefined || OVERHEARD.has(question.intent);
  const isFact = question.intent !== "subscribe" && question.intent !== "unsubscribe" && question.intent !== "help";
  return asks && ofRacing && question.driver !== undefined && something && isFact && unknownSeries === undefined;
}

/** A question with what it leaves out, where it goes on from what was just spoken of. */
function inContext({ refersBack }: Understood, question: Question, last: Subject | undefined): Question {
  if (last === undefined || refersBack === "never") return question;
  const isBare = question.series.length === 0 && question.class === undefined;
  if (refersBack === "if-bare" && !(isBare && FOLLOWING.has(question.intent))) return question;
  return {
    ...question,
    driver: question.driver ?? last.driver,
    series: isBare ? last.series : question.series,
    season: question.season ?? last.season,
  };
}
