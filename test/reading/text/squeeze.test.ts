import { describe, expect, it } from "vitest";
import { squeeze } from "../../../src/reading/text/squeeze.ts";

describe("white space", () => {
  it.each([
    ["Rossi will race", "Rossi will race"],
    ["Rossi  will\trace", "Rossi will race"],
    ["Rossi \n\n will\u00a0 race", "Rossi will race"],
    ["\nRossi ", " Rossi "],
    ["", ""],
  ])("of %j is one space for each stretch", (typed, squeezed) => {
    expect(squeeze(typed)).toBe(squeezed);
  });
});
