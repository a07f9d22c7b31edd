import { chatOf } from "../audience/chat.ts";
import { addDays, fromMs } from "../racing/day.ts";
import type { Notice } from "../store/press-records.ts";
import type { Means } from "./means.ts";
import type { Sent, Source } from "./sender.ts";
import { openUnderWay } from "./under-way.ts";

/** What could not be told for so long is news no more. */
const GIVEN_UP_AFTER_DAYS = 7;

/** Tells each chat its notices one after the other, the oldest first. Each is forgotten when it was told. */
export function noticesFor({ platform, say, store, chats, shut, phrase, log, now }: Means): Source {
  const underWay = openUnderWay();

  async function tell(notice: Notice): Promise<Sent> {
    const { id, chat } = notice;
    const passed = () => store.change({ noticesGone: [id] });
    const reply = await phrase(notice, await platform.placeOf(chatOf(chat)));
    if (reply === undefined) {
      await passed();
      return { kind: "unsaid" };
    }
    const posted = await say(chat, reply, { once: id }, passed);
    if (posted.kind === "later") return posted;
    if (posted.kind === "shut") await shut(chat, posted);
    return { kind: posted.kind === "shut" ? "unsaid" : "said" };
  }

  async function tellOrGiveUp(notice: Notice): Promise<Sent> {
    try {
      return await tell(notice);
    } catch (error) {
      const { id, chat, since } = notice;
      if (addDays(since, GIVEN_UP_AFTER_DAYS) > fromMs(now())) throw error;
      log.error({ error, notice: id, chat }, "Something could not be told for a week, and will not be");
      await store.change({ noticesGone: [id] });
      return { kind: "unsaid" };
    }
  }

  return {
    async next() {
      let until = Number.POSITIVE_INFINITY;
      for (const notice of await store.notices()) {
        if (chatOf(notice.chat).platform !== platform.name || underWay.has(notice.id)) continue;
        const free = chats.freeAt(notice.chat);
        const send = () => underWay.during(notice.id, () => tellOrGiveUp(notice));
        if (free <= now()) return { kind: "job", chat: notice.chat, send };
        until = Math.min(until, free);
      }
      return { kind: "wait", until };
    },
  };
}
