import { describe, expect, it } from "vitest";
import { nearest } from "../../src/catalogue/nearest.ts";

const NAMED = [
  ["wec", ["FIA World Endurance Championship", "FIA WEC"]],
  ["bathurst", ["Bathurst 12 Hour"]],
  ["kyalami", ["Kyalami 9 Hours"]],
] as const;

describe("what comes nearest to a name", () => {
  it("is found in spite of slips of the fingers, accents and capitals", () => {
    expect(nearest("fia wex", NAMED, 3)).toEqual(["wec"]);
    expect(nearest("BÄTHURST 12 HOUR", NAMED, 3)).toEqual(["bathurst"]);
  });

  it("may share only a word", () => {
    expect(nearest("the race at Kyalami in South Africa", NAMED, 3)).toEqual(["kyalami"]);
  });

  it("is nothing where nothing comes near", () => {
    expect(nearest("qqqqqq", NAMED, 3)).toEqual([]);
    expect(nearest("?", NAMED, 3)).toEqual([]);
    expect(nearest("x".repeat(100_000), NAMED, 3)).toEqual([]);
  });
});
