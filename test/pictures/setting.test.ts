import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FONT_FAMILY, fontFiles, type Weight, widthOf } from "../../src/pictures/font.ts";
import { spread } from "../../src/pictures/spread.ts";
import { line, sheet } from "../../src/pictures/svg.ts";
import { type TimeScale, ticks, timeScale } from "../../src/pictures/time-axis.ts";
import { clean, wrapped } from "../../src/pictures/wrapped.ts";
import { addDays } from "../../src/racing/day.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { theDay } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { wordsIn } from "./scenes.ts";

/** How wide the renderer draws a text. */
function drawnWidth(text: string, size: number, weight: Weight): number {
  const written = line(text, { x: 50, y: 50, size, weight, fill: "#000" });
  const svg = sheet({ width: 2000, height: 100, background: "none", title: "", alt: "" }, written);
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles()], defaultFontFamily: FONT_FAMILY };
  return sure(new Resvg(svg, { font }).innerBBox()).width;
}

describe("the width of a text", () => {
  it.each([
    ["GT World Challenge Europe Endurance Cup", 16, 600],
    ["certain, not yet official", 13, 400],
    ["Größenwahn über Åre, Čakovec, Łódź, Příbram, İzmir", 14, 400],
    ["Валентино Росси", 15, 600],
    ["佐藤 ✔ 👨", 14, 400],
  ] as const)("is that of the renderer: %s", (text, size, weight) => {
    const told = widthOf(text, size, weight);
    const drawn = drawnWidth(text, size, weight);
    expect(drawn).toBeLessThan(told + 2);
    expect(drawn).toBeGreaterThan(told * 0.93 - 2);
  });
});

describe("a text in lines", () => {
  const room = { width: 100, size: 13, weight: 400, lines: 2 } as const;

  it("breaks between words into lines about as long, and inside one only where it alone is too wide", () => {
    expect(wrapped("certain, not yet official", room)).toEqual(["certain, not", "yet official"]);
    expect(wrapped("nothing newer since 6\u00A0May\u00A02023", { ...room, width: 130 })[1]).toMatch(
      /6\u00A0May\u00A02023$/,
    );
    expect(wrapped("Donaudampfschifffahrt", room).join("")).toBe("Donaudampfschifffahrt");
    expect(wrapped("   ", room)).toEqual([]);
  });

  it("keeps to its room and its lines whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapped(text, { ...room, width });
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const each of lines) expect(widthOf(each, 13, 400)).toBeLessThanOrEqual(width + 0.01);
        if (lines.at(-1)?.endsWith("…") !== true) {
          expect(lines.join("").replaceAll(" ", "")).toBe(clean(text).replaceAll(" ", ""));
        }
      }),
    );
  });
});

describe("spreading", () => {
  it("moves nothing that has its place", () => {
    const wishes = [10, 40, 80].map((middle) => ({ middle, height: 20 }));
    expect(spread(wishes, 0, 100)).toEqual([10, 40, 80]);
  });

  it("moves those that would overlap as little as can be, and none over the edge", () => {
    const at = (middles: readonly number[]) =>
      spread(
        middles.map((middle) => ({ middle, height: 20 })),
        0,
        100,
      );
    expect(at([50, 50])).toEqual([40, 60]);
    expect(at([95, 97, 98])).toEqual([50, 70, 90]);
    expect(at([1, 2])).toEqual([10, 30]);
  });

  it("keeps order and distance whatever is wished for", () => {
    const wish = fc.record({ middle: fc.integer({ min: -50, max: 250 }), height: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (unordered) => {
        const wishes = unordered.toSorted((a, b) => a.middle - b.middle);
        const middles = spread(wishes, 0, 200);
        const edges = wishes.map(
          ({ height }, n) => [sure(middles[n]) - height / 2, sure(middles[n]) + height / 2] as const,
        );
        for (const [n, [top, bottom]] of edges.entries()) {
          expect(top).toBeGreaterThanOrEqual((edges[n - 1]?.[1] ?? 0) - 1e-6);
          expect(bottom).toBeLessThanOrEqual(200 + 1e-6);
        }
      }),
    );
  });
});

describe("the axis of time", () => {
  const scale = (from: string, until: string): TimeScale => timeScale([theDay(from), theDay(until)], 100, 500);
  const marks = (from: string, until: string, locale = "en-GB") =>
    ticks(scale(from, until), locale, 50).map(({ label, below }) =>
      below === undefined ? label : `${label} ${below}`,
    );

  it("marks days, months or years, by how long it is", () => {
    expect(marks("2024-02-20", "2024-03-01")).toEqual(["2 Feb 2024", "9 Feb", "16 Feb", "23 Feb", "1 Mar"]);
    expect(marks("2023-05-10", "2024-03-01")).toEqual(["May 2023", "Jul", "Sept", "Nov", "Jan 2024", "Mar"]);
    expect(marks("2019-03-01", "2024-03-01")).toEqual(["2020", "2021", "2022", "2023", "2024"]);
  });

  it.each(LANGUAGES)("has room for each mark, in %s, however long it is", (language) => {
    const { locale } = wordsIn(language);
    for (let days = 0; days < 2500; days += 23) {
      const until = theDay("2024-03-01");
      const shown = ticks(timeScale([addDays(until, -days), until], 100, 400), locale, 50);
      expect(shown.length).toBeGreaterThan(1);
      for (const [n, { x, label, below }] of shown.entries()) {
        expect(x).toBeGreaterThanOrEqual(100);
        expect(x).toBeLessThanOrEqual(400);
        const before = shown[n - 1];
        if (before === undefined) continue;
        expect((widthOf(label, 12.5, 400) + widthOf(before.label, 12.5, 400)) / 2).toBeLessThan(x - before.x);
        expect(below === undefined || before.below === undefined || x - before.x > 34).toBe(true);
      }
    }
  });

  it("begins where something was reported, and ends on the last day that is told of", () => {
    const { at, from, to } = scale("2023-01-01", "2024-01-01");
    expect([at(from), at(to)]).toEqual([100, 500]);
    expect(at(theDay("2023-01-01"))).toBeGreaterThan(100);
  });
});
