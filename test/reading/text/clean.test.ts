import { describe, expect, it } from "vitest";
import { LONGEST_ARTICLE } from "../../../src/reading/limits.ts";
import { clean } from "../../../src/reading/text/clean.ts";

describe("a cleaned article", () => {
  it.each([
    "date 2023-11-06 Rossi stays.",
    "Date: 2023-11-06 – Rossi stays.",
    "2023-11-06\nRossi stays.",
    "  2023-11-06, Rossi stays.",
  ])("has lost the day that a feed glued before it: %j", (text) => {
    expect(clean(text)).toBe("Rossi stays.");
  });

  it("keeps a day that its own words tell", () => {
    expect(clean("Rossi signed on 2023-11-06 in Munich.")).toBe("Rossi signed on 2023-11-06 in Munich.");
  });

  it.each(["“I stay”", "„I stay“", "„I stay”", "«I stay»", "»I stay«", "‟I stay″"])(
    "has one kind of quotation mark: %s",
    (quote) => {
      expect(clean(`Rossi said: ${quote}, and left.`)).toBe('Rossi said: "I stay", and left.');
    },
  );

  it.each([
    ["Rossi said: ‘I stay in the WEC.’ And left.", 'Rossi said: "I stay in the WEC." And left.'],
    ["'I stay,' said Rossi.", '"I stay," said Rossi.'],
    ["Rossi (‹I stay›) left.", 'Rossi ("I stay") left.'],
    ["Rossi dijo: '¿Por qué no?' Y se fue.", 'Rossi dijo: "¿Por qué no?" Y se fue.'],
    ["‚Ich bleibe bei BMW‘, sagte Rossi.", '"Ich bleibe bei BMW", sagte Rossi.'],
    ["'The riders' crews stay,' he said.", '"The riders\' crews stay," he said.'],
  ])("has pairs of single quotation marks as double ones: %s", (text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each([
    "The drivers' title is Rossi's, and he won't share it.",
    "l'an prochain, Rossi disputera l’Endurance Cup",
    "the riders' crews and the '24 season",
    "the '24 season and the riders' crews",
    "Rossi 'could be on the grid",
  ])("keeps its apostrophes: %s", (text) => {
    expect(clean(text)).toBe(text);
  });

  it("keeps an apostrophe inside single quotation marks", () => {
    expect(clean("Rossi: 'I won't leave WRT,' he said.")).toBe('Rossi: "I won\'t leave WRT," he said.');
  });

  it("has spaces for what is not written for people, and keeps its lines", () => {
    expect(clean("Rossi\u0000stays\u0007\tin\r\nthe\rWEC\u{E000}, \uD800he says")).toBe(
      "Rossi stays  in\nthe\nWEC ,  he says",
    );
  });

  it("keeps an emoji, whose two halves belong together", () => {
    expect(clean("Rossi stays 🏁!")).toBe("Rossi stays 🏁!");
  });

  it("ends where no article is longer", () => {
    expect(clean("x".repeat(LONGEST_ARTICLE + 100))).toHaveLength(LONGEST_ARTICLE);
  });

  it("loses where its links lead", () => {
    expect(clean("Rossi joins the [WEC](https://www.fiawec.com/2023) in 2024.")).toBe("Rossi joins the [WEC] in 2024.");
    expect(clean("See https://www.fiawec.com/2023 for more.")).toBe("See  for more.");
  });
});
