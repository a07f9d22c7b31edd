import { describe, expect, it } from "vitest";
import { endured, type Ordeal } from "./ordeal.ts";
import { killAnswers } from "./ordeals/kill-answers.ts";
import { killSnapshot } from "./ordeals/kill-snapshot.ts";
import { ORDEALS } from "./ordeals.ts";
import { randomFrom } from "./random.ts";

const SHORT_MS = 2000;

describe("the torture", () => {
  it.each([killAnswers, killSnapshot])("lets the bot endure $name", { timeout: 120_000 }, async (ordeal) => {
    const { did, broken } = await endured(ordeal, 1, SHORT_MS);
    expect(broken).toEqual([]);
    expect(did["kills"]).toBeGreaterThan(0);
  });

  it("has broken a promise where an ordeal fails in the middle", async () => {
    const failing: Ordeal = { name: "fails", weight: 1, endure: () => Promise.reject(new Error("The disk is gone")) };
    expect((await endured(failing, 1, 1)).broken.join()).toContain("The disk is gone");
  });

  it("does by the same seed what it did", () => {
    const [one, other] = [randomFrom(7), randomFrom(7)];
    const drawn = Array.from({ length: 100 }, () => one.between(1, 6));
    expect(Array.from({ length: 100 }, () => other.between(1, 6))).toEqual(drawn);
    expect(new Set(drawn)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it("calls no two ordeals the same", () => {
    expect(new Set(ORDEALS.map(({ name }) => name)).size).toBe(ORDEALS.length);
  });
});
