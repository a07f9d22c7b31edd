import type { Transformer } from "grammy";

/** What Telegram counts against its limits: whatever people are shown, and not that somebody types. */
const COUNTED = /^(send(?!ChatAction)|forward|copy|editMessage|editEphemeralMessage)/;

/** Tells of each message that leaves. */
interface Sayings {
  readonly transformer: Transformer;
  listen(listener: () => void): void;
}

export function sayings(): Sayings {
  const listeners: (() => void)[] = [];
  return {
    transformer(previous, method, payload, signal) {
      if (COUNTED.test(method)) for (const tell of listeners) tell();
      return previous(method, payload, signal);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
