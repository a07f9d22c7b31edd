import type { Config } from "../config.ts";
import { absent, bad, type Check, good } from "./check.ts";
import { reasonOf } from "./system-code.ts";

const TIMEOUT_MS = 5000;

/** Asks each platform that has a token who we are. */
export function checkPlatforms({ discord, telegram }: Config): readonly Promise<Check>[] {
  return [
    discord.token === undefined
      ? Promise.resolve(absent("Discord", "no DISCORD_TOKEN"))
      : checkToken("Discord", "DISCORD_TOKEN", `${discord.apiBase}/v10/users/@me`, {
          authorization: `Bot ${discord.token}`,
        }),
    telegram.token === undefined
      ? Promise.resolve(absent("Telegram", "no TELEGRAM_BOT_TOKEN"))
      : checkToken("Telegram", "TELEGRAM_BOT_TOKEN", `${telegram.apiRoot}/bot${telegram.token}/getMe`, {}),
  ];
}

async function checkToken(
  what: string,
  variable: string,
  url: string,
  headers: Record<string, string>,
): Promise<Check> {
  try {
    const response = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 401 || response.status === 403 || response.status === 404) {
      return bad(what, `the token is refused (${response.status})`, `put the right one into ${variable}`);
    }
    const name = response.ok ? nameIn(await response.json()) : undefined;
    if (name !== undefined) return good(what, `the token is that of ${name}`);
    return bad(
      what,
      `an answer that is not ${what}'s (${response.status})`,
      `try again later, or check ${addressOf(what)}`,
    );
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const found = isLate ? `no answer within ${TIMEOUT_MS / 1000} s` : `cannot be reached: ${reasonOf(causeOf(error))}`;
    return bad(what, found, `check the network, and ${addressOf(what)}`);
  }
}

function addressOf(what: string): string {
  return what === "Discord" ? "DISCORD_API_BASE" : "TELEGRAM_API_ROOT";
}

/** Who we are: Discord says it at once, Telegram inside `result`. */
function nameIn(told: unknown): string | undefined {
  if (typeof told !== "object" || told === null) return undefined;
  const who: unknown = "result" in told ? told.result : told;
  if (typeof who !== "object" || who === null || !("username" in who)) return undefined;
  return typeof who.username === "string" ? who.username : undefined;
}

/** What lies below: fetch says no more than that it failed. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
