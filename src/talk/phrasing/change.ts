import type { Change, Standpoint } from "../../racing/change.ts";
import type { SeriesId } from "../../racing/series.ts";
import { type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene } from "../scene.ts";
import { scopeTold } from "./entry.ts";
import type { Texts } from "./texts.ts";
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

/** "▲ likely → ✔ confirmed, LMGT3"; where the grade is the same, what else is different: "✔ confirmed, class LMGT3 → Hypercar". */
export function changeSpans(scene: ChangeScene, { about, before, after }: Omit<Change, "because">): readonly Span[] {
  const { texts } = scene;
  if (before !== undefined && before.certainty === after?.certainty) {
    const different = differences(scene, about.series, before, after);
    const told = different.map((each) => `, ${each}`).join("");
    return [
      ...(different.length === 0 ? [text(`${texts.say("again")} `)] : []),
      grade(texts, after.certainty),
      ...(different.length === 0 ? [] : [text(told)]),
    ];
  }
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

/** "class LMGT3 → Hypercar", and all else that is not as it was. */
function differences(scene: ChangeScene, series: SeriesId, before: Standpoint, after: Standpoint): readonly string[] {
  const { texts } = scene;
  const scopeOf = ({ scope }: Standpoint) => {
    const told = scopeTold(scene, series, scope);
    return told && texts.say(`scope-${told}`);
  };
  const told = [
    differenceIn(texts, texts.say("change-class"), before.class, after.class),
    differenceIn(texts, texts.say("change-team"), before.team, after.team),
    differenceIn(texts, "", scopeOf(before), scopeOf(after)),
    before.contested === after.contested ? undefined : texts.say(after.contested ? "contested" : "settled"),
  ];
  return told.filter((each) => each !== undefined);
}

/** "class LMGT3 → Hypercar", "Hypercar" where none was told before, "class LMGT3 no longer named" where none is now. */
function differenceIn(texts: Texts, what: string, was?: string, is?: string): string | undefined {
  if (was === is) return undefined;
  if (was === undefined) return is;
  const told = is === undefined ? texts.say("change-unnamed", { was }) : `${was} → ${is}`;
  const saysItself = was.toLowerCase().startsWith(what.toLowerCase()); // "Team WRT"
  return saysItself ? told : `${what} ${told}`;
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
