import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

describe("the number on a car", () => {
  it.each([
    ["#46", "Rossi will race the #46 BMW in the WEC in 2024."],
    ["No. 46", "Rossi will race the No. 46 BMW in the WEC in 2024."],
    ["in words", "Rossi will race the car with the number 46 in the WEC in 2024."],
    ["where another sentence tells it", "Rossi will race in the WEC in 2024. He will be in the #46 car."],
  ])("is kept: %s", (_, text) => {
    expect(said.claim(text).number).toBe("46");
  });

  it.each([
    ["where none is told", "Rossi will race in the WEC in 2024, and there will be no 24 Hours before."],
    ["where it may be either", "Rossi will race in the WEC in 2024 in the #46 or the #31."],
    ["where it is his age", "The 44 year old Rossi will race in the WEC in 2024."],
  ])("is not guessed %s", (_, text) => {
    expect(said.claim(text).number).toBeUndefined();
  });
});
