import { describe, expect, it } from "vitest";
import { WORD_JOINER } from "../../../src/platforms/telegram/html.ts";
import { wordsOf } from "../../../src/platforms/telegram/words-of.ts";

const behind = (offset: number, length: number, url = "https://example.org/a") =>
  ({ type: "text_link", offset, length, url }) as const;

describe("what a message on Telegram says", () => {
  it("keeps its lines, and loses what nobody sees", () => {
    const text = `/article add\n\nRossi${WORD_JOINER} drives.\n  And wins.`;
    expect(wordsOf({ text })).toBe("/article add\n\nRossi drives.\n  And wins.");
  });

  it("is the address where a command is given a link behind words", () => {
    expect(wordsOf({ text: "/suggest this article", entities: [behind(9, 12)] })).toBe(
      "/suggest https://example.org/a",
    );
    const caption = "/suggest 🏁 here!";
    expect(wordsOf({ caption, caption_entities: [behind(12, 4)] })).toBe("/suggest 🏁 https://example.org/a!");
  });

  it("stays as it is where links stand in a text of several lines, are several, or are given to no command", () => {
    const lines = "/article add\nRossi drives.";
    expect(wordsOf({ text: lines, entities: [behind(13, 5)] })).toBe(lines);
    expect(wordsOf({ text: "/suggest this that", entities: [behind(9, 4), behind(14, 4)] })).toBe("/suggest this that");
    expect(wordsOf({ text: "What of Rossi?", entities: [behind(8, 5)] })).toBe("What of Rossi?");
  });

  it("is nothing where it has no words", () => {
    expect(wordsOf({})).toBeUndefined();
  });
});
