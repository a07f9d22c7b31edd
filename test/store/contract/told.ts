import { placeKey } from "../../../src/audience/chat.ts";
import type { Intake } from "../../../src/store/intake.ts";
import { aClaim, anArticle, articleKey, theDay, theDriver } from "../../support/facts.ts";

export const article = anArticle({ title: "FIA WEC 2024 für Rossi", url: "https://example.org/rossi" });
export const other = anArticle({ id: articleKey(1), publisher: "autosport", language: "en" });
export const likely = aClaim(article, 1, {
  class: "LMGT3",
  quotes: [{ text: "we will see", speaker: "Valentino Rossi", occasion: { en: "in Bahrain" }, certainty: "possible" }],
});
export const vosse = theDriver("vincent-vosse");
export const curated = { who: "telegram:456", when: theDay("2023-11-07"), why: "false" } as const;
export const telegram = placeKey("telegram", "-1001234");

export function intake(told: Partial<Intake> = {}): Intake {
  return { article, claims: [likely], notes: [], corrections: [], ...told };
}
