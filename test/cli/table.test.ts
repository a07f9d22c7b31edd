import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { table } from "../../src/cli/table.ts";
import { columnsOf } from "../../src/platforms/terminal/columns.ts";

const texts = (...cells: readonly string[]) => cells.map((text) => ({ text }));
const HEADINGS = texts("Series", "Grade");

describe("a table", () => {
  it("is as wide as what it holds, wide characters among it", () => {
    expect(table(HEADINGS, [texts("鈴鹿8耐", "● certain"), texts("WEC", "?")], 80, false)).toEqual([
      "Series   Grade",
      "鈴鹿8耐  ● certain",
      "WEC      ?",
    ]);
  });

  it("breaks cells between words where there is less room", () => {
    expect(table(HEADINGS, [texts("GT World Challenge Europe", "● certain")], 24, false)).toEqual([
      "Series         Grade",
      "GT World       ● certain",
      "Challenge",
      "Europe",
    ]);
  });

  it("is a list where words would have to be cut", () => {
    expect(table(HEADINGS, [texts("GT World Challenge", "● certain"), texts("WEC", "")], 15, false)).toEqual([
      "GT World",
      "  Challenge · ●",
      "  certain",
      "WEC",
    ]);
  });

  it("keeps to the room, and tells every word", async () => {
    const cell = fc.string({ unit: "grapheme-ascii", maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 40, max: 90 }), async (rows, room) => {
        const lines = table(
          HEADINGS,
          rows.map((row) => texts(...row)),
          room,
          false,
        );
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(room);
        const told = lines.join(" ");
        for (const word of rows.flat().flatMap((text) => text.split(" "))) expect(told).toContain(word);
      }),
    );
  });
});
