import type { AlertSubscription, Topic } from "../../audience/alert-subscription.ts";
import { plainly, privately } from "../hearing.ts";
import { NO_QUESTION } from "../question.ts";
import { type Action, type Block, paragraph, text } from "../reply.ts";
import type { Answer } from "../talk.ts";
import type { AlertScene } from "./alert-scene.ts";
import { callOn, settingsTold } from "./calls.ts";
import { isMeantBy, switchedOff } from "./change-alerts.ts";
import type { Wanted } from "./read-wanted.ts";
import { alertBlocks } from "./tell-alerts.ts";
import { isWithin, subjectName } from "./topic.ts";

/** Has something told no more: all in all chats of the place, all in this one, or what is named. */
export async function switchOff(scene: AlertScene, wanted: Wanted): Promise<Answer> {
  const { hearing, target, texts, kept } = scene;
  const { store } = hearing.ear;
  if (!(await target.manages())) {
    const { channel } = target.by;
    return channel === undefined
      ? privately(texts, "managers-only")
      : privately(texts, "managers-only-of", { name: channel });
  }
  if (wanted.everywhere) {
    const all = await store.alertsOf(target.place);
    for (const { chat } of all) await store.changeAlerts(chat, () => undefined);
    return said(scene, [paragraph(text(texts.say("alerts-off-everywhere", { count: all.length })))]);
  }
  if (kept === undefined) return said(scene, [paragraph(text(texts.say("alerts-none")))]);
  const isMeant = isMeantBy(wanted);
  const gone = kept.topics.filter(isMeant);
  if (gone.length === 0) return notApart(scene, kept, wanted);
  const left = await store.changeAlerts(target.key, (now) =>
    now === undefined ? undefined : switchedOff(now, isMeant),
  );
  const actions = back(scene, gone, left === undefined ? settingsTold(kept) : {});
  if (left === undefined) return said(scene, [paragraph(text(texts.say("alerts-off")))], actions);
  const name = gone.map((topic) => subjectName(scene, topic)).join(" · ");
  return said(scene, [paragraph(text(texts.say("alerts-off-one", { name }))), ...alertBlocks(scene, left)], actions);
}

/** Nothing of that name is told by itself: it is part of something wider that is, or of nothing. */
function notApart(scene: AlertScene, kept: AlertSubscription, { subjects }: Wanted): Answer {
  const { texts, catalogue } = scene;
  const [subject] = subjects;
  if (subject === undefined) return said(scene, [paragraph(text(texts.say("alerts-gone")))]);
  const wider = kept.topics.find((topic) => isWithin(subject, topic, catalogue));
  const name = subjectName(scene, subject);
  const told =
    wider === undefined
      ? texts.say("alerts-not-told", { name })
      : texts.say("alerts-not-apart", { name, wider: subjectName(scene, wider) });
  return said(scene, [paragraph(text(told)), ...alertBlocks(scene, kept)]);
}

/** Undoes it, where one button can. */
function back(scene: AlertScene, gone: readonly Topic[], settings: ReturnType<typeof settingsTold>): readonly Action[] {
  const [only, ...others] = gone;
  if (only === undefined || others.length > 0) return [];
  const { command, options } = callOn(scene, only, only.measure);
  return [{ label: scene.texts.say("action-undo"), call: { command, options: { ...options, ...settings } } }];
}

function said({ texts }: AlertScene, blocks: readonly Block[], actions: readonly Action[] = []): Answer {
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", actions });
}
