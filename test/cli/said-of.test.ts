import { expect, it } from "vitest";
import { saidOf } from "../../src/cli/said-of.ts";
import { Said } from "../support/said.ts";

it("what a reading says of drivers whom nobody asks about is left out, and so is why it says nothing of them", async () => {
  const said = await Said.open();
  const reading = said.reading(
    "Valentino Rossi will race in the WEC in 2024. He likes pizza. Maxime Martin likes it too.",
  );
  const { claims, passedOver } = saidOf((driver) => driver === "maxime-martin", reading);
  expect([claims, passedOver.map(({ drivers }) => drivers)]).toEqual([[], [["maxime-martin"]]]);
});
