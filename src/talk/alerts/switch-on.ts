import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { Shut } from "../../audience/pause.ts";
import { driverOf, plainly } from "../hearing.ts";
import { barrier } from "../phrasing/pause.ts";
import { NO_QUESTION } from "../question.ts";
import { type Block, paragraph, text } from "../reply.ts";
import type { Answer } from "../talk.ts";
import type { AlertScene } from "./alert-scene.ts";
import { narrowAction, undoAction } from "./calls.ts";
import { type Alerts, type Circumstances, chosenOf, mannerWith, switchedOn } from "./change-alerts.ts";
import { privateWay } from "./private-way.ts";
import type { Wanted } from "./read-wanted.ts";
import { alertBlocks } from "./tell-alerts.ts";
import { isSameSubject } from "./topic.ts";

/** More topics than this in one chat are a mistake. */
const MAX_TOPICS = 25;

/** Has something told in a chat, where the bot may post it there, and says what is told there then. */
export async function switchOn(scene: AlertScene, wanted: Wanted): Promise<Answer> {
  const { hearing, target, texts, kept } = scene;
  const { message, ear } = hearing;
  const driver = driverOf({ ear, preferences: scene.preferences }, NO_QUESTION).id;
  if (!(await target.manages())) return offeredPrivately(scene, wanted, driver);
  if (kept !== undefined && wanted.keys.length > 0 && chosenOf(kept.topics, wanted, driver).length === 0) {
    return refused(scene, [paragraph(text(texts.say("alerts-gone")))]);
  }
  const barriers = (await message.barriers?.(target.chat, mannerWith(kept?.manner ?? {}, wanted))) ?? [];
  if (barriers.length > 0) return refused(scene, barrierBlocks(scene, barriers));
  const at: Circumstances = { target, driver, today: hearing.today, by: message.person, language: languageOf(scene) };
  if (switchedOn(kept, wanted, at).topics.length > MAX_TOPICS) {
    return refused(scene, [paragraph(text(texts.say("alerts-too-many", { most: MAX_TOPICS })))]);
  }
  let before: AlertSubscription | undefined;
  const now = await ear.store.changeAlerts(target.key, (kept) => {
    before = kept;
    return switchedOn(kept, wanted, at);
  });
  return now === undefined ? refused(scene, []) : saved(scene, before, now);
}

/** To somebody who is told privately it is told in the language in which he asked. */
function languageOf({ target, texts, preferences, hearing }: AlertScene) {
  const usual = preferences.language ?? hearing.ear.defaults.language;
  return target.isOwn && texts.language !== usual ? texts.language : undefined;
}

function saved(scene: AlertScene, before: AlertSubscription | undefined, now: Alerts): Answer {
  const { texts, target } = scene;
  const where = target.isOwn ? "alerts-on-own" : target.by.channel === undefined ? "alerts-on" : "alerts-on-channel";
  const blocks = [paragraph(text(texts.say(where, { name: target.by.channel ?? "" }))), ...alertBlocks(scene, now)];
  const changed = now.topics.filter(
    (topic) => !before?.topics.some((each) => isSameSubject(each, topic) && each.measure === topic.measure),
  );
  const actions = [
    ...undoAction(scene, before, now),
    ...narrowAction(scene, changed.length > 0 ? changed : now.topics),
  ];
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", actions });
}

/** Nothing is kept that could not be told: each right that lacks is named. */
function barrierBlocks({ texts, target, hearing }: AlertScene, barriers: readonly Shut[]): readonly Block[] {
  if (target.isOwn && hearing.message.chat.platform === "discord") return [paragraph(text(texts.say("alerts-closed")))];
  return [
    paragraph(text(texts.say("alerts-not-saved"))),
    { kind: "list", items: barriers.map((shut) => [text(barrier(texts, shut))]) },
    paragraph(text(texts.say("alerts-try-again"))),
  ];
}

/** Whoever does not manage a chat is told privately what he wants to hear of. */
function offeredPrivately(scene: AlertScene, wanted: Wanted, driver: ReturnType<typeof driverOf>["id"]): Answer {
  const { texts, hearing, target } = scene;
  const [subject = { driver }] = wanted.subjects;
  const way =
    target.by.channel === undefined ? privateWay(hearing, subject, wanted.measure ?? "every", texts) : undefined;
  const no =
    target.by.channel === undefined
      ? texts.say("managers-only")
      : texts.say("managers-only-of", { name: target.by.channel });
  if (way === undefined) return refused(scene, [paragraph(text(no))]);
  const said = paragraph(text(`${no} ${texts.say("alerts-privately")}`));
  return plainly(NO_QUESTION, texts, [said], { audience: "asker", disposition: "decline", ...way });
}

function refused({ texts }: AlertScene, blocks: readonly Block[]): Answer {
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", disposition: "decline" });
}
