import type { Api } from "grammy";
import { type PlaceKey, telegramPersonOf } from "../../audience/chat.ts";
import type { Talk } from "../../talk/talk.ts";
import { unlessRefused } from "./refused.ts";
import { registerFor, unregisterFor } from "./register.ts";

interface Means {
  readonly api: Api;
  readonly talk: Talk;
  curators(): Promise<readonly PlaceKey[]>;
}

/** The menus that curators alone see, each in the private chat with the bot. */
export interface CuratorMenus {
  /** Shows them to who is curator now, and no longer to who was. */
  show(): Promise<void>;
  /** Somebody wrote to the bot, which may have been the first time. */
  met(person: number): Promise<void>;
}

export function curatorMenus({ api, talk, curators }: Means): CuratorMenus {
  const shown = new Set<number>();
  /** Curators who never wrote to the bot: Telegram knows no chat in which to show anything. */
  const unmet = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  async function showTo(person: number): Promise<void> {
    const isShown = await unlessRefused(registerFor(person, api, talk).then(() => true));
    shown.add(person);
    if (isShown === true) unmet.delete(person);
    else unmet.add(person);
  }

  async function bringUpToDate(): Promise<void> {
    const people = new Set((await curators()).map(telegramPersonOf).filter((person) => person !== undefined));
    for (const person of shown) {
      if (people.has(person)) continue;
      await unlessRefused(unregisterFor(person, api, talk));
      shown.delete(person);
      unmet.delete(person);
    }
    for (const person of people) await showTo(person);
  }

  /** One change after the other, so that the last one holds. */
  function inTurn(change: () => Promise<void>): Promise<void> {
    last = last.catch(() => undefined).then(change);
    return last;
  }

  return {
    show: () => inTurn(bringUpToDate),
    async met(person) {
      if (unmet.has(person)) await inTurn(bringUpToDate);
    },
  };
}
