import { roundsWanted } from "./calendar-files.ts";
import type { CommandCall } from "./commands.ts";
import { driverOf, type Hearing, plainly } from "./hearing.ts";
import { knowledgeOf } from "./knowledge.ts";
import { NO_QUESTION, type Question } from "./question.ts";
import { type Action, paragraph, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import type { Answer } from "./talk.ts";
import { understandCall } from "./understanding/call.ts";

/** Every round, where it was expressly asked for. */
const EVERY = "every";

/** Hands out rounds as a file for one's own calendar, with what leads on to those that are not sure. */
export async function replyToCalendarFile(hearing: Hearing, call: CommandCall): Promise<Answer> {
  const { ear, message, today } = hearing;
  const { file, ...about } = call.options;
  const asked = { ...call, options: about };
  const understood = understandCall(asked, "calendar", ear.vocabulary, today);
  if (ear.calendarFile === undefined || isUnclear(understood)) return replyToQuestion(hearing, understood);
  const { season, series } = understood.question;
  const driver = driverOf(hearing, understood.question);
  const [claims, notes] = await Promise.all([ear.store.claimsAbout(driver.id), ear.store.notesAbout(driver.id)]);
  const knowledge = knowledgeOf(driver, ear.catalogue, { claims, notes }, { today });
  const [only] = series;
  const texts = replyTexts(hearing, undefined);
  const which = file === EVERY ? "every" : "sure";
  const { rounds, ...made } = await ear.calendarFile(
    roundsWanted(knowledge, { series: only, season }, which),
    texts.language,
    message.at,
  );
  const said = texts.say(KEYS[which][rounds === 0 ? "none" : "some"], { count: rounds });
  const every: Action = {
    label: texts.say("action-calendar-every"),
    call: { command: "calendar", options: { ...about, file: EVERY } },
  };
  const question: Question = { ...NO_QUESTION, intent: "calendar", driver: driver.id, series, season };
  return plainly(question, texts, [paragraph(text(said))], {
    actions: which === "sure" ? [every] : [],
    ...(rounds > 0 && { file: made }),
  });
}

const KEYS = {
  sure: { some: "calendar-file", none: "calendar-file-none" },
  every: { some: "calendar-file-every", none: "calendar-file-empty" },
} as const;

/** Names something that has no calendar, or nothing that is followed. */
function isUnclear({ question, unknownSeries, unknownSeason, namesakes }: ReturnType<typeof understandCall>): boolean {
  const isUnknown = unknownSeries !== undefined || unknownSeason !== undefined || namesakes.length > 0;
  return isUnknown || question.intent !== "calendar" || question.series.length > 1;
}
