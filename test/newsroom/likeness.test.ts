import { describe, expect, it } from "vitest";
import { likeness, printOf } from "../../src/newsroom/likeness.ts";

const TEXT = `Valentino Rossi will stay with Team WRT in the World Endurance Championship next season. The Belgian team told
so on Friday in Sakhir, where its two BMW cars had finished the last race of the year in the points. Kelvin van der Linde and
Ahmad Al Harthy are to share the car with him again, as they did for most of the year that has just come to its end.`;

describe("the print by which a text is known again", () => {
  it("is the same for the same words, whatever their case, accents and spaces", () => {
    expect(likeness(printOf(TEXT), printOf(TEXT.toUpperCase().replace(/\s+/g, "  ")))).toBe(1);
    expect(printOf("Rossi sarà a Le Mans con il team")).toBe(printOf("rossi sara a le mans con il team"));
  });

  it("stays near where a few words are changed or a paragraph is added", () => {
    const changed = TEXT.replace("on Friday", "last Friday").replace("Belgian team", "Belgians");
    expect(likeness(printOf(TEXT), printOf(changed))).toBeGreaterThan(0.5);
    expect(likeness(printOf(TEXT), printOf(`${TEXT} Tickets are on sale from Monday on.`))).toBeGreaterThan(0.75);
  });

  it("is far away for another text about the same people", () => {
    const other = `The driver from Tavullia told in an interview that he enjoyed his year with BMW, and that Bathurst is
    the race he dreams of. He did not want to say what he will do next year, since talks with Team WRT go on.`;
    expect(likeness(printOf(TEXT), printOf(other))).toBeLessThan(0.1);
  });

  it("tells nothing of texts without words", () => {
    expect(printOf(" … !")).toBe("");
    expect(likeness("", "")).toBe(0);
    expect(likeness(printOf("Rossi"), printOf("Rossi"))).toBe(1);
  });

  it("lets nobody read what was written", () => {
    expect(Buffer.from(printOf(TEXT), "base64")).toHaveLength(128);
    expect(Buffer.from(printOf(TEXT.repeat(50)), "base64")).toHaveLength(128);
  });
});
