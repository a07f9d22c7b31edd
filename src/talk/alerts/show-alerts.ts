import { driverOf, plainly, privately } from "../hearing.ts";
import { NO_QUESTION } from "../question.ts";
import { type Action, type Block, paragraph, text } from "../reply.ts";
import type { Answer } from "../talk.ts";
import type { AlertScene } from "./alert-scene.ts";
import { callOn, offAction, offAllAction } from "./calls.ts";
import { privateWay } from "./private-way.ts";
import { alertBlocks, elsewhereBlocks } from "./tell-alerts.ts";

/** So many topics get a button of their own. */
const MAX_OFF = 5;

/** What is told in a chat and in the others of the place, how, and what can be done about it. */
export async function showAlerts(scene: AlertScene): Promise<Answer> {
  const { hearing, target, texts, kept } = scene;
  const others = (await hearing.ear.store.alertsOf(target.place)).filter(({ chat }) => chat !== target.key);
  const isManager = await target.manages();
  const { channel } = target.by;
  if (channel !== undefined && !isManager) return privately(texts, "managers-only-of", { name: channel });
  const here: readonly Block[] =
    kept === undefined
      ? [paragraph(text(texts.say("alerts-none")))]
      : [paragraph(text(texts.say(target.isOwn ? "alerts-own" : "alerts-here"))), ...alertBlocks(scene, kept)];
  const blocks = [...here, ...(isManager ? others.flatMap((each) => elsewhereBlocks(scene, each)) : [])];
  const how = isManager ? [paragraph(text(texts.say("alerts-how")))] : [];
  return plainly(NO_QUESTION, texts, [...blocks, ...how], { audience: "asker", ...waysOn(scene, isManager) });
}

function waysOn(scene: AlertScene, isManager: boolean): Parameters<typeof plainly>[3] {
  const { hearing, texts, kept } = scene;
  const driver = driverOf({ ear: hearing.ear, preferences: scene.preferences }, NO_QUESTION);
  if (!isManager) return privateWay(hearing, { driver: driver.id }, "every", texts);
  if (kept === undefined) return { actions: [onAction(scene, driver)] };
  const off = kept.topics.slice(0, MAX_OFF).map((topic) => offAction(scene, topic));
  return { actions: kept.topics.length > 1 ? [...off, offAllAction(scene)] : off };
}

function onAction(scene: AlertScene, { id, shortName }: ReturnType<typeof driverOf>): Action {
  return {
    label: scene.texts.say("action-alerts-on", { name: shortName }),
    call: callOn(scene, { driver: id }, "every"),
  };
}
