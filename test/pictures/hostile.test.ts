import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDrawing, drawingOf } from "../../src/pictures/create-drawing.ts";
import type { Picture } from "../../src/pictures/picture.ts";
import { sure } from "../support/sure.ts";
import { all, outside, overlaps, readSvg, textBoxes } from "./read-svg.ts";
import { aHistory, aProgramme, reports } from "./scenes.ts";

const NASTY = [
  ["elements", "</text><script>alert(1)</script>"],
  ["entities and comments", "]]> <!-- &amp; & &#0; \"quoted\" 'quoted'"],
  ["turned direction", "\u202Eissor onitnelaV\u202C"],
  ["what XML forbids", "a\u0000b\u001B[31mc\u0085d\u2028e\uFFFEf\uD800g"],
  ["one long word", "W".repeat(5000)],
  ["many short words", "a ".repeat(5000)],
  ["other scripts", "👨‍👩‍👧‍👦 صالح 佐藤 Ξένος Růžička Łódź"],
  ["nothing", ""],
  ["blanks", " \n\t "],
] as const;

/** What XML 1.0 has no place for, and what turns the direction of a text. */
const FORBIDDEN = /[\p{Cs}\p{Cc}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u;

function picturesOf(name: string): readonly Picture[] {
  const said = [
    { on: "2024-01-10", class: name || "A", team: name },
    { on: "2024-01-20", class: name || "A", car: name },
    { on: "2024-02-20", class: "B", number: name },
  ];
  const claims = reports("fia-wec", said);
  const told = { names: { "fia-wec": name }, title: name, footer: name };
  return [aHistory(claims, told), aProgramme(claims, told)];
}

describe("names from outside", () => {
  it.each(NASTY)("are text and nothing else, and cut where they are too long: %s", async (_, name) => {
    const draw = createDrawing();
    for (const picture of picturesOf(name)) {
      const drawing = sure(drawingOf(picture));
      expect(all(readSvg(drawing.svg), "script, image, a, foreignObject, style")).toEqual([]);
      expect(drawing.svg).not.toMatch(FORBIDDEN);
      expect(overlaps(textBoxes(drawing.svg))).toEqual([]);
      expect(outside(textBoxes(drawing.svg), drawing)).toEqual([]);
      expect(drawing.alt.length).toBeLessThanOrEqual(1000);
      expect(sure(await draw(picture)).png.length).toBeGreaterThan(1000); // Its reader of XML takes nothing that is not.
    }
  });

  it("may be missing altogether", () => {
    const nameless = aHistory(reports("fia-wec", [{ on: "2024-01-10" }, { on: "2024-01-20" }, { on: "2024-02-20" }]), {
      names: { "fia-wec": "" },
      title: "",
      footer: "",
    });
    expect(sure(drawingOf(nameless)).svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("may be any text at all", async () => {
    const draw = createDrawing();
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(text, async (name) => {
        const [history] = picturesOf(name);
        const drawing = sure(drawingOf(sure(history)));
        expect(overlaps(textBoxes(drawing.svg))).toEqual([]);
        expect(outside(textBoxes(drawing.svg), drawing)).toEqual([]);
        expect(drawing.svg.replaceAll(/<(text|title|desc).*?<\/\1>/gs, "")).not.toMatch(/NaN|Infinity|undefined/);
        expect(await draw(sure(history))).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
