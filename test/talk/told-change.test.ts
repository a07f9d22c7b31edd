import { beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Standpoint } from "../../src/racing/change.ts";
import type { Language } from "../../src/racing/language.ts";
import { changeSpans } from "../../src/talk/phrasing/change.ts";
import { loadTexts, type Texts } from "../../src/talk/phrasing/texts.ts";
import { ROSSI, theSeason, theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";

const ABOUT = { driver: ROSSI, series: theSeries("fia-wec"), season: theSeason(2024) };
const SIGNED: Standpoint = { certainty: "confirmed", class: "LMGT3", team: "Team WRT", contested: false };

let catalogue: Catalogue;
let spoken: ReadonlyMap<Language, Texts>;

beforeAll(async () => {
  catalogue = await loadCatalogue([DATA]);
  spoken = await loadTexts(`${DATA}/language/talk`);
});

function told(before: Standpoint, after: Standpoint, language: Language = "en"): string {
  const spans = changeSpans({ texts: sure(spoken.get(language)), catalogue }, { about: ABOUT, before, after });
  return spans.map(({ text }) => text).join("");
}

describe("a change under the same grade", () => {
  it.each([
    ["en", "✔ confirmed (official), class LMGT3 → Hypercar"],
    ["de", "✔ bestätigt (offiziell), Klasse LMGT3 → Hypercar"],
    ["fr", "✔ confirmé (officiel), catégorie LMGT3 → Hypercar"],
    ["it", "✔ confermato (ufficiale), classe LMGT3 → Hypercar"],
    ["es", "✔ confirmado (oficial), clase LMGT3 → Hypercar"],
  ] as const)("says in %s what is different, and nothing that is not", (language, words) => {
    expect(told(SIGNED, { ...SIGNED, class: "Hypercar" }, language)).toBe(words);
  });

  it("is a team that takes over, one that nobody had named, or one that is named no more", () => {
    const { team: _, ...teamless } = SIGNED;
    expect(told(SIGNED, { ...SIGNED, team: "Iron Lynx" })).toBe("✔ confirmed (official), Team WRT → Iron Lynx");
    expect(told(SIGNED, { ...SIGNED, team: "Iron Lynx" }, "de")).toBe("✔ bestätigt (offiziell), Team WRT → Iron Lynx");
    expect(told({ ...SIGNED, team: "Iron Lynx" }, SIGNED)).toBe("✔ confirmed (official), team Iron Lynx → Team WRT");
    expect(told(teamless, SIGNED)).toBe("✔ confirmed (official), Team WRT");
    expect(told(SIGNED, teamless)).toBe("✔ confirmed (official), Team WRT no longer named");
  });

  it("is how much of the season, and whether sources disagree", () => {
    const some: Standpoint = { ...SIGNED, scope: "selected-rounds" };
    expect(told(some, { ...SIGNED, scope: "full-season", contested: true })).toBe(
      "✔ confirmed (official), selected rounds → full season, sources disagree",
    );
  });

  it("is no change where nothing is different to whoever reads it", () => {
    expect(told(SIGNED, SIGNED)).toBe("again ✔ confirmed (official)");
  });
});
