import { type AlertSubscription, MEASURES, type Measure, type Topic } from "../../audience/alert-subscription.ts";
import { callKey } from "../call-key.ts";
import type { CommandCall } from "../commands.ts";
import { driverOf, type Hearing } from "../hearing.ts";
import { NO_QUESTION } from "../question.ts";
import type { Action } from "../reply.ts";
import { nameOf } from "../scene.ts";
import type { Target } from "../target.ts";
import type { AlertScene } from "./alert-scene.ts";
import type { Alerts } from "./change-alerts.ts";
import { compactly } from "./quiet-hours.ts";
import { isSameSubject, type Subject, subjectKey } from "./topic.ts";

type Options = CommandCall["options"];

/** A button of Telegram holds no more; see https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_KEY = 64;

/** Has a drive told, in words that a button holds: the driver is left out where it would not, if the chat's own is meant. */
export function callOn(
  { hearing, target }: { readonly hearing: Hearing; readonly target: Pick<Target, "by"> },
  subject: Subject,
  measure: Measure,
): CommandCall {
  const { driver, series, season } = subject;
  const drive: Options = {
    ...(series !== undefined && { series }),
    ...(season !== undefined && { season: String(season) }),
  };
  const more: Options = { ...(measure !== "every" && { measure: measure.charAt(0) }), ...target.by };
  const call: CommandCall = { command: "alerts", options: { action: "on", driver, ...drive, ...more } };
  const isOwnDriver = driver === driverOf(hearing, NO_QUESTION).id;
  const isLong = hearing.message.chat.platform === "telegram" && callKey(call).length > MAX_KEY;
  return isLong && isOwnDriver ? { command: "alerts", options: { action: "on", ...drive, ...more } } : call;
}

/** Has it told no more. */
export function offAction(scene: AlertScene, topic: Topic): Action {
  const { texts, target } = scene;
  const options: Options = { action: "off", item: subjectKey(topic), ...target.by };
  return { label: texts.say("action-alerts-off", { name: label(scene, topic) }), call: { command: "alerts", options } };
}

export function offAllAction({ texts, target }: AlertScene): Action {
  return {
    label: texts.say("action-alerts-off-all"),
    call: { command: "alerts", options: { action: "off", ...target.by } },
  };
}

/** A drive in as few words as a button has room for. */
function label(scene: AlertScene, { driver, series, season }: Subject): string {
  const name =
    series === undefined ? (scene.catalogue.drivers.get(driver)?.shortName ?? driver) : nameOf(scene, series);
  return season === undefined ? name : `${name} ${season}`;
}

/** Less of what was just set: the next narrower measure. */
export function narrowAction({ texts, target }: AlertScene, topics: readonly Topic[]): readonly Action[] {
  const widest = MEASURES.find((measure) => topics.some((topic) => topic.measure === measure));
  const next = widest === undefined ? undefined : MEASURES[MEASURES.indexOf(widest) + 1];
  if (next === undefined) return [];
  const options: Options = {
    action: "on",
    item: topics.map(subjectKey).join(","),
    measure: next.charAt(0),
    ...target.by,
  };
  return [{ label: texts.say(`action-narrow-${next}`), call: { command: "alerts", options } }];
}

/** Back to how it was; nothing where one button cannot say that. */
export function undoAction(
  { texts, target }: AlertScene,
  before: AlertSubscription | undefined,
  after: Alerts,
): readonly Action[] {
  const options = undoing(before, after);
  return options === undefined
    ? []
    : [{ label: texts.say("action-undo"), call: { command: "alerts", options: { ...options, ...target.by } } }];
}

function undoing(before: AlertSubscription | undefined, after: Alerts): Options | undefined {
  if (before === undefined) return { action: "off" };
  const added = after.topics.filter((topic) => !before.topics.some((each) => isSameSubject(each, topic)));
  if (added.length > 0) return { action: "off", item: added.map(subjectKey).join(",") };
  const changed = before.topics.filter((topic) =>
    after.topics.some((each) => isSameSubject(each, topic) && each.measure !== topic.measure),
  );
  const [measure, ...others] = new Set(changed.map((topic) => topic.measure));
  if (others.length > 0) return undefined;
  const settings = formerSettings(before, after);
  if (measure === undefined && Object.keys(settings).length === 0) return undefined;
  const topics = measure === undefined ? {} : { item: changed.map(subjectKey).join(","), measure: measure.charAt(0) };
  return { action: "on", ...topics, ...settings };
}

/** Of the settings that changed, how they were. */
function formerSettings(before: AlertSubscription, after: Alerts): Options {
  const [was, is] = [before, after].map(settingsOf);
  return Object.fromEntries(
    Object.entries(was ?? {}).filter(([name, value]) => is?.[name as keyof typeof is] !== value),
  );
}

/** The settings that are not as everywhere. */
export function settingsTold(alerts: Alerts): Options {
  return Object.fromEntries(Object.entries(settingsOf(alerts)).filter(([, value]) => value !== "off"));
}

function settingsOf({ quiet, language, manner: { role = "off", silent } }: Alerts) {
  return { quiet: compactly(quiet), language: language ?? "off", role, silent: silent === true ? "on" : "off" };
}
