import type { Update } from "@grammyjs/types";
import { Refusal } from "./refusal.ts";

interface Poll {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

/** The updates that wait for the bot. */
export interface Updates {
  /** Queues an update with one field beside its number; `undefined` when the bot asked not to get its kind. */
  push(content: Readonly<Record<string, unknown>>): number | undefined;
  /** Answers as long polling does: at once, on the next update, or with none when the time is over. */
  poll(poll: Poll, hangUp: AbortSignal): Promise<Update[]>;
  /** Those that the bot did not take yet. */
  pending(): readonly Update[];
  /** One was taken. */
  taken(id: number): void;
  /** Resolves once the bot waits for updates, with none left that it did not take. */
  awaited(): Promise<void>;
  /** Is told each time that one comes. */
  onPush(listener: () => void): void;
  readonly allowed: readonly string[];
  allow(kinds: readonly string[] | undefined): void;
  forget(): void;
  /** The address that the bot set; nobody may poll while there is one. */
  webhook: string;
  close(): void;
}

/** See https://core.telegram.org/bots/api#getupdates */
const ONLY_ON_REQUEST = new Set(["chat_member", "message_reaction", "message_reaction_count"]);
const WEBHOOK =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const OTHER_POLLER =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

interface Waiter {
  look(): void;
  end(updates: Update[] | Refusal): void;
}

/** `kinds` are those that the Bot API knows; others are always delivered, since nobody can ask for them. */
export function openUpdates(kinds: ReadonlySet<string>): Updates {
  const listeners: (() => void)[] = [];
  let queue: Update[] = [];
  let lastId = 700_000_000;
  let waiter: Waiter | undefined;
  const whoAsked: (() => void)[] = [];

  function isAllowed(kind: string): boolean {
    if (!kinds.has(kind)) return true;
    return updates.allowed.length === 0 ? !ONLY_ON_REQUEST.has(kind) : updates.allowed.includes(kind);
  }

  function confirm(offset: number): void {
    if (offset < 0) queue = queue.slice(offset);
    if (offset > 0) queue = queue.filter(({ update_id }) => update_id >= offset);
  }

  const updates: Updates & { allowed: readonly string[] } = {
    webhook: "",
    allowed: [],
    pending: () => queue,
    taken(id) {
      queue = queue.filter(({ update_id }) => update_id !== id);
    },
    awaited: () => new Promise((resolve) => (waiter === undefined ? whoAsked.push(resolve) : resolve())),
    onPush: (listener) => void listeners.push(listener),
    push(content) {
      if (!Object.keys(content).every(isAllowed)) return undefined;
      lastId += 1;
      queue.push({ ...content, update_id: lastId });
      waiter?.look();
      for (const tell of listeners) tell();
      return lastId;
    },
    poll({ offset = 0, limit = 100, timeout = 0, allowed_updates }, hangUp) {
      if (updates.webhook !== "") throw new Refusal(409, WEBHOOK);
      waiter?.end(new Refusal(409, OTHER_POLLER));
      updates.allow(allowed_updates);
      confirm(offset);
      const take = (): Update[] => queue.slice(0, Math.min(Math.max(limit, 1), 100));
      if (queue.length > 0 || timeout <= 0) return Promise.resolve(take());
      return new Promise((resolve, reject) => {
        const own: Waiter = {
          look: () => own.end(take()),
          end(result) {
            clearTimeout(timer);
            if (waiter === own) waiter = undefined;
            if (result instanceof Refusal) reject(result);
            else resolve(result);
          },
        };
        const timer = setTimeout(() => own.end([]), timeout * 1000);
        hangUp.addEventListener("abort", () => own.end([]), { once: true });
        waiter = own;
        for (const tell of whoAsked.splice(0)) tell();
      });
    },
    allow(kinds) {
      if (kinds) updates.allowed = kinds;
    },
    forget() {
      queue = [];
    },
    close: () => waiter?.end([]),
  };
  return updates;
}
