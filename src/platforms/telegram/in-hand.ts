import type { Transformer } from "grammy";
import { within } from "../within.ts";

/** After a crash Telegram gives again what was not confirmed: what was answered of it is answered twice, and so it is little. */
const UNCONFIRMED = 5;

/** How long what came last may take before more is asked for; what takes longer stays unconfirmed meanwhile. */
const SETTLED_MS = 300;

/** How long the oldest holds up all others where as many are unconfirmed as may be. */
const HELD_MS = 1200;

interface Given {
  readonly id: number;
  readonly answered: Promise<void>;
  isOver: boolean;
}

/** The updates that are being answered. To ask for more confirms all before, so that the oldest of these is asked for again. */
export interface InHand {
  during(update: number, answer: () => Promise<void>): Promise<void>;
  readonly transformer: Transformer;
}

export function openInHand(): InHand {
  let given: readonly Given[] = [];

  function oldest(): Given | undefined {
    const first = given.findIndex(({ isOver }) => !isOver);
    given = first === -1 ? [] : given.slice(first);
    return given[0];
  }

  /** Which is to stay unconfirmed, once what is in hand had a moment. */
  async function unconfirmed(): Promise<Given | undefined> {
    await within(SETTLED_MS, Promise.all(given.map(({ answered }) => answered)));
    const first = oldest();
    if (first === undefined || given.length < UNCONFIRMED) return first;
    await within(HELD_MS, first.answered);
    first.isOver = true; // Or it may never be: others are not kept waiting for it any longer.
    return oldest();
  }

  return {
    async during(id, answer) {
      const answered = answer();
      const own = { id, answered, isOver: false };
      given = [...given, own];
      await answered.finally(() => {
        own.isOver = true;
      });
    },
    async transformer(previous, method, payload, signal) {
      if (method !== "getUpdates") return previous(method, payload, signal);
      // The type of a transformer does not tell a method's payload and result by its name: this one's are written out.
      const { offset = 0, timeout = 0 } = payload as { readonly offset?: number; readonly timeout?: number };
      if (timeout === 0) return previous(method, payload, signal);
      for (;;) {
        const first = await unconfirmed();
        const again = first !== undefined && { offset: first.id, timeout: 0 };
        const told = await previous(method, { ...payload, limit: UNCONFIRMED, ...again }, signal);
        if (!told.ok) return told;
        const updates = told.result as unknown as readonly { readonly update_id: number }[];
        const news = updates.filter(({ update_id: id }) => id >= offset && !given.some((each) => each.id === id));
        if (first === undefined || news.length > 0) return { ...told, result: news as typeof told.result };
      }
    },
  };
}
