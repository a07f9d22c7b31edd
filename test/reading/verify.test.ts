import { describe, expect, it } from "vitest";
import type { ReadClaim, Reading, ReadNote } from "../../src/reading/reading.ts";
import { verified } from "../../src/reading/verify.ts";
import { ROSSI, theSeason, theSeries } from "../support/facts.ts";

const TEXT = "date 2023-11-06 Rossi stays in the WEC.\n\n“I like\nit there”, said Valentino Rossi. WRT is glad.";

/** Somebody's claim that rests on the first sentence, unless told. */
function claimed(told: Partial<ReadClaim> = {}): ReadClaim {
  return {
    driver: ROSSI,
    series: theSeries("fia-wec"),
    season: theSeason(2024),
    certainty: "certain",
    basis: "report",
    quotes: [],
    sentence: "Rossi stays in the WEC.",
    confidence: 0.9,
    grounds: [],
    ...told,
  };
}

function left(claims: readonly ReadClaim[], notes: readonly ReadNote[] = []): Reading {
  return verified({ language: "en", claims, notes, passedOver: [] }, TEXT);
}

const ground = (sentence: string) => ({ sentence, subject: "Rossi", cues: ["stays"], rule: "drives" });
const quote = (text: string, speaker: string) => ({ text, speaker, certainty: "certain" }) as const;

describe("what somebody proposes to have read", () => {
  it("is kept where it stands in the text", () => {
    const claim = claimed({
      grounds: [ground("Rossi stays in the WEC."), ground("WRT is glad.")],
      quotes: [quote("I like it there", "Valentino Rossi")],
    });
    const note: ReadNote = { kind: "team", text: "WRT is glad about it.", sentence: "WRT is glad." };
    expect(left([claim], [note])).toMatchObject({ claims: [claim], notes: [note] });
  });

  it("is kept whatever the spaces, the lines and the quotation marks", () => {
    expect(left([claimed({ sentence: 'stays in the WEC. "I like it there", said' })]).claims).toHaveLength(1);
  });

  it("is dropped where its sentence is not there", () => {
    expect(left([claimed({ sentence: "Rossi leaves the WEC." })]).claims).toEqual([]);
    expect(left([claimed({ sentence: "rossi stays in the wec." })]).claims).toEqual([]);
  });

  it("is dropped where one of its grounds is not there", () => {
    const grounds = [ground("Rossi stays in the WEC."), ground("He signed.")];
    expect(left([claimed({ grounds }), claimed()]).claims).toEqual([claimed()]);
  });

  it("loses a quote that nobody said, and one by somebody who is not named", () => {
    const true_ = quote("I like it there", "Valentino Rossi");
    const quotes = [quote("I hate it there", "Valentino Rossi"), quote("I like it there", "Vincent Vosse"), true_];
    expect(left([claimed({ quotes })]).claims[0]?.quotes).toEqual([true_]);
  });

  it("loses a note whose sentence is not there", () => {
    expect(left([], [{ kind: "team", text: "WRT is sad.", sentence: "WRT is sad." }]).notes).toEqual([]);
  });
});
