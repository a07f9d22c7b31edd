import { type Platform, PlatformRefused } from "../talk/platform.ts";
import { WrongUsage } from "./exit-codes.ts";

/** Resolves when a signal says so; rejects with what to mend where a platform refuses us meanwhile. */
export async function untilRefused(
  platforms: readonly Pick<Platform, "refused">[],
  signal: AbortSignal,
): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  // Nothing else keeps a process alive that only waits for its next try.
  const alive = setInterval(() => undefined, 2 ** 30);
  try {
    await Promise.race([asked, ...platforms.map((platform) => platform.refused)]);
  } catch (error) {
    if (error instanceof PlatformRefused) throw new WrongUsage(whatToMend(error));
    throw error;
  } finally {
    clearInterval(alive);
  }
}

function whatToMend({ platform, reason, cause }: PlatformRefused): string {
  if (reason === "webhook") {
    const why = cause instanceof Error ? cause.message : String(cause);
    return `TELEGRAM_WEBHOOK_URL: Telegram will not call this address: ${why}. It has to be an https address that the internet reaches`;
  }
  if (reason === "message-content") {
    return "DISCORD_MESSAGE_CONTENT: Discord has not granted the bot the message content intent. Switch it on under Bot, Privileged Gateway Intents at https://discord.com/developers/applications, or take the variable away: only listening in needs it";
  }
  if (reason === "public-key") {
    return "DISCORD_PUBLIC_KEY: this is not the key of the application that DISCORD_TOKEN belongs to. Copy it from General Information at https://discord.com/developers/applications";
  }
  return platform === "discord"
    ? "DISCORD_TOKEN: Discord refuses this token. Make a new one under Bot, Reset Token at https://discord.com/developers/applications"
    : "TELEGRAM_BOT_TOKEN: Telegram refuses this token. Ask @BotFather for it with /token";
}
