import type { Scope } from "../../racing/claim.ts";
import type { Line } from "../../racing/outlook.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Scene, ToldLine } from "../scene.ts";
import { allOf } from "./words.ts";

/** The scope worth telling of a series: that an event is a single one goes without saying. */
export function scopeTold(
  { catalogue }: Pick<Scene, "catalogue">,
  series: SeriesId,
  scope: Scope | undefined,
): Scope | undefined {
  return scope === "single-event" && catalogue.series.get(series)?.kind === "event" ? undefined : scope;
}

/** With what somebody races. */
type Entry = Pick<Line, "class" | "scope" | "team" | "car" | "crew" | "number">;

/** With what he would race: " in the LMGT3 class for Team WRT (BMW M4 GT3)"; empty where nobody said. */
export function entryPhrase(scene: Pick<Scene, "texts" | "catalogue">, series: SeriesId, entry: Entry): string {
  const { texts } = scene;
  const { class: raceClass, team, car, crew, number } = entry;
  const scope = scopeTold(scene, series, entry.scope);
  const parts = [
    scope === undefined ? "" : texts.say(`entry-${scope}`),
    raceClass === undefined ? "" : texts.say("entry-class", { class: raceClass }),
    team === undefined ? "" : texts.say("entry-team", { team }),
    crew === undefined ? "" : texts.say("entry-crew", { crew: allOf(texts, crew) }),
    number === undefined ? "" : texts.say("entry-number", { number }),
    car === undefined ? "" : texts.say("entry-car", { car }),
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => ` ${part}`)
    .join("");
}

/** "LMGT3, Team WRT", to stand in brackets after a name; empty where nobody said. */
export function entryNames({ class: raceClass, team }: ToldLine["line"]): string {
  return [raceClass, team].filter((name) => name !== undefined).join(", ");
}
