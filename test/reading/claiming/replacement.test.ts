import { beforeAll, describe, expect, it } from "vitest";
import type { ReadLanguage } from "../../../src/reading/languages.ts";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** Each driver of whom the WEC of 2024 is claimed, and how sure that is. */
const wec = (language: ReadLanguage, text: string) =>
  Object.fromEntries(
    said
      .reading(text, { language })
      .claims.flatMap(({ driver, series, certainty }) => (series === "fia-wec" ? [[driver, certainty]] : [])),
  );

describe("who takes the place of another", () => {
  it.each([
    ["en", "In place of Rossi, Maxime Martin will race in the WEC in 2024."],
    ["it", "Al posto di Rossi, Maxime Martin correrà nel WEC nel 2024."],
    ["es", "En lugar de Rossi, Maxime Martin correrá el WEC en 2024."],
    ["fr", "À la place de Rossi, Maxime Martin disputera le WEC en 2024."],
    ["de", "Statt Rossi fährt Maxime Martin 2024 in der WEC."],
    ["de", "Für Rossi startet Maxime Martin 2024 in der WEC."],
    ["de", "2024 wird Maxime Martin in der WEC für Rossi einspringen."],
    ["nl", "In plaats van Rossi rijdt Maxime Martin in 2024 in het WEC."],
  ] as const)("comes, and the other goes (%s): %s", (language, text) => {
    expect(wec(language, text)).toEqual({ "maxime-martin": "confirmed", "valentino-rossi": "ruled-out" });
  });
});

describe("whoever is told of by another", () => {
  it.each([
    ["en", "The team-mate of Rossi will race in the WEC in 2024."],
    ["it", "Il compagno di squadra di Rossi correrà nel WEC nel 2024."],
    ["es", "El compañero de equipo de Rossi correrá en el WEC en 2024."],
    ["fr", "Le coéquipier de Rossi disputera le WEC en 2024."],
    ["de", "Der Teamkollege von Rossi fährt 2024 in der WEC."],
    ["nl", "De teamgenoot van Rossi rijdt in 2024 in het WEC."],
  ] as const)("is not that other (%s): %s", (language, text) => {
    expect(wec(language, text)).toEqual({});
  });
});

describe("who leaves one team for another", () => {
  it.each([
    ["en", "Rossi leaves WRT and joins AF Corse for the WEC in 2024."],
    ["en", "Rossi will leave WRT and race for AF Corse in the WEC in 2024."],
    ["it", "Rossi lascia la WRT e passa alla AF Corse per il WEC 2024."],
    ["es", "Rossi deja WRT y ficha por AF Corse para el WEC en 2024."],
    ["fr", "Rossi quitte WRT et rejoint AF Corse pour le WEC en 2024."],
    ["de", "Rossi verlässt WRT und wechselt für die WEC 2024 zu AF Corse."],
    ["nl", "Rossi verlaat WRT en stapt voor het WEC in 2024 over naar AF Corse."],
  ] as const)("drives for the second (%s): %s", (language, text) => {
    const [claim, ...others] = said.reading(text, { language }).claims;
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ certainty: "certain", team: "AF Corse" });
  });
});

describe("who stands behind a verb of driving and 'with'", () => {
  it.each([
    ["en", "Rossi will race with Maxime Martin and Ahmad Al Harthy in the WEC in 2024."],
    ["it", "Rossi correrà con Maxime Martin e Ahmad Al Harthy nel WEC nel 2024."],
    ["es", "Rossi correrá con Maxime Martin y Ahmad Al Harthy en el WEC en 2024."],
    ["fr", "Rossi roulera avec Maxime Martin et Ahmad Al Harthy en WEC en 2024."],
    ["de", "Rossi fährt 2024 mit Maxime Martin und Ahmad Al Harthy in der WEC."],
    ["nl", "Rossi rijdt in 2024 met Maxime Martin en Ahmad Al Harthy in het WEC."],
  ] as const)("shares the car (%s): %s", (language, text) => {
    expect(said.reading(text, { language }).claims).toMatchObject([
      { driver: "valentino-rossi", crew: ["Maxime Martin", "Ahmad Al Harthy"] },
    ]);
  });
});

describe("a question that begins a sentence", () => {
  it.each([
    ["en", "Whether Rossi will race in the WEC in 2024 depends on BMW."],
    ["it", "Se Rossi correrà nel WEC nel 2024 è ancora da vedere."],
    ["es", "Si Rossi correrá en el WEC en 2024 está por ver."],
    ["fr", "Savoir si Rossi disputera le WEC en 2024 dépend de BMW."],
    ["de", "Ob Rossi 2024 in der WEC fährt, steht noch nicht fest."],
    ["de", "Ob Rossi 2024 in der WEC fährt, will BMW im Januar sagen."],
    ["nl", "Of Rossi in 2024 in het WEC rijdt, hangt af van BMW."],
  ] as const)("is open (%s): %s", (language, text) => {
    expect(wec(language, text)).toEqual({ "valentino-rossi": "uncertain" });
  });

  it.each([
    ["de", "Dass Rossi 2024 in der WEC fährt, gilt als wahrscheinlich.", "likely"],
    ["nl", "Dat Rossi in 2024 in het WEC rijdt, lijkt waarschijnlijk.", "likely"],
  ] as const)("is answered by what follows (%s): %s", (language, text, certainty) => {
    expect(wec(language, text)).toEqual({ "valentino-rossi": certainty });
  });
});
