import { chatKey, chatOf } from "../../audience/chat.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import type { Manner } from "../../audience/manner.ts";
import { nextDues } from "../../timetable/next-due.ts";
import type { Hearing } from "../hearing.ts";
import { moment, timeOfDay } from "../phrasing/moment.ts";
import { chatSpan, pauseWords } from "../phrasing/pause.ts";
import type { Texts } from "../phrasing/texts.ts";
import { allOf, languageName } from "../phrasing/words.ts";
import { type Block, type Span, strong, text } from "../reply.ts";
import { monthsLacking, scheduleWords } from "./schedule-words.ts";

/** How many of the next dates are told. */
const DATES_TOLD = 3;

/** "Valentino Rossi, every Monday at 18:00" */
export async function digestName(
  { ear }: Hearing,
  { driver, season, cron }: DigestSubscription,
  texts: Texts,
): Promise<string> {
  const told = {
    driver: ear.catalogue.drivers.get(driver)?.name ?? driver,
    schedule: await scheduleWords(texts, cron),
  };
  return season === undefined
    ? texts.say("digest-card", told)
    : texts.say("digest-card-season", { ...told, season: String(season) });
}

/** A digest as it is set up: what, where, when in words with the next dates, how, and what keeps it from being posted. */
export async function digestCard(
  hearing: Hearing,
  digest: DigestSubscription,
  texts: Texts,
): Promise<readonly Block[]> {
  const { ear, message, preferences } = hearing;
  const { cron, zone, language, whenNothing, manner, last, paused } = digest;
  const { at } = message;
  const dues = nextDues(cron, zone, at, DATES_TOLD);
  const own = language ?? preferences.language ?? ear.defaults.language;
  const lacking = monthsLacking(texts, cron);
  const time = timeOfDay(texts, zone, dues[0] ?? at);
  const how = mannerWords(texts, manner);
  const lines = [
    ...(paused === undefined ? [] : [pauseWords(texts, paused)]),
    texts.say("digest-zone", { zone, time: timeOfDay(texts, zone, at) }),
    texts.say("digest-dues", { dues: dues.map((due) => moment(texts, zone, due, at)).join(" · ") }),
    ...(lacking === undefined ? [] : [lacking]),
    texts.say("digest-language", { language: languageName(texts, own) }),
    texts.say(`nothing-${whenNothing}`),
    ...(digest.reminders ? [texts.say("digest-reminders", { time })] : []),
    ...(how === "" ? [] : [texts.say("digest-manner", { manner: how })]),
    last === undefined
      ? texts.say("digest-untold")
      : texts.say("digest-told", { when: moment(texts, zone, last.at, at) }),
    texts.say("digest-key", { id: digest.id }),
  ];
  return [
    { kind: "heading", spans: [strong(await digestName(hearing, digest, texts))] },
    { kind: "list", items: [whereSpans(hearing, digest, texts), ...lines.map((line) => [text(line)])] },
  ];
}

/** "Where: here", or a link to the channel. */
function whereSpans({ message }: Hearing, { chat, place }: DigestSubscription, texts: Texts): readonly Span[] {
  const isOwn = place === message.person && place === message.place;
  if (isOwn || chat === chatKey(message.chat)) return [text(texts.say("digest-here"))];
  const { channel } = message;
  return [
    text(`${texts.say("digest-where")} `),
    channel === undefined ? chatSpan(texts, chatOf(chat), place) : text(channel.name),
  ];
}

const MANNERS = ["role", "silent", "pinned", "crossposted"] as const satisfies readonly (keyof Manner)[];

function mannerWords(texts: Texts, manner: Manner): string {
  const told = MANNERS.filter((each) => manner[each] !== undefined && manner[each] !== false);
  return allOf(
    texts,
    told.map((each) => texts.say(`manner-${each}`)),
  );
}
