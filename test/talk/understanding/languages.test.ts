import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../../src/audience/chat.ts";
import type { Message } from "../../../src/talk/message.ts";
import { askerOfTheFirstArticle } from "../../support/talking.ts";

/** What a message of the fixtures means; `expect` is what becomes of it, where that is no answer. */
interface Row {
  readonly text: string;
  readonly intent: string;
  readonly driver: string | null;
  readonly series: readonly string[];
  readonly season: number | null;
  readonly expect: "answer" | "decline" | "silent" | "clarify";
}

const LANGUAGES = ["en", "it", "es", "de", "fr"] as const;

function rowsOf(language: string): readonly Row[] {
  const file = new URL(`../../fixtures/questions/${language}.jsonl`, import.meta.url);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const fan = await askerOfTheFirstArticle();
const group = { chat: { platform: "telegram", id: "-1" }, place: placeKey("telegram", "-1") } as const;
const hears: Message["hears"] = () => "everything";
await fan.ask("/settings listen:on", { ...group, hears });

describe.each(LANGUAGES)("a message in the language %s", (language) => {
  const rows = rowsOf(language);
  let asked = 0;

  it.each(rows.filter((row) => row.expect !== "silent"))("is understood: $text", async (row) => {
    asked += 1;
    const chat = { platform: "telegram", id: `${language}-${asked}` } as const; // Nothing was spoken of there.
    const answer = await fan.ask(row.text, { chat, languageHint: language });
    const { intent, driver = null, series, season = null } = answer.question;
    expect({ intent, driver, series: [...series].sort(), season }).toEqual({
      intent: row.intent,
      driver: row.driver,
      series: [...row.series].sort(),
      season: row.season,
    });
    if (row.expect !== "answer") expect(answer.disposition).toBe(row.expect);
  });

  it.each(rows.filter((row) => row.expect === "silent"))("is passed over in a group: $text", async ({ text }) => {
    const answer = await fan.ask(text, { ...group, hears, setting: "overheard" });
    expect(answer.disposition).toBe("silent");
  });

  it("is told by its words, whatever the platform believes", async () => {
    const told = await Promise.all(
      rows.map(async ({ text }, n) => {
        const chat = { platform: "telegram", id: `${language}-told-${n}` } as const;
        return (await fan.ask(text, { chat, languageHint: "en" })).question.language;
      }),
    );
    const right = told.filter((each) => each === language).length;
    expect(right / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it("is answered in that language", async () => {
    const [asking] = rows.filter((row) => row.expect === "answer" && row.series.includes("fia-wec"));
    const answer = await fan.ask(asking?.text ?? "", { chat: { platform: "telegram", id: `${language}-reply` } });
    expect(answer).toMatchObject({ reply: { language } });
  });
});
