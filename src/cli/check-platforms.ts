import * as v from "valibot";
import type { Config } from "../config.ts";
import { absent, bad, type Check, good } from "./check.ts";
import { reasonOf } from "./system-code.ts";

const TIMEOUT_MS = 5000;

/** The flags by which Discord grants an application what is written in messages, for a verified bot and for another; see
 * https://discord.com/developers/docs/resources/application#application-object-application-flags */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const OnDiscord = v.object({ username: v.string() });
const Application = v.object({ flags: v.number() });
const OnTelegram = v.object({
  result: v.object({
    username: v.string(),
    can_read_all_group_messages: v.optional(v.boolean()),
    supports_inline_queries: v.optional(v.boolean()),
  }),
});

/** Asks each platform that has a token who we are, and what it lets us do. */
export function checkPlatforms(config: Config): readonly Promise<Check>[] {
  return [checkDiscord(config), checkTelegram(config)];
}

async function checkDiscord({ discord }: Config): Promise<Check> {
  const { token, apiBase, messageContent } = discord;
  if (token === undefined) return absent("Discord", "no DISCORD_TOKEN");
  const where: Where = { what: "Discord", tokenIn: "DISCORD_TOKEN", addressIn: "DISCORD_API_BASE" };
  const headers = { authorization: `Bot ${token}` };
  const told = await asked(`${apiBase}/v10/users/@me`, headers, OnDiscord, where);
  if (told.kind === "fault") return told.check;
  const name = `the token is that of ${told.answer.username}`;
  if (!messageContent) return good("Discord", name);
  const application = await asked(`${apiBase}/v10/applications/@me`, headers, Application, where);
  if (application.kind === "fault") return application.check;
  if ((application.answer.flags & MESSAGE_CONTENT) !== 0) return good("Discord", `${name}; it may listen in`);
  const mend = "switch it on under Bot, Privileged Gateway Intents, or take DISCORD_MESSAGE_CONTENT away";
  return bad("Discord", `${name}; the message content intent is not granted`, mend);
}

async function checkTelegram({ telegram }: Config): Promise<Check> {
  const { token, apiRoot } = telegram;
  if (token === undefined) return absent("Telegram", "no TELEGRAM_BOT_TOKEN");
  const where: Where = { what: "Telegram", tokenIn: "TELEGRAM_BOT_TOKEN", addressIn: "TELEGRAM_API_ROOT" };
  const told = await asked(`${apiRoot}/bot${token}/getMe`, {}, OnTelegram, where);
  if (told.kind === "fault") return told.check;
  const { username, can_read_all_group_messages: hearsAll, supports_inline_queries: isInline } = told.answer.result;
  const privacy = hearsAll === true ? "privacy mode is off" : "privacy mode is on (/setprivacy at @BotFather)";
  const inline = isInline === true ? "inline mode is on" : "inline mode is off (/setinline at @BotFather)";
  return good("Telegram", `the token is that of ${username}; ${privacy}; ${inline}`);
}

/** What is asked, and where its token and its address are configured. */
interface Where {
  readonly what: string;
  readonly tokenIn: string;
  readonly addressIn: string;
}

type Told<Answer> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "fault"; readonly check: Check };

async function asked<Form extends v.GenericSchema>(
  url: string,
  headers: Readonly<Record<string, string>>,
  form: Form,
  { what, tokenIn, addressIn }: Where,
): Promise<Told<v.InferOutput<Form>>> {
  const fault = (found: string, mend: string) => ({ kind: "fault", check: bad(what, found, mend) }) as const;
  try {
    const response = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { status } = response;
    const isStrange = status === 404 && what === "Discord"; // Telegram says so of a token, Discord of an address.
    if (!isStrange && (status === 401 || status === 403 || status === 404)) {
      return fault(`the token is refused (${status})`, `put the right one into ${tokenIn}`);
    }
    const told = v.safeParse(form, response.ok ? await response.json() : undefined);
    if (told.success) return { kind: "answer", answer: told.output };
    return fault(`an answer that is not ${what}'s (${status})`, `try again later, or check ${addressIn}`);
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const found = isLate ? `no answer within ${TIMEOUT_MS / 1000} s` : `cannot be reached: ${reasonOf(causeOf(error))}`;
    return fault(found, `check the network, and ${addressIn}`);
  }
}

/** What lies below: fetch says no more than that it failed. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
