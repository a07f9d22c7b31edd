import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import { chatOf } from "../../audience/chat.ts";
import type { Preferences } from "../../audience/preferences.ts";
import type { DeskScene } from "../desk/seat.ts";
import type { Hearing } from "../hearing.ts";
import { timeOfDay } from "../phrasing/moment.ts";
import { chatSpan, pauseWords } from "../phrasing/pause.ts";
import { languageName } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import type { Alerts } from "./change-alerts.ts";
import { clock } from "./quiet-hours.ts";
import { subjectName } from "./topic.ts";

/** How alerts are told about. */
interface Telling extends DeskScene {
  readonly hearing: Hearing;
  /** What is set for the place of the chat. */
  readonly preferences: Preferences;
}

/** What is told in a chat, how and when; and why nothing comes, where nothing does. */
export function alertBlocks(scene: Telling, alerts: Alerts): readonly Block[] {
  const { texts } = scene;
  const topics = alerts.topics.map((topic): readonly Span[] => [
    strong(subjectName(scene, topic)),
    text(`${texts.say("colon")}${texts.say(`measure-${topic.measure}`)}`),
  ]);
  return [
    { kind: "list", items: topics },
    ...settingsBlocks(scene, alerts),
    ...(alerts.paused === undefined ? [] : [paragraph(text(`⏸ ${pauseWords(texts, alerts.paused)}`))]),
  ];
}

/** Quiet hours, language and manner, as far as they are not as everywhere. */
function settingsBlocks(scene: Telling, { quiet, language, manner }: Alerts): readonly Block[] {
  const { texts, hearing, preferences } = scene;
  const { defaults } = hearing.ear;
  const zone = preferences.timeZone ?? defaults.timeZone;
  const spoken = language ?? preferences.language ?? defaults.language;
  const told = [
    ...(quiet === undefined
      ? []
      : [
          texts.say("alerts-quiet", {
            from: clock(quiet.from),
            until: clock(quiet.until),
            zone,
            time: timeOfDay(texts, zone, hearing.message.at),
          }),
        ]),
    ...(language === undefined && spoken === texts.language
      ? []
      : [texts.say("alerts-language", { language: languageName(texts, spoken) })]),
    ...(manner.role === undefined ? [] : [texts.say("alerts-role", { role: manner.role })]),
    ...(["silent", "pinned", "crossposted"] as const).flatMap((each) =>
      manner[each] === true ? [texts.say(`alerts-${each}`)] : [],
    ),
  ];
  return told.map((each) => paragraph(text(each)));
}

/** What is told in another chat of the same place. */
export function elsewhereBlocks(scene: Telling, alerts: AlertSubscription): readonly Block[] {
  const where = chatSpan(scene.texts, chatOf(alerts.chat), alerts.place);
  return [paragraph(text(`${scene.texts.say("alerts-there")} `), where), ...alertBlocks(scene, alerts)];
}
