import type { AlertScene } from "./alerts/alert-scene.ts";
import { readWanted } from "./alerts/read-wanted.ts";
import { showAlerts } from "./alerts/show-alerts.ts";
import { switchOff } from "./alerts/switch-off.ts";
import { switchOn } from "./alerts/switch-on.ts";
import type { CommandCall } from "./commands.ts";
import { type Hearing, privately } from "./hearing.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";
import { isTold, targetOf } from "./target.ts";

/** Has changes told in a chat, or no more, or shows what is told there. */
export async function replyToAlerts(hearing: Hearing, call: CommandCall): Promise<Answer> {
  const { catalogue, store } = hearing.ear;
  const texts = replyTexts(hearing, undefined);
  const target = targetOf(hearing, call, texts);
  if ("disposition" in target) return target;
  const wanted = readWanted(hearing, call, texts);
  if ("disposition" in wanted) return wanted;
  const [preferences, kept] = await Promise.all([store.preferences(target.place), store.alertsIn(target.key)]);
  const scene: AlertScene = { hearing, texts, catalogue, target, preferences, kept };
  switch (wanted.action) {
    case "on":
      if (!isTold(target)) return privately(texts, "terminal-tells-nothing");
      return switchOn(scene, wanted);
    case "off":
      return switchOff(scene, wanted);
    case "show":
      return showAlerts(scene);
  }
}
