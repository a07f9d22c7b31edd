import { setTimeout as pause } from "node:timers/promises";
import { type RunnerHandle, run } from "@grammyjs/runner";
import type { Bot } from "grammy";
import { within } from "../within.ts";
import { openInHand } from "./in-hand.ts";
import { reasonOf } from "./reasons.ts";
import { signalFor } from "./signal-for.ts";
import { refuseToken, UPDATES, type Updates, type UpdatesParts } from "./updates.ts";

/** How long to wait before asking for updates again where that failed. */
const RETRY_MS = 2000;

/** How long another process that asks for our updates may take to stop. */
const CONFLICT_MS = 5000;

/** How long taking leave of Telegram may take. */
const LEAVE_MS = 1000;

/** Asks Telegram for updates, again and again. */
export function polling(bot: Bot, { connection, stopping, mayAnswer }: UpdatesParts): Updates {
  let runner: RunnerHandle | undefined;
  let last = 0;
  const inHand = openInHand();
  bot.api.config.use((previous, method, payload, signal) => {
    if (method === "getUpdates" && !mayAnswer()) throw new Error("Another process listens");
    return previous(method, payload, signal);
  }, inHand.transformer);
  bot.use((ctx, next) => {
    if (!mayAnswer()) return;
    last = ctx.update.update_id;
    return inHand.during(last, next);
  });

  /** What came in must not come again. */
  async function confirm(): Promise<void> {
    const late = signalFor(AbortSignal.timeout(LEAVE_MS));
    if (last > 0) await bot.api.getUpdates({ offset: last + 1, limit: 1, timeout: 0 }, late);
  }

  return {
    async take() {
      while (!stopping.aborted) {
        try {
          await bot.api.deleteWebhook(); // Left behind by another way of running, it would keep all updates from us.
          await confirm();
          if (stopping.aborted) return;
          runner = run(bot, {
            runner: { fetch: { allowed_updates: UPDATES }, silent: true, retryInterval: RETRY_MS },
          });
          await runner.task();
        } catch (error) {
          refuseToken(error);
          connection.down(reasonOf(error));
        }
        if (!stopping.aborted) await pause(CONFLICT_MS, undefined, { signal: stopping }).catch(() => undefined);
      }
    },
    async stop() {
      if (runner?.isRunning() === true) await within(LEAVE_MS, Promise.resolve(runner.stop()));
    },
    giveUp: () => undefined, // What is not confirmed comes again.
    leave: confirm,
  };
}
