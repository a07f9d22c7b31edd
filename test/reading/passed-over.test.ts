import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

describe("what is passed over", () => {
  it("is told by its sentence, with those of whom it speaks", () => {
    expect(said.reading("Valentino Rossi likes pizza.").passedOver).toEqual([
      { sentence: "Valentino Rossi likes pizza.", drivers: ["valentino-rossi"], why: "it says nothing of a drive" },
    ]);
  });

  it("is nothing where the same sentence makes a claim of theirs", () => {
    const { claims, passedOver } = said.reading("Rossi is certain to race in the WEC in 2024, and he won in Assen.");
    expect([claims.length, passedOver]).toEqual([1, []]);
  });
});
