import * as v from "valibot";
import type { Config } from "../config.ts";
import { asked, type Where } from "./ask-platform.ts";
import { bad, type Check, good } from "./check.ts";
import { counted } from "./counted.ts";
import { lacking } from "./lacking.ts";

/** How long a fault of the webhook counts. */
const RECENT_MS = 10 * 60_000;

const Bot = v.object({
  result: v.object({
    username: v.string(),
    can_read_all_group_messages: v.optional(v.boolean()),
    supports_inline_queries: v.optional(v.boolean()),
  }),
});

const WHERE: Where = {
  what: "Telegram",
  tokenIn: "TELEGRAM_BOT_TOKEN",
  tokenFrom: "@BotFather tells it with /token",
  addressIn: "TELEGRAM_API_ROOT",
};

const Webhook = v.object({
  result: v.object({
    url: v.string(),
    pending_update_count: v.number(),
    last_error_date: v.optional(v.number()),
    last_error_message: v.optional(v.string()),
  }),
});

export async function checkTelegram({ telegram }: Config, now: number): Promise<Check> {
  const { token, apiRoot, webhook: own } = telegram;
  if (token === undefined) return lacking("Telegram", "TELEGRAM_BOT_TOKEN", own ? ["TELEGRAM_WEBHOOK_URL"] : []);
  const told = await asked(`${apiRoot}/bot${token}/getMe`, {}, Bot, WHERE);
  if (told.kind === "fault") return told.check;
  const { username, can_read_all_group_messages: hearsAll, supports_inline_queries: isInline } = told.answer.result;
  const privacy = hearsAll === true ? "privacy mode is off" : "privacy mode is on (/setprivacy at @BotFather)";
  const inline = isInline === true ? "inline mode is on" : "inline mode is off (/setinline at @BotFather)";
  const webhook = await asked(`${apiRoot}/bot${token}/getWebhookInfo`, {}, Webhook, WHERE);
  if (webhook.kind === "fault") return webhook.check;
  return judged(`the token is that of ${username}; ${privacy}; ${inline}`, telegram, webhook.answer.result, now);
}

function judged(
  found: string,
  { webhook: wanted }: Config["telegram"],
  { url, pending_update_count, last_error_date = 0, last_error_message }: v.InferOutput<typeof Webhook>["result"],
  now: number,
): Check {
  const waiting = pending_update_count === 0 ? "" : `; ${counted(pending_update_count, "update")} waiting`;
  if (wanted === undefined) {
    const old = url === "" ? "" : "; a webhook is set, which the bot deletes when it runs";
    return good("Telegram", `${found}${old}${waiting}`);
  }
  if (url === "") return good("Telegram", `${found}; the webhook is set when the bot runs${waiting}`);
  if (url !== wanted.url) {
    const mend = "start the bot, which sets its own, or stop whoever runs with this token elsewhere";
    return bad("Telegram", `${found}; the webhook is another than TELEGRAM_WEBHOOK_URL${waiting}`, mend);
  }
  if (last_error_message !== undefined && now - last_error_date * 1000 < RECENT_MS) {
    const mend = last_error_message.includes("401")
      ? "start the bot again: Telegram says another secret than TELEGRAM_WEBHOOK_SECRET"
      : "see that the bot runs, and that your proxy passes this address on to HTTP_PORT";
    return bad("Telegram", `${found}; Telegram could not call the webhook: ${last_error_message}${waiting}`, mend);
  }
  return good("Telegram", `${found}; Telegram calls the webhook${waiting}`);
}
