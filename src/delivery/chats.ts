import { type ChatKey, chatOf } from "../audience/chat.ts";
import { openPace, type Pace, type Rate } from "./pace.ts";

/** How long to wait before the first try after a failed one, and at most. */
const FIRST_RETRY_MS = 5000;
const LAST_RETRY_MS = 60 * 60 * 1000;

/** How often those are forgotten that may be told something anyway. */
const TIDY_EVERY = 1000;

/** When each chat may be told something more: one thing at a time, at its own pace, and later and later after a failure. */
export interface Chats {
  /** Infinite while it is being told something. */
  freeAt(chat: ChatKey): number;
  begin(chat: ChatKey): void;
  /** Nothing more is told there before an instant: the platform wants it so. */
  wait(chat: ChatKey, until: number): void;
  /** Something was told, or nothing left for it in the end. */
  end(chat: ChatKey, now: number, isSaid: boolean): void;
  failed(chat: ChatKey, now: number): void;
  /** The clock was put back by so many milliseconds. */
  setBack(ms: number): void;
}

/** `ratesOf`: those that hold for a chat, by the platform's id for it. */
export function openChats(ratesOf: (id: string) => readonly Rate[]): Chats {
  const busy = new Set<string>();
  const paces = new Map<string, readonly Pace[]>();
  const failures = new Map<string, { readonly until: number; readonly nextMs: number }>();
  let takes = 0;

  // The topics of a group count together.
  const idOf = (chat: ChatKey) => chatOf(chat).id;
  const paceAt = (id: string) => Math.max(...(paces.get(id) ?? []).map((pace) => pace.freeAt()));

  function tidy(now: number): void {
    for (const id of paces.keys()) if (paceAt(id) < now - 60_000) paces.delete(id);
    for (const [id, { until }] of failures) if (until < now - LAST_RETRY_MS) failures.delete(id);
  }

  return {
    freeAt(chat) {
      const id = idOf(chat);
      if (busy.has(id)) return Number.POSITIVE_INFINITY;
      return Math.max(paceAt(id), failures.get(id)?.until ?? Number.NEGATIVE_INFINITY);
    },
    begin(chat) {
      busy.add(idOf(chat));
    },
    wait(chat, until) {
      const id = idOf(chat);
      busy.delete(id);
      failures.set(id, { until, nextMs: FIRST_RETRY_MS });
    },
    end(chat, now, isSaid) {
      const id = idOf(chat);
      busy.delete(id);
      failures.delete(id);
      if (!isSaid) return;
      const own = paces.get(id) ?? ratesOf(id).map(openPace);
      paces.set(id, own);
      for (const pace of own) pace.take(now);
      takes += 1;
      if (takes % TIDY_EVERY === 0) tidy(now);
    },
    failed(chat, now) {
      const id = idOf(chat);
      busy.delete(id);
      const waitMs = failures.get(id)?.nextMs ?? FIRST_RETRY_MS;
      failures.set(id, { until: now + waitMs, nextMs: Math.min(waitMs * 2, LAST_RETRY_MS) });
    },
    setBack(ms) {
      for (const pace of [...paces.values()].flat()) pace.setBack(ms);
      for (const [chat, { until, nextMs }] of failures) failures.set(chat, { until: until - ms, nextMs });
    },
  };
}
