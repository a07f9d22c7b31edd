import { expect, it } from "vitest";
import { killedBroadcast, people } from "../support/broadcast.ts";
import { freshFolder } from "../support/folders.ts";
import { aTelegram } from "./telegram-scene.ts";

const KILLS = 20;

/**
 * Telegram knows no message again, so that what was under way when the bot is killed may be told twice: four at once, and the
 * same chat never twice at a time.
 */
it(`kill -9, ${KILLS} times in the middle of a broadcast, loses nobody and tells few twice`, {
  timeout: 240_000,
}, async () => {
  const telegram = await aTelegram({ limits: true, roundTripMs: 50 });
  const { lost, twice } = await killedBroadcast(people(telegram, 420), freshFolder(), KILLS);
  expect(lost).toBe(0);
  expect(twice).toBeLessThanOrEqual(KILLS * 5);
});
