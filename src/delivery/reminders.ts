import { chatOf } from "../audience/chat.ts";
import type { DigestSubscription } from "../audience/digest-subscription.ts";
import { LATE_AT_MOST_MS } from "./late.ts";
import type { Means } from "./means.ts";
import type { Sent, Source } from "./sender.ts";
import { openUnderWay } from "./under-way.ts";

/** More rounds than lie ahead at any time. */
const REMEMBERED = 50;

/** From one hour of a digest to the next it is as long at least, whatever the clocks do. */
const SHORTEST_DAY_MS = 22 * 60 * 60 * 1000;

/** Reminds of rounds that are near, at the digest's own hour, once of each. */
export interface Reminders extends Source {
  /** Looks for whom the hour came. */
  sweep(): Promise<void>;
}

export function remindersFor(means: Means): Reminders {
  const { platform, say, store, chats, shut, reminder, lastHour, now } = means;
  /** The hour of each that was looked at last, by its id and schedule. */
  let lookedAt: ReadonlyMap<string, number> = new Map();
  const due = new Map<string, number>();
  const underWay = openUnderWay();

  async function remind(of: DigestSubscription, hour: number): Promise<Sent> {
    const found = await reminder(of, hour);
    if (found === undefined) {
      due.delete(of.id);
      return { kind: "unsaid" };
    }
    // The digest stays pinned: a reminder is over in two days.
    const posting = { ...of.manner, pinned: false, once: `reminder ${of.id} ${hour}` };
    const posted = await say(of.chat, found.reply, posting, () =>
      store.changeDigest(
        of.id,
        (kept) => kept && { ...kept, reminded: [...kept.reminded, ...found.rounds].slice(-REMEMBERED) },
      ),
    );
    if (posted.kind === "later") return posted;
    if (posted.kind === "shut") await shut(of.chat, posted);
    due.delete(of.id);
    return { kind: posted.kind === "shut" ? "unsaid" : "said" };
  }

  return {
    async sweep() {
      const hours = new Map<string, number>();
      const looked = new Map<string, number>();
      for (const of of await store.digestsReminding()) {
        if (chatOf(of.chat).platform !== platform.name) continue;
        const schedule = `${of.cron} ${of.zone}`;
        const last = lookedAt.get(`${of.id} ${schedule}`) ?? Number.NEGATIVE_INFINITY;
        looked.set(`${of.id} ${schedule}`, last);
        if (now() - last < SHORTEST_DAY_MS) continue;
        const hour = hours.get(schedule) ?? lastHour(of, now());
        if (!hours.has(schedule)) await new Promise(setImmediate); // Zones are slow to reckon with: others have a turn.
        hours.set(schedule, hour);
        if (last === hour) continue;
        looked.set(`${of.id} ${schedule}`, hour);
        due.set(of.id, hour);
      }
      lookedAt = looked;
    },
    async next() {
      let until = Number.POSITIVE_INFINITY;
      for (const [id, hour] of due) {
        if (underWay.has(id)) continue;
        const of = await store.digest(id);
        const free = of === undefined ? 0 : chats.freeAt(of.chat);
        if (of === undefined || of.paused !== undefined || now() - hour > LATE_AT_MOST_MS) due.delete(id);
        else if (free <= now()) {
          return { kind: "job", chat: of.chat, send: () => underWay.during(id, () => remind(of, hour)) };
        } else until = Math.min(until, free);
      }
      return { kind: "wait", until };
    },
  };
}
