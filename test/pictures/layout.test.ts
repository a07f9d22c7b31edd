import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawHistory } from "../../src/pictures/history-picture.ts";
import type { Drawing } from "../../src/pictures/picture.ts";
import { drawProgramme } from "../../src/pictures/programme-picture.ts";
import { CERTAINTIES } from "../../src/racing/certainty.ts";
import { addDays } from "../../src/racing/day.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { theDay } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { all, number, outside, overlaps, readSvg, textBoxes } from "./read-svg.ts";
import { aHistory, aProgramme, reports } from "./scenes.ts";
import { disagreement, manySeries, NAMES } from "./stress.ts";

const SPANS = [
  ["one day", "2024-03-01"],
  ["two weeks", "2024-02-16"],
  ["three months", "2023-12-01"],
  ["a year", "2023-03-01"],
  ["five years", "2019-03-01"],
] as const;
const COUNTS = [1, 5, 12, 20];
const CASES = SPANS.flatMap(([name, from]) => COUNTS.map((series) => ({ name, from, series })));

function expectTidy(drawing: Drawing) {
  const boxes = textBoxes(drawing.svg);
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes, drawing)).toEqual([]);
  expect(drawing.svg).not.toMatch(/NaN|Infinity|undefined/);
  for (const dot of all(readSvg(drawing.svg), "g.reports > circle")) {
    expect(number(dot, "cx")).toBeGreaterThan(0);
    expect(number(dot, "cx")).toBeLessThan(drawing.width);
    expect(number(dot, "cy")).toBeLessThan(drawing.height);
  }
}

describe("no text lies on another or leaves the picture", () => {
  it.each(CASES)("$series series, $name", ({ from, series }) => {
    for (const language of LANGUAGES) {
      for (const ends of ["2099-12-31", "2024-02-20"]) {
        expectTidy(sure(drawHistory(manySeries(series, 4, from, "2024-03-01", { language, ends }))));
      }
    }
  });

  it.each(LANGUAGES)("old reports and such that disagree, in %s", (language) => {
    for (const asOf of ["2024-02-20", "2024-04-01", "2024-09-01", "2026-01-01"]) {
      expectTidy(sure(drawHistory(disagreement({ language, asOf }))));
    }
  });

  it("whatever was reported, whenever", () => {
    const said = fc.record({
      after: fc.integer({ min: 0, max: 1500 }),
      certainty: fc.constantFrom(...CERTAINTIES),
      basis: fc.constantFrom({ kind: "report" as const }, { kind: "rumour" as const }),
    });
    const series = fc.array(fc.array(said, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(series, fc.constantFrom(...LANGUAGES), (told, language) => {
        const claims = told.flatMap((of, n) =>
          reports(
            `series-${n}`,
            of.map(({ after, ...rest }) => ({ ...rest, on: addDays(theDay("2020-01-01"), after) })),
            n * 10,
          ),
        );
        const names = Object.fromEntries(told.map((_, n) => [`series-${n}`, NAMES[n] ?? ""]));
        const picture = aHistory(claims, { names, language, asOf: "2024-06-01" });
        const drawing = drawHistory(picture);
        if (claims.length < 3) expect(drawing).toBeUndefined();
        else expectTidy(sure(drawing));
      }),
      { numRuns: 60 },
    );
  });

  it.each(LANGUAGES)("the rows of a card in %s", (language) => {
    for (const asOf of ["2024-02-25", "2024-09-01", "2026-01-01"]) {
      const claims = NAMES.flatMap((_, n) =>
        reports(
          `series-${n}`,
          [
            { on: "2024-02-10", certainty: "likely", trend: "rising" },
            { on: "2024-02-20", certainty: CERTAINTIES[n % 7] ?? "likely", class: "LMGT3", team: `${NAMES[n]} Racing` },
          ],
          n * 10,
        ),
      );
      const names = Object.fromEntries(NAMES.map((name, n) => [`series-${n}`, name.repeat(1 + (n % 3))]));
      expectTidy(sure(drawProgramme(aProgramme(claims, { names, language, asOf, title: NAMES.join(" ") }))));
    }
  });
});

describe("the labels of curves", () => {
  it("stand right of where the curves end, in their order", () => {
    const { svg } = sure(drawHistory(manySeries(12, 4, "2023-03-01", "2024-03-01")));
    const picture = readSvg(svg);
    const leaders = all(picture, "g.label > path[stroke-opacity]").map((path) => path.getAttribute("d") ?? "");
    const ways = leaders.map((d) => (/^M\S+ (\S+)H\S+L\S+ (\S+)$/.exec(d) ?? []).slice(1).map(Number));
    expect(ways).toHaveLength(12);
    expect(ways.map(([from]) => from)).toEqual(ways.map(([from]) => from ?? 0).toSorted((a, b) => a - b));
    expect(ways.map(([, to]) => to)).toEqual(ways.map(([, to]) => to ?? 0).toSorted((a, b) => a - b));
  });

  it("say how many more there are where nobody could follow them all", () => {
    const { svg, alt } = sure(drawHistory(manySeries(20, 3, "2023-03-01", "2024-03-01")));
    expect(all(readSvg(svg), "g.label")).toHaveLength(14);
    expect(textBoxes(svg).at(-1)?.text).toMatch(/ · and 6 more$/);
    expect(alt.length).toBeLessThanOrEqual(1000);
    expect(alt).toContain("…");
  });
});
