import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

describe("an announcement", () => {
  it.each([
    ["a team", "Team WRT has announced that Rossi will race in the WEC in 2024.", "team"],
    ["a team that speaks", "Rossi will race in the WEC in 2024, said Team WRT.", "team"],
    ["a team without its name", "The Belgian team has announced that Rossi will race in the WEC in 2024.", "team"],
    ["a manufacturer", "BMW has announced that Rossi will race in the WEC in 2024.", "manufacturer"],
    ["the driver", "Rossi has announced that he will race in the WEC in 2024.", "driver"],
    [
      "the driver, by what he is",
      "Rossi is happy. The Italian has announced that he will race in the WEC in 2024.",
      "driver",
    ],
    ["a series", "The WEC has announced that Rossi will race in 2024.", "organiser"],
    [
      "the team that it names",
      "Rossi was announced by Team WRT as one of its drivers who will race in the WEC in 2024.",
      "team",
    ],
    ["nobody in particular", "It was announced that Rossi will race in the WEC in 2024.", undefined],
  ])("is by %s", (_, text, by) => {
    const claim = said.claim(text);
    expect([claim.certainty, claim.basis, claim.by]).toEqual(["confirmed", "announcement", by]);
  });

  it("is by whoever announced it, wherever the article tells it", () => {
    const text =
      "It was announced that Rossi will race in the WEC in 2024. BMW has announced that he will race in the WEC.";
    expect(said.claim(text).by).toBe("manufacturer");
  });

  it.each([
    "Team WRT has not announced that Rossi will race in the WEC in 2024.",
    "Rossi will race in the WEC in 2024.",
  ])("is none: %s", (text) => {
    for (const { basis, by } of said.reading(text).claims) expect([basis, by]).toEqual(["report", undefined]);
  });
});
