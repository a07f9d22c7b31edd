import { autoRetry } from "@grammyjs/auto-retry";
import type { Transformer } from "grammy";
import { signalFor } from "./signal-for.ts";

/** How often a refused call is tried again, and how long any: a busy group is told to wait for most of a minute, again and again. */
const ATTEMPTS = 12;
const TRIED_MS = 10 * 60 * 1000;

/** Calls that whoever takes updates repeats anyway. */
const REPEATED: ReadonlySet<string> = new Set(["getUpdates", "getMe", "getWebhookInfo", "setWebhook"]);

/** Tries calls again where Telegram says when, had a fault of its own, or could not be reached. */
export interface Retries {
  readonly transformer: Transformer;
  /** Gives up what is still tried, and all that comes after. */
  giveUp(): void;
}

export function openRetries(): Retries {
  const retry = autoRetry({ maxRetryAttempts: ATTEMPTS, maxDelaySeconds: TRIED_MS / 1000 });
  const open = new Set<AbortController>();
  let isOver = false;
  return {
    async transformer(previous, method, payload, signal) {
      if (REPEATED.has(method) || signal !== undefined) return previous(method, payload, signal);
      const controller = new AbortController();
      if (isOver) controller.abort();
      const timer = setTimeout(() => controller.abort(), TRIED_MS);
      open.add(controller);
      try {
        return await retry(previous, method, payload, signalFor(controller.signal));
      } finally {
        clearTimeout(timer);
        open.delete(controller);
      }
    },
    giveUp() {
      isOver = true;
      for (const controller of open) controller.abort();
    },
  };
}
