import { beforeAll, describe, expect, it } from "vitest";
import type { ReadLanguage } from "../../../src/reading/languages.ts";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

const claims = (language: ReadLanguage, text: string) => said.claims(text, { language });

describe("the names behind a crew's", () => {
  it.each([
    ["en", "WRT line-up for the WEC in 2024: Rossi, Maxime Martin, Ahmad Al Harthy."],
    ["en", "The line-up for the WEC in 2024 is confirmed: Rossi, Maxime Martin and Ahmad Al Harthy."],
    ["en", "WRT has settled its crew for the WEC in 2024. Rossi, Maxime Martin and Ahmad Al Harthy share the No. 46."],
    ["it", "Equipaggio WRT per il WEC 2024: Rossi, Maxime Martin e Ahmad Al Harthy."],
    ["es", "Alineación de WRT para el WEC 2024: Rossi, Maxime Martin y Ahmad Al Harthy."],
    ["fr", "L'équipage pour le WEC 2024 est connu : Rossi, Maxime Martin et Ahmad Al Harthy."],
    ["de", "Das WRT-Aufgebot für die WEC 2024: Rossi, Maxime Martin, Ahmad Al Harthy."],
    ["de", "Die Besetzung für die WEC 2024 steht fest: Rossi, Maxime Martin und Ahmad Al Harthy."],
    ["nl", "De bezetting voor het WEC 2024 staat vast: Rossi, Maxime Martin en Ahmad Al Harthy."],
  ] as const)("are its drivers (%s): %s", (language, text) => {
    expect(claims(language, text)).toEqual([
      "valentino-rossi fia-wec 2024: confirmed",
      "maxime-martin fia-wec 2024: confirmed",
      "ahmad-al-harthy fia-wec 2024: confirmed",
    ]);
  });

  it("are nobody's while there is none", () => {
    expect(
      claims("en", "WRT has no line-up for the WEC in 2024. Rossi, Maxime Martin and Ahmad Al Harthy are in Spa."),
    ).toEqual([]);
  });
});

describe("besides one series", () => {
  it.each([
    ["en", "In addition to the WEC, Rossi will race in the DTM in 2024."],
    ["en", "Besides the WEC, Rossi contests the DTM in 2024."],
    ["it", "Oltre al WEC, Rossi correrà nel DTM nel 2024."],
    ["es", "Además del WEC, Rossi correrá en el DTM en 2024."],
    ["fr", "En plus du WEC, Rossi disputera le DTM en 2024."],
    ["de", "Neben der WEC fährt Rossi 2024 auch in der DTM."],
    ["nl", "Naast het WEC rijdt Rossi in 2024 ook de DTM."],
  ] as const)("he races another (%s): %s", (language, text) => {
    expect(claims(language, text)).toEqual([
      "valentino-rossi fia-wec 2024: certain",
      "valentino-rossi dtm 2024: certain",
    ]);
  });
});
