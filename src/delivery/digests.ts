import type { DigestSubscription, LastDigest } from "../audience/digest-subscription.ts";
import type { Manner } from "../audience/manner.ts";
import { LATE_AT_MOST_MS } from "./late.ts";
import type { Means } from "./means.ts";
import type { Sent, Source } from "./sender.ts";
import { openUnderWay } from "./under-way.ts";

/** How far ahead it is looked when the next digest is due; each minute it is looked again. */
const AHEAD_MS = 60_000;

/** So many are looked at together: most turns need no more, however many are due. */
const AT_ONCE = 64;

/** Posts each digest when it is due, once; what was missed for less than a day is posted late. */
export function digestsFor({ platform, say, store, chats, shut, digest: build, nextDue, now }: Means): Source {
  const underWay = openUnderWay();

  async function keep({ id, due }: DigestSubscription, after: number, last?: LastDigest): Promise<void> {
    await store.changeDigest(id, (kept) => {
      if (kept?.due !== due) return kept; // Somebody gave it another hour meanwhile.
      return { ...kept, due: nextDue(kept, after), ...(last !== undefined && { last }) };
    });
  }

  async function post(of: DigestSubscription): Promise<Sent> {
    const { reply, isIdle, title, last } = await build(of, now());
    const passed = () => keep(of, now(), last);
    if (reply === undefined) {
      await passed();
      return { kind: "unsaid" };
    }
    const posting = { ...(isIdle ? quietly(of.manner) : of.manner), once: `digest ${of.id} ${of.due}`, title };
    const posted = await say(of.chat, reply, posting, passed);
    if (posted.kind === "later") return posted;
    if (posted.kind === "shut") await shut(of.chat, posted);
    return { kind: posted.kind === "shut" ? "unsaid" : "said" };
  }

  return {
    async next() {
      let until = Number.POSITIVE_INFINITY;
      for (let passed = 0; ; passed += AT_ONCE) {
        const page = await store.digestsDue(platform.name, now() + AHEAD_MS, AT_ONCE, passed);
        const oldest = now() - LATE_AT_MOST_MS;
        const late = page.filter(({ due }) => due < oldest);
        await Promise.all(late.map((of) => keep(of, oldest))); // It may have been due since.
        if (late.length > 0) return { kind: "wait", until: now() }; // After a long outage they are many: others have a turn.
        for (const of of page) {
          if (underWay.has(of.id)) continue;
          const free = Math.max(chats.freeAt(of.chat), of.due);
          if (free <= now()) {
            return { kind: "job", chat: of.chat, send: () => underWay.during(of.id, () => post(of)) };
          }
          until = Math.min(until, free);
        }
        if (page.length < AT_ONCE) return { kind: "wait", until };
      }
    },
  };
}

/** No role is called, nothing is passed on, and what is pinned stays for a line that nothing is new. */
function quietly({ silent }: Manner): Manner {
  return silent === undefined ? {} : { silent };
}
