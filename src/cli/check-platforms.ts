import type { Config } from "../config.ts";
import type { Check } from "./check.ts";
import { checkDiscord } from "./check-discord.ts";
import { checkTelegram } from "./check-telegram.ts";

/** Asks each platform that has a token who we are, and what it lets us do. */
export function checkPlatforms(config: Config, now: number): readonly Promise<Check>[] {
  return [checkDiscord(config), checkTelegram(config, now)];
}
