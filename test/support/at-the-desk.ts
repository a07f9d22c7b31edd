import { type Chat, discordPersonKey, type PlaceKey, placeKey } from "../../src/audience/chat.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Reply } from "../../src/talk/reply.ts";
import type { Talk } from "../../src/talk/talk.ts";
import { ROSSI } from "./facts.ts";
import { aNewsroom, type NewsroomAtWork, type NewsroomTold } from "./newsroom.ts";
import { DATA, plain } from "./talking.ts";

/** Somebody who writes to the bot, and taps what it offers. */
interface Somebody {
  readonly key: PlaceKey;
  readonly chat: Chat;
  say(said: Message["said"], more?: Partial<Message>): Promise<Reply>;
  /** The reply in plain words. */
  words(said: Message["said"], more?: Partial<Message>): Promise<string>;
  /** Taps a button of a reply by its label, or the beginning of it. */
  tap(reply: Reply, label: string): Promise<Reply>;
  /** Sends the form of a reply with some fields filled in otherwise than they are. */
  fillIn(reply: Reply, fields?: Readonly<Record<string, string>>): Promise<Reply>;
}

/** A bot with a newsroom, in whose configuration Anna and Ben are curators; Rita reads. */
export interface DeskAtWork {
  readonly room: NewsroomAtWork;
  readonly talk: Talk;
  readonly anna: Somebody;
  readonly ben: Somebody;
  readonly rita: Somebody;
  somebody(platform: "discord" | "telegram" | "terminal", id: string): Somebody;
}

export const wordsOf = plain;

export function labels({ actions }: Reply): readonly string[] {
  return actions.map(({ label }) => label);
}

const TODAY = "2026-11-22";

/** Nobody writes faster than one message each three seconds. */
const PAUSE_MS = 3000;

export async function atTheDesk(told: Omit<NewsroomTold, "today" | "curators"> = {}): Promise<DeskAtWork> {
  const curators = [discordPersonKey("111"), placeKey("telegram", "222")];
  const room = await aNewsroom({ today: TODAY, curators, ...told });
  const { store, catalogue, desk } = room;
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA, desk });
  let at = Date.parse(`${TODAY}T12:00:00Z`);
  const somebody: DeskAtWork["somebody"] = (platform, id) => {
    const key = platform === "discord" ? discordPersonKey(id) : placeKey(platform, id);
    const chat: Chat = { platform, id };
    const say: Somebody["say"] = async (said, more = {}) => {
      at += PAUSE_MS;
      const answer = await talk.hear({
        chat,
        place: key,
        ...(platform !== "terminal" && { person: key }),
        said,
        setting: "addressed",
        manages: () => true,
        hears: () => "private",
        at,
        ...more,
      });
      if (answer.disposition === "silent") throw new Error("Nothing was answered");
      return answer.reply;
    };
    return {
      key,
      chat,
      say,
      words: async (said, more) => plain(await say(said, more)),
      tap(reply, label) {
        const action = reply.actions.find((each) => each.label === label || each.label.startsWith(label));
        if (action === undefined) throw new Error(`No button ${label} among ${labels(reply).join(", ")}`);
        return say(action.call);
      },
      fillIn({ form }, fields = {}) {
        if (form === undefined) throw new Error("No form was shown");
        const before = form.fields.flatMap(({ option, filled }) => (filled === undefined ? [] : [[option, filled]]));
        return say({ ...form.call, options: { ...form.call.options, ...Object.fromEntries(before), ...fields } });
      },
    };
  };
  return {
    room,
    talk,
    somebody,
    anna: somebody("discord", "111"),
    ben: somebody("telegram", "222"),
    rita: somebody("telegram", "333"),
  };
}
