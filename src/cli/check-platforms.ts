import type { Config } from "../config.ts";
import type { Check } from "./check.ts";
import { checkClock } from "./check-clock.ts";
import { checkDiscord } from "./check-discord.ts";
import { checkTelegram } from "./check-telegram.ts";

/** Asks each platform that has a token who we are, what it lets us do, and what time it is. */
export async function checkPlatforms(config: Config, now: () => number): Promise<readonly Check[]> {
  const [discord, telegram, clock] = await Promise.all([
    checkDiscord(config),
    checkTelegram(config, now()),
    checkClock(config, now),
  ]);
  return [...discord, telegram, ...clock];
}
