import { expect } from "vitest";
import { yearOf } from "../../src/racing/day.ts";
import { judgedDay } from "../../src/racing/published.ts";
import { READ_LANGUAGES } from "../../src/reading/languages.ts";
import type { Reader, Reading, Unread } from "../../src/reading/reading.ts";
import { clean } from "../../src/reading/text/clean.ts";

const MAX_QUOTE = 300;

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** What holds of every reading, whatever the article. */
export function promised(reader: Reader, article: Unread, { language, claims, notes }: Reading): void {
  const plain = squeezed(clean(article.text));
  expect(READ_LANGUAGES).toContain(language);
  for (const { sentence } of [...claims, ...notes]) expect(plain).toContain(squeezed(sentence));
  for (const { season, confidence, quotes, driver, grounds } of claims) {
    expect(reader.follows(driver)).toBe(true);
    if (season !== null) {
      expect(Number.isInteger(season)).toBe(true);
      expect(season).toBeGreaterThanOrEqual(yearOf(judgedDay(article.published)));
    }
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(grounds.length).toBeGreaterThan(0);
    for (const { text } of quotes) {
      expect(text.length).toBeLessThanOrEqual(MAX_QUOTE);
      expect(plain).toContain(squeezed(text));
    }
  }
}
