import { expect, it } from "vitest";
import { openBell } from "../../src/delivery/bell.ts";

it("lets others have their turn, even where the instant is past by the time that it is waited for", async () => {
  const bell = openBell(() => 1000);
  let isTheirTurn = false;
  setImmediate(() => {
    isTheirTurn = true;
  });
  for (let turns = 0; turns < 3; turns += 1) await bell.until(0);
  expect(isTheirTurn).toBe(true);
});

it("resolves at once where it was rung before, and once for each time", async () => {
  const bell = openBell(Date.now);
  bell.ring();
  await bell.until(Number.POSITIVE_INFINITY);
  const waiting = bell.until(Number.POSITIVE_INFINITY).then(() => "rung");
  expect(await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 20, "not yet"))])).toBe("not yet");
  bell.ring();
  expect(await waiting).toBe("rung");
});
