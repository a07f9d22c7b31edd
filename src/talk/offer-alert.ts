import type { Measure } from "../audience/alert-subscription.ts";
import { callOn } from "./alerts/calls.ts";
import { privateWay } from "./alerts/private-way.ts";
import { type Subject, subjectKey, subjectName } from "./alerts/topic.ts";
import { driverOf, type Hearing, plainly } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import type { Question } from "./question.ts";
import { type Action, paragraph, text } from "./reply.ts";
import type { Answer } from "./talk.ts";
import { isTold, targetOf } from "./target.ts";

/**
 * "Tell me when it is confirmed": one button has it told, in that chat or, for who does not manage it, privately. `meant` is the
 * question with what it refers back to.
 */
export async function offerAlert(
  hearing: Hearing,
  meant: Question,
  question: Question,
  measure: Measure,
  texts: Texts,
): Promise<Answer> {
  const [series] = meant.series;
  const subject: Subject = {
    driver: driverOf(hearing, meant).id,
    ...(series !== undefined && { series }),
    ...(meant.season !== undefined && { season: meant.season }),
  };
  const about = subjectName({ catalogue: hearing.ear.catalogue, texts }, subject);
  const target = targetOf(hearing, NO_OPTIONS, texts);
  if ("disposition" in target || !isTold(target)) {
    return plainly(question, texts, [paragraph(text(texts.say("terminal-tells-nothing")))]);
  }
  const isTheirs = await target.manages();
  const way = isTheirs ? undefined : privateWay(hearing, subject, measure, texts);
  const on: Action = { label: texts.say("action-alerts"), call: callOn({ hearing, target }, subject, measure) };
  const key = isTheirs && !target.isOwn ? "alerts-offer" : "alerts-offer-own";
  const said = texts.say(key, { about, measure: texts.say(`measure-${measure}`) });
  return plainly(question, texts, [paragraph(text(said))], { actions: [on], ...way });
}

const NO_OPTIONS = { command: "alerts", options: {} } as const;

/** "Stop telling me": one button takes back what is told here, or what alone is named, where anything is. */
export async function offerSilence(hearing: Hearing, question: Question, texts: Texts): Promise<Answer> {
  const target = targetOf(hearing, NO_OPTIONS, texts);
  const kept = "disposition" in target ? undefined : await hearing.ear.store.alertsIn(target.key);
  if (kept === undefined) return plainly(question, texts, [paragraph(text(texts.say("alerts-none")))]);
  const named = kept.topics.filter(({ series }) => series !== undefined && question.series.includes(series));
  const item = named.length === 0 ? {} : { item: named.map(subjectKey).join(",") };
  const action: Action = {
    label: texts.say("action-silence"),
    call: { command: "alerts", options: { action: "off", ...item } },
  };
  return plainly(question, texts, [paragraph(text(texts.say("alerts-stop")))], { actions: [action] });
}
