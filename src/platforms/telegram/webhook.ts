import { setTimeout as pause } from "node:timers/promises";
import { type Bot, BotError, GrammyError } from "grammy";
import type { Update, WebhookInfo } from "grammy/types";
import { PlatformRefused } from "../../talk/platform.ts";
import { isSame, later, objectIn, posted, refusal } from "../posted.ts";
import { loggable } from "./loggable.ts";
import { reasonOf } from "./reasons.ts";
import { refuseToken, UPDATES, type Updates, type UpdatesParts } from "./updates.ts";

/** Where Telegram is to call us, and what it says to prove that it does. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** How many updates it may bring at once; of one chat it brings the next when the last one was taken. */
const MOST_AT_ONCE = 40;

/** More than an update can hold. */
const MOST_BYTES = 1 << 20;

/** How long it may wait for us. What takes longer waits for its own limits, and would only be answered twice. */
const PATIENCE_MS = 10_000;

/** Of how many updates it is remembered that they came. */
const REMEMBERED = 10_000;

/** How long until it is looked whether the webhook still stands; and after a look that failed. */
const LOOK_MS = 60_000;
const RETRY_MS = 2000;

/** Is called by Telegram. An update is taken when it was answered: what a process could not answer comes again. */
export function webhook(bot: Bot, { url, secret }: Webhook, { connection, log, stopping }: UpdatesParts): Updates {
  const came = new Map<number, Promise<void>>();
  const waiting = new Set<() => void>();
  let lastFailed: number | undefined;

  async function answered(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      const cause = loggable(error instanceof BotError ? error.error : error);
      log.error({ error: cause, update: update.update_id }, "A Telegram update was not answered");
    }
  }

  /** What comes again while it is being answered, or was, is not answered twice. */
  function once(update: Update): Promise<void> {
    const before = came.get(update.update_id);
    if (before !== undefined) return before;
    const done = answered(update);
    came.set(update.update_id, done);
    for (const oldest of came.keys()) {
      if (came.size <= REMEMBERED) break;
      came.delete(oldest);
    }
    return done;
  }

  async function answer(request: Request): Promise<Response> {
    if (!isSame(request.headers.get("x-telegram-bot-api-secret-token") ?? "", secret)) return refusal(401);
    if (!bot.isInited()) return later();
    const body = await posted(request, MOST_BYTES);
    if (body instanceof Response) return body;
    const update = objectIn(body);
    if (!isUpdate(update)) return refusal(400);
    if (stopping.aborted) return later();
    return whenTaken(once(update));
  }

  function whenTaken(done: Promise<void>): Promise<Response> {
    return new Promise((resolve) => {
      const end = (response: Response) => {
        clearTimeout(timer);
        waiting.delete(giveUp);
        resolve(response);
      };
      const take = () => end(new Response(null, { status: 200 }));
      const giveUp = () => end(later());
      const timer = setTimeout(take, PATIENCE_MS);
      waiting.add(giveUp);
      void done.then(take);
    });
  }

  /** Sets it where it does not stand as it should, which other processes may have done. */
  async function stand(): Promise<void> {
    const info = await bot.api.getWebhookInfo();
    const { last_error_date: failed = 0, last_error_message: reason = "", pending_update_count: pending } = info;
    const isNew = failed > (lastFailed ?? 0);
    if (isNew && lastFailed !== undefined) log.warn({ reason, pending }, "Telegram could not bring us an update");
    lastFailed = failed;
    if (isStanding(info, url) && !(isNew && isRefusedByUs(reason))) return;
    await bot.api.setWebhook(url, {
      secret_token: secret,
      allowed_updates: UPDATES,
      max_connections: MOST_AT_ONCE,
      drop_pending_updates: false,
    });
    log.info("Telegram has a new webhook");
  }

  return {
    endpoint: { path: new URL(url).pathname, answer },
    async take() {
      while (!stopping.aborted) {
        try {
          await stand();
          connection.up();
        } catch (error) {
          refuseToken(error);
          if (isRefusedForGood(error)) throw new PlatformRefused("telegram", "webhook", error);
          connection.down(reasonOf(error));
        }
        const ms = connection.isUp() ? LOOK_MS : RETRY_MS;
        await pause(ms, undefined, { signal: stopping }).catch(() => undefined);
      }
    },
    stop: async () => undefined, // Nobody is let in any more already.
    giveUp() {
      for (const giveUp of waiting) giveUp();
    },
    leave: async () => undefined,
  };
}

function isUpdate(told: object | undefined): told is Update {
  return told !== undefined && "update_id" in told && Number.isSafeInteger(told.update_id);
}

function isStanding({ url, max_connections, allowed_updates = [] }: WebhookInfo, wanted: string): boolean {
  const isWanted = url === wanted && max_connections === MOST_AT_ONCE;
  return isWanted && [...allowed_updates].sort().join() === [...UPDATES].sort().join();
}

/** Telegram says another secret, which it does not tell us. */
function isRefusedByUs(reason: string): boolean {
  return /\b401\b/.test(reason);
}

/** A name that is not found may be found later. */
function isRefusedForGood(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400 && !/resolve host/i.test(error.description);
}
