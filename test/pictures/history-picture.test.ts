import { describe, expect, it } from "vitest";
import { drawHistory } from "../../src/pictures/history-picture.ts";
import { CERTAINTIES } from "../../src/racing/certainty.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { sure } from "../support/sure.ts";
import { all, number, readSvg, type Seen, textBoxes } from "./read-svg.ts";
import { aHistory, reports, type Said, type Told, wordsIn } from "./scenes.ts";
import { disagreement } from "./stress.ts";

const RISING: readonly Said[] = [
  { on: "2023-09-04", certainty: "possible" },
  { on: "2023-10-02", certainty: "likely" },
  { on: "2024-01-20", certainty: "certain" },
];

function drawn(said: readonly Said[] = RISING, told: Told = {}) {
  return sure(drawHistory(aHistory(reports("fia-wec", said), { names: { "fia-wec": "FIA WEC" }, ...told })));
}

const dots = (svg: string) => all(readSvg(svg), "g.reports > *");
const curves = (svg: string) => all(readSvg(svg), "g.curve");
const middle = (dot: Seen) => number(dot, "cy");
const strokes = (svg: string, manner: string) => all(readSvg(svg), `g.curve > path.${manner}`);

describe("the picture of a history", () => {
  it("is drawn from three reports on", () => {
    const two = aHistory(reports("fia-wec", RISING.slice(0, 2)));
    expect(drawHistory(two)).toBeUndefined();
    expect(drawHistory(aHistory([]))).toBeUndefined();
    expect(drawn().svg).toContain("<svg");
  });

  it("counts the reports of all series together, and an article that tells of two once", () => {
    const [wec, sprint] = [reports("fia-wec", RISING.slice(0, 2)), reports("gtwc-europe-sprint", RISING.slice(0, 2))];
    expect(drawHistory(aHistory([...wec, ...sprint]))).toBeUndefined();
    const third = reports("gtwc-europe-sprint", [{ on: "2024-01-20" }], 7);
    expect(drawHistory(aHistory([...wec, ...sprint, ...third]))).toBeDefined();
  });

  it("has a curve for each series and a dot for each article", () => {
    const wec = reports("fia-wec", RISING);
    const spa = reports("spa-24h", RISING.slice(1), 50);
    const { svg } = sure(drawHistory(aHistory([...wec, ...spa])));
    expect(curves(svg)).toHaveLength(2);
    expect(all(readSvg(svg), "g.reports").map((of) => all(of, "circle").length)).toEqual([3, 2]);
  });

  it("goes up where a drive became surer, later further right", () => {
    const [first, second, third] = dots(drawn().svg).map((dot) => ({ x: number(dot, "cx"), y: middle(dot) }));
    expect(sure(second).y).toBeLessThan(sure(first).y);
    expect(sure(third).y).toBeLessThan(sure(second).y);
    expect(sure(first).x).toBeLessThan(sure(second).x);
    expect(sure(second).x).toBeLessThan(sure(third).x);
  });

  it("keeps the curve where a weaker word does not move it, and joins the dot that says otherwise to it", () => {
    const { svg } = drawn([...RISING, { on: "2024-02-01", certainty: "unlikely", basis: { kind: "rumour" } }]);
    const last = sure(dots(svg).at(-1));
    const before = sure(dots(svg).at(-2));
    expect(middle(last)).toBeGreaterThan(middle(before));
    const [aside] = all(readSvg(svg), 'g.curve > path[stroke-dasharray="2 3"]');
    expect(sure(aside).getAttribute("d")).toBe(`M${last.getAttribute("cx")} ${middle(last)}V${middle(before)}`);
  });

  it("breaks the line while sources disagree, says so, and goes on when one decides", () => {
    const { svg, alt } = sure(drawHistory(disagreement()));
    expect(strokes(svg, "contested").length).toBeGreaterThan(1);
    expect(textBoxes(svg).filter(({ text }) => text === "sources disagree")).toHaveLength(2); // At the cup's end, and in the key.
    expect(alt).toMatch(/FIA WEC.*confirmed \(official\) \(20 January 2024\)\. /);
    expect(strokes(drawn().svg, "contested")).toEqual([]);
    expect(textBoxes(drawn().svg).map(({ text }) => text)).not.toContain("sources disagree");
  });

  it("shows in its key each form that a report has: squares where the colours begin anew", () => {
    const keyed = (curves: number) => {
      const claims = Array.from({ length: curves }, (_, n) => reports(`series-${n + 1}`, RISING, n * RISING.length));
      const picture = readSvg(sure(drawHistory(aHistory(claims.flat()))).svg);
      return [all(picture, "svg > circle").length, all(picture, "svg > rect[x]").length];
    };
    expect([keyed(6), keyed(7)]).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it("dots the line from the last report on where nothing newer came, and says since when", () => {
    const { svg, alt } = drawn(RISING, { asOf: "2024-06-01" });
    expect(strokes(svg, "stale")).toHaveLength(1);
    expect(alt).toContain("nothing newer since 20 January 2024");
    expect(
      textBoxes(svg)
        .map(({ text }) => text)
        .join(" "),
    ).toContain("nothing newer since 20 January 2024");
    expect(strokes(drawn().svg, "stale")).toEqual([]);
  });

  it("ends with the season where that is over, and says so first", () => {
    const { svg, alt } = drawn(RISING, { asOf: "2026-11-23" });
    expect(alt).toContain("Season over: this is what was reported");
    expect(strokes(svg, "over")).toHaveLength(1);
    expect(textBoxes(svg)[1]?.text).toBe("Season over: this is what was reported");
    const years = textBoxes(svg).filter(({ text }) => /^20\d\d$/.test(text));
    expect(years.map(({ text }) => text)).toEqual(["2023", "2024"]);
    expect(strokes(svg, "stale")).toEqual([]);
  });

  it("has a curve for each line of an outlook, which run together until they were told apart", () => {
    const classes = reports("fia-wec", [
      { on: "2023-09-04", certainty: "possible" },
      { on: "2023-10-02", certainty: "likely", class: "LMGT3" },
      { on: "2023-11-02", certainty: "ruled-out", class: "LMP2" },
    ]);
    const { svg, alt } = sure(drawHistory(aHistory(classes)));
    expect(curves(svg)).toHaveLength(2);
    expect(alt).toContain("FIA-WEC (LMGT3): possible (4 September 2023) → likely (2 October 2023)");
    expect(alt).toContain("FIA-WEC (LMP2): possible (4 September 2023) → ruled out (2 November 2023)");
  });

  it("tells of a month where only the month of an article is known", () => {
    const { alt } = drawn([...RISING.slice(0, 2), { on: "2024-01", certainty: "certain" }]);
    expect(alt).toContain("certain, not yet official (January 2024)");
  });

  it.each(LANGUAGES)(
    "names all seven grades beside the scale, the surest first, each with its shape (%s)",
    (language) => {
      const { svg } = drawn(RISING, { language });
      const said = textBoxes(svg)
        .map(({ text }) => text)
        .join(" ");
      const words = CERTAINTIES.toReversed().map((grade) => wordsIn(language).certainty[grade]);
      const places = words.map((word) => said.indexOf(word));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const shapes = all(readSvg(svg), "svg > path[transform]").map((shape) => shape.getAttribute("d"));
      expect(new Set(shapes).size).toBe(7);
    },
  );

  it("is the same for the same history, and bears its text for those who cannot see it", () => {
    expect(drawn()).toEqual(drawn());
    const { svg, alt } = drawn(RISING, { title: "Rossi 2024", footer: "As of 20 January 2024 · 3 reports" });
    expect(alt).toBe(
      "Rossi 2024. FIA WEC: possible (4 September 2023) → likely (2 October 2023) → certain, not yet official (20 January 2024). As of 20 January 2024 · 3 reports",
    );
    expect(all(readSvg(svg), "desc")[0]?.textContent).toBe(alt);
  });
});
