import type { Change, Standpoint } from "../../racing/change.ts";
import { type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene } from "../scene.ts";
import { grade } from "./words.ts";

/** "FIA WEC 2026: ▲ likely → ✔ confirmed, LMGT3"; with the driver before it where it is not plain who is meant. */
export function toldChange(scene: Pick<Scene, "texts" | "catalogue">, change: Change): readonly Span[] {
  const { texts, catalogue } = scene;
  const { about, before, after } = change;
  const drive = `${nameOf(scene, about.series)} ${about.season}`;
  const driver =
    catalogue.drivers.size > 1 ? `${catalogue.drivers.get(about.driver)?.shortName ?? about.driver}, ` : "";
  const isRegraded = before?.certainty !== after?.certainty;
  return [
    strong(`${driver}${drive}`),
    text(texts.say("colon")),
    ...(before === undefined
      ? [text(`${texts.say("first-report")} `)]
      : isRegraded || after === undefined
        ? [grade(texts, before.certainty), text(after === undefined ? ` ${texts.say("fell-away")}` : " → ")]
        : []),
    ...(after === undefined ? [] : [grade(texts, after.certainty), text(details(texts, after))]),
  ];
}

function details(texts: Scene["texts"], { class: raceClass, scope, team, contested }: Standpoint): string {
  const told = [
    raceClass,
    team,
    scope === undefined ? undefined : texts.say(`scope-${scope}`),
    contested ? texts.say("contested") : undefined,
  ];
  return told.flatMap((each) => (each === undefined ? [] : [`, ${each}`])).join("");
}
