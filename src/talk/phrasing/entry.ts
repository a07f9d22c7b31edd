import type { Line } from "../../racing/outlook.ts";
import type { Texts } from "./texts.ts";
import { allOf } from "./words.ts";

/** With what he would race: " in the LMGT3 class for Team WRT (BMW M4 GT3)"; empty where nobody said. */
export function entryPhrase(texts: Texts, { class: raceClass, team, car, crew, number, scope }: Line): string {
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
export function entryNames({ class: raceClass, team }: Line): string {
  return [raceClass, team].filter((name) => name !== undefined).join(", ");
}
