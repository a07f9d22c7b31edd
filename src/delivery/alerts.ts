import type { AlertSubscription } from "../audience/alert-subscription.ts";
import { chatOf } from "../audience/chat.ts";
import type { Bulletin } from "../racing/bulletin.ts";
import type { Followed } from "../store/progress.ts";
import type { Reply } from "../talk/reply.ts";
import { asNews } from "./as-news.ts";
import { LATE_AT_MOST_MS } from "./late.ts";
import type { Means } from "./means.ts";
import { type Mendable, mendable } from "./mendable.ts";
import type { Job, Sent } from "./sender.ts";

/** How soon to look again at a chat that is being told something else. */
const BUSY_MS = 1000;

/** What is to be done for one subscription: something now, something later, or nothing. */
export type Next =
  /** `isAll`: nothing is left to do for it afterwards; `told`: up to which bulletin it is told then. */
  | { readonly kind: "job"; readonly job: Job; readonly isAll: boolean; readonly told: number }
  | { readonly kind: "behind"; readonly until: number }
  /** It is as far as anybody can be. */
  | { readonly kind: "passed" };

/** Finds what one subscription is to be told of what was published, all of it in one message. */
export type FindAlert = (followed: Followed) => Promise<Next>;

/** How far the messages of one subscription were mended, until all else that is to be told is told. */
interface Mending {
  /** By what the messages told, and the corrections. */
  readonly tried: Set<string>;
  /** The corrections that need no word any more. */
  readonly done: Set<number>;
}

export function openAlerts(means: Means): FindAlert {
  const { platform, say, store, chats, shut, alert: phrase, quietUntil, news, now } = means;
  const mending = new Map<number, Mending>();
  /** Up to which bulletin a message was to tell of which nobody knows whether it came. */
  const inDoubt = new Map<number, number>();

  function unlessBusy({ chat }: AlertSubscription, isAll: boolean, told: number, send: () => Promise<Sent>): Next {
    const free = chats.freeAt(chat);
    if (free > now()) return { kind: "behind", until: Number.isFinite(free) ? free : now() + BUSY_MS };
    return { kind: "job", job: { kind: "job", chat, send }, isAll, told };
  }

  /** What to tell, and up to which bulletin: a message in doubt is said again as it was, or what came since would be taken for it. */
  async function words(alert: AlertSubscription, rest: readonly Bulletin[], last: number) {
    const again = rest.filter(({ n }) => n <= (inDoubt.get(alert.n) ?? 0));
    const repeated = again.length === 0 ? undefined : await phrase(again, alert);
    if (repeated !== undefined) return { reply: repeated, to: inDoubt.get(alert.n) ?? last };
    const reply = rest.length === 0 ? undefined : await phrase(rest, alert);
    return reply && { reply, to: last };
  }

  async function mend(alert: AlertSubscription, mendable: Mendable, reply: Reply): Promise<Sent> {
    const { told, corrections } = mendable;
    const edited = await platform.edit(chatOf(alert.chat), told.message, reply);
    if (edited.kind === "later") return edited;
    if (edited.kind === "shut") {
      await shut(alert.chat, edited);
      return { kind: "unsaid" };
    }
    const { tried, done } = mendingOf(alert);
    tried.add(keyOf(mendable));
    if (edited.kind === "edited") {
      for (const n of corrections) done.add(n);
      if (edited.message !== told.message) await store.keepMended(alert, { ...told, message: edited.message });
    }
    return { kind: "said" };
  }

  function mendingOf({ n }: AlertSubscription): Mending {
    const known = mending.get(n) ?? { tried: new Set(), done: new Set() };
    mending.set(n, known);
    return known;
  }

  async function tell(alert: AlertSubscription, from: number, to: number, reply: Reply): Promise<Sent> {
    // What came in between is no part of what a platform may know already.
    const posting = { ...alert.manner, once: `alert ${alert.n} ${from}-${to}` };
    inDoubt.set(alert.n, to);
    const keep = (message: string) => store.keepTold(alert, to, { from, message }, now());
    const posted = await say(alert.chat, reply, posting, keep);
    inDoubt.delete(alert.n);
    if (posted.kind === "later") return posted;
    if (posted.kind === "shut") {
      await shut(alert.chat, posted);
      return { kind: "unsaid" };
    }
    mending.delete(alert.n);
    return { kind: "said" };
  }

  return async ({ alert: known, told }) => {
    const { n } = known;
    const alert = await store.latest(known);
    const all = await news();
    const isNew = ({ at }: Bulletin) => at > now() - LATE_AT_MOST_MS;
    const pending = all.filter((each) => each.n > told && isNew(each));
    if (alert === undefined || pending.length === 0) return { kind: "passed" };
    if (alert.paused !== undefined) return { kind: "behind", until: Number.POSITIVE_INFINITY };
    const corrections = pending.filter(({ correction }) => correction !== undefined);
    for (const each of corrections.length === 0 ? [] : mendable(corrections, await store.messagesFor(alert), all)) {
      if (mending.get(n)?.tried.has(keyOf(each)) === true) continue;
      const reply = await phrase(each.story, alert);
      if (reply !== undefined) return unlessBusy(alert, false, told, () => mend(alert, each, reply));
    }
    const done = mending.get(n)?.done;
    const unheard = all.filter((each) => each.n > told && done?.has(each.n) !== true);
    const rest = asNews(unheard).filter(isNew);
    const last = all.at(-1)?.n ?? told;
    const said = await words(alert, rest, last);
    if (said === undefined) {
      mending.delete(n);
      inDoubt.delete(n);
      return { kind: "passed" };
    }
    const quiet = alert.quiet === undefined ? undefined : await quietUntil(alert, now());
    if (quiet !== undefined) return { kind: "behind", until: quiet };
    return unlessBusy(alert, said.to === last, said.to, () => tell(alert, told, said.to, said.reply));
  };
}

/** A message may come to be another one where it is mended; what it told stays. */
function keyOf({ told: { from, to }, corrections }: Mendable): string {
  return `${from}-${to} ${corrections.join(" ")}`;
}
