import { describe, expect, it } from "vitest";
import { drawProgramme } from "../../src/pictures/programme-picture.ts";
import { sure } from "../support/sure.ts";
import { all, readSvg, textBoxes } from "./read-svg.ts";
import { aProgramme, reports, type Told } from "./scenes.ts";

const NAMES = { "fia-wec": "FIA WEC", "spa-24h": "24 Hours of Spa", imsa: "IMSA" };

function drawn(told: Told = {}) {
  const claims = [
    ...reports("imsa", [{ on: "2023-11-06", certainty: "ruled-out" }]),
    ...reports("fia-wec", [{ on: "2024-02-10", trend: "rising", class: "LMGT3", team: "Team WRT", number: "46" }], 10),
    ...reports(
      "spa-24h",
      [
        { on: "2024-02-01", certainty: "certain", scope: "single-event" },
        { on: "2024-02-10", certainty: "unlikely" },
      ],
      20,
    ),
  ];
  return sure(drawProgramme(aProgramme(claims, { names: NAMES, ...told })));
}

const words = (svg: string) => textBoxes(svg).map(({ text }) => text);

describe("the picture of a programme", () => {
  it("is drawn from the first report on", () => {
    expect(drawProgramme(aProgramme([]))).toBeUndefined();
    expect(drawProgramme(aProgramme(reports("fia-wec", [{ on: "2024-02-10" }])))).toBeDefined();
  });

  it("has a row for each series, the surest first, with its entry, its trend and who disagrees", () => {
    const { svg } = drawn();
    expect(words(svg)).toEqual([
      "Valentino Rossi · 2024",
      "FIA WEC",
      "LMGT3 · Team WRT · #46",
      "likely",
      "rising",
      "24 Hours of Spa",
      "a single event",
      "unlikely",
      "falling",
      "sources disagree",
      "IMSA",
      "ruled out",
      "nothing newer since",
      "6 November 2023",
      "As of today",
    ]);
  });

  it("shows each grade by a shape as well, and the trend by an arrow", () => {
    const marks = all(readSvg(drawn().svg), "path[transform]").map((path) => path.getAttribute("d"));
    expect(marks).toHaveLength(6); // Three grades, two arrows, and the mark of a disagreement.
    expect(new Set(marks).size).toBe(6);
  });

  it("says what is over: once above where all of it is, else in its row", () => {
    expect(words(drawn({ asOf: "2026-01-01" }).svg)[1]).toBe("Season over: this is what was reported");
    const [past, running] = [
      aProgramme(reports("imsa", [{ on: "2024-01-06" }]), { names: NAMES, ends: "2024-01-31" }),
      aProgramme(reports("fia-wec", [{ on: "2024-02-10" }]), { names: NAMES }),
    ];
    const { svg } = sure(drawProgramme({ ...past, drives: [...past.drives, ...running.drives] }));
    expect(words(svg).filter((text) => /season over/i.test(text))).toEqual(["season over"]);
  });

  it("tells the same to those who cannot see it", () => {
    expect(drawn().alt).toBe(
      "Valentino Rossi · 2024. FIA WEC (LMGT3, Team WRT, #46): likely, rising. 24 Hours of Spa (a single event): unlikely, falling, sources disagree. IMSA: ruled out, nothing newer since 6 November 2023. As of today",
    );
    expect(drawn({ language: "fr" }).alt).toContain("FIA WEC (LMGT3, Team WRT, #46) : probable, en hausse");
  });

  it("leaves out what goes without saying: that an event is a single one", () => {
    const event = aProgramme(reports("spa-24h", [{ on: "2024-02-10", scope: "single-event" }]));
    const { svg } = sure(
      drawProgramme({ ...event, drives: event.drives.map((drive) => ({ ...drive, kind: "event" })) }),
    );
    expect(words(svg)).not.toContain("a single event");
  });
});
