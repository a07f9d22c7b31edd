import type { Update, WebhookInfo } from "@grammyjs/types";
import type { Clock } from "./clock.ts";
import { badRequest } from "./refusal.ts";
import type { Params } from "./requests.ts";
import type { Updates } from "./updates.ts";

type Setting = Params<"setWebhook">;

/** A call of the webhook, and what was answered; 0 where nothing was. */
export interface WebhookCall {
  readonly update: number;
  readonly status: number;
}

/** Brings updates to the address that the bot set. */
export interface Webhook {
  readonly url: string;
  readonly calls: readonly WebhookCall[];
  set(setting: Setting): void;
  /** As it is kept from an earlier run; nobody answers there. */
  pretend(url: string): void;
  delete(): void;
  info(): WebhookInfo;
  /** Lets an address of the internet lead to this machine. */
  leads(origin: string, to: string): void;
  close(): void;
}

/** See https://core.telegram.org/bots/api#setwebhook */
const PORTS = ["", "443", "80", "88", "8443"];
const MOST_AT_ONCE = 40;
const ANSWERED_WITHIN_MS = 20_000;

/** Telegram begins with a second and goes on to two minutes; a test has less time. */
const FIRST_DELAY_MS = 50;
const LAST_DELAY_MS = 2_000;

/** What is being brought: of one chat one at a time, in their order. */
interface Trial {
  readonly update: number;
  delayMs: number;
}

export function openWebhook(updates: Updates, clock: Clock): Webhook {
  const origins = new Map<string, string>();
  const calls: WebhookCall[] = [];
  const trials = new Map<string, Trial>();
  const closing = new AbortController();
  let setting: Setting | undefined;
  let failure: Pick<WebhookInfo, "last_error_date" | "last_error_message"> = {};

  updates.onPush(look);

  function look(): void {
    if (setting === undefined || closing.signal.aborted) return;
    for (const update of updates.pending()) {
      const chat = queueOf(update);
      if (trials.size >= (setting.max_connections ?? MOST_AT_ONCE)) return;
      if (trials.has(chat)) continue;
      const trial = { update: update.update_id, delayMs: FIRST_DELAY_MS };
      trials.set(chat, trial);
      void bring(update, trial, setting).finally(() => {
        trials.delete(chat);
        look();
      });
    }
  }

  /** Until it is taken, or the webhook is another. */
  async function bring(update: Update, trial: Trial, by: Setting): Promise<void> {
    while (setting === by && !closing.signal.aborted) {
      const told = await call(update, by);
      calls.push({ update: update.update_id, status: told.status });
      if (told.status >= 200 && told.status < 300) return updates.taken(update.update_id);
      failure = { last_error_date: clock.now(), last_error_message: told.reason };
      const waitMs = Math.max(trial.delayMs, told.retryAfterMs);
      trial.delayMs = Math.min(trial.delayMs * 2, LAST_DELAY_MS);
      await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
    }
  }

  async function call(update: Update, { url, secret_token }: Setting) {
    const address = new URL(url);
    const to = origins.get(address.origin);
    try {
      const response = await fetch(`${to}${address.pathname}${address.search}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(secret_token !== undefined && { "x-telegram-bot-api-secret-token": secret_token }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWERED_WITHIN_MS)]),
      });
      await response.arrayBuffer();
      const { status, statusText, headers } = response;
      const reason = `Wrong response from the webhook: ${status} ${statusText}`;
      return { status, reason, retryAfterMs: Number(headers.get("retry-after") ?? 0) * 1000 };
    } catch {
      return { status: 0, reason: "Connection refused", retryAfterMs: 0 };
    }
  }

  function deleted(): void {
    setting = undefined;
    failure = {};
    updates.webhook = "";
  }

  return {
    calls,
    get url() {
      return setting?.url ?? "";
    },
    set(wanted) {
      if (wanted.url === "") deleted();
      else {
        check(wanted, origins);
        setting = wanted;
        updates.webhook = wanted.url;
      }
      updates.allow(wanted.allowed_updates);
      if (wanted.drop_pending_updates) updates.forget();
      look();
    },
    pretend(url) {
      setting = { url };
      updates.webhook = url;
    },
    delete: deleted,
    info: () => ({
      url: setting?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(setting && { max_connections: setting.max_connections ?? MOST_AT_ONCE, ip_address: "203.0.113.7" }),
      ...(updates.allowed.length > 0 && {
        allowed_updates: [...updates.allowed] as WebhookInfo["allowed_updates"] & [],
      }),
      ...failure,
    }),
    leads: (origin, to) => void origins.set(new URL(origin).origin, to),
    close: () => closing.abort(),
  };
}

function check({ url, secret_token, max_connections = MOST_AT_ONCE }: Setting, origins: ReadonlyMap<string, string>) {
  if (!url.startsWith("https://")) throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  const { port, origin } = new URL(url);
  if (!PORTS.includes(port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
  if (!origins.has(origin)) throw badRequest("bad webhook: Failed to resolve host: Name or service not known");
  if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(secret_token)) {
    throw badRequest("secret token contains unallowed characters");
  }
  if (max_connections < 1 || max_connections > 100) throw badRequest("bad webhook: max_connections is out of range");
}

/** Whose updates come one after another. */
function queueOf(update: Update): string {
  const { message, callback_query, inline_query, my_chat_member } = update;
  const chat = message?.chat.id ?? callback_query?.message?.chat.id ?? my_chat_member?.chat.id;
  return String(chat ?? callback_query?.from.id ?? inline_query?.from.id ?? update.update_id);
}
