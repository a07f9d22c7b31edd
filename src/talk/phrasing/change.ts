import type { Change, Standpoint } from "../../racing/change.ts";
import type { SeriesId } from "../../racing/series.ts";
import { type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene } from "../scene.ts";
import { scopeTold } from "./entry.ts";
import { grade } from "./words.ts";

type ChangeScene = Pick<Scene, "texts" | "catalogue">;

/** "FIA WEC 2026: ▲ likely → ✔ confirmed, LMGT3"; with the driver before it where several are followed. */
export function toldChange(scene: ChangeScene, change: Change): readonly Span[] {
  const { texts, catalogue } = scene;
  const { driver, series, season } = change.about;
  const whose = catalogue.drivers.size > 1 ? `${catalogue.drivers.get(driver)?.shortName ?? driver}, ` : "";
  return [
    strong(`${whose}${nameOf(scene, series)} ${season}`),
    text(texts.say("colon")),
    ...changeSpans(scene, change),
  ];
}

/** "▲ likely → ✔ confirmed, LMGT3" */
export function changeSpans(scene: ChangeScene, { about, before, after }: Omit<Change, "because">): readonly Span[] {
  const { texts } = scene;
  const arrow = before === undefined || after === undefined ? [] : [text(" → ")];
  return [
    ...(before === undefined ? [text(`${texts.say("first-report")} `)] : [grade(texts, before.certainty)]),
    ...arrow,
    ...(after === undefined ? [text(` ${texts.say("fell-away")}`)] : standpointSpans(scene, about.series, after)),
  ];
}

/** "✔ confirmed, LMGT3, Team WRT" */
export function standpointSpans(scene: ChangeScene, series: SeriesId, standpoint: Standpoint): readonly Span[] {
  return [grade(scene.texts, standpoint.certainty), text(detailsOf(scene, series, standpoint))];
}

function detailsOf(
  scene: ChangeScene,
  series: SeriesId,
  { class: raceClass, team, contested, ...after }: Standpoint,
): string {
  const { texts } = scene;
  const scope = scopeTold(scene, series, after.scope);
  const told = [
    raceClass,
    team,
    scope === undefined ? undefined : texts.say(`scope-${scope}`),
    contested ? texts.say("contested") : undefined,
  ];
  return told.flatMap((each) => (each === undefined ? [] : [`, ${each}`])).join("");
}
