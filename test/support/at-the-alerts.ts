import { expect } from "vitest";
import { chatKey, discordPersonKey, placeKey } from "../../src/audience/chat.ts";
import { callKey, callOf } from "../../src/talk/call-key.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { sure } from "./sure.ts";
import { type Asker, askerOfTheFirstArticle } from "./talking.ts";

/** Somebody in a topic of a Telegram group that he manages. */
export const GROUP = {
  chat: { platform: "telegram", id: "-1001234567890", thread: "7" },
  place: placeKey("telegram", "-1001234567890"),
  person: placeKey("telegram", "5"),
  hears: () => "everything",
  calledAs: "PitboardBot",
} as const satisfies Partial<Message>;

export const MEMBER = { ...GROUP, manages: () => false };

/** Somebody on a Discord server that he manages. */
export const SERVER = {
  chat: { platform: "discord", id: "700000000000000001" },
  place: placeKey("discord", "600000000000000001"),
  person: discordPersonKey("500000000000000001"),
  hears: () => "mentions",
} as const satisfies Partial<Message>;

/** What a platform takes behind a button. */
const MOST_BYTES = { telegram: 64, discord: 100, terminal: 200 };

/** Nobody writes faster than that. */
const PAUSE_MS = 10_000;

/** A bot that people ask on 23 November 2026 to tell them something. */
export class AtTheAlerts {
  readonly bot: Asker;
  #at = Date.UTC(2026, 10, 23, 13, 5);

  private constructor(bot: Asker) {
    this.bot = bot;
  }

  static async open(): Promise<AtTheAlerts> {
    return new AtTheAlerts(await askerOfTheFirstArticle());
  }

  async say(said: Message["said"], more: Partial<Message> = GROUP): Promise<Reply> {
    this.#at += PAUSE_MS;
    const answer = await this.bot.ask(said, { at: this.#at, ...more });
    if (answer.disposition === "silent") throw new Error("It was silent");
    return answer.reply;
  }

  async words(said: Message["said"], more: Partial<Message> = GROUP): Promise<string> {
    this.#at += PAUSE_MS;
    return this.bot.words(said, { at: this.#at, ...more });
  }

  /** Taps a button as a platform does: by its key, which is short. */
  async tap({ actions }: Reply, label: string, more: Partial<Message> = GROUP): Promise<Reply> {
    const call = actions.find((action) => action.label === label)?.call;
    if (call === undefined) throw new Error(`No button ${label} among ${actions.map((each) => each.label).join(", ")}`);
    const key = callKey(call);
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(MOST_BYTES[sure(more.chat).platform]);
    return this.say(sure(callOf(key)), more);
  }

  kept(chat: Message["chat"] = GROUP.chat) {
    return this.bot.store.alertsIn(chatKey(chat));
  }

  /** What is told in a chat: `fia-wec 2027 every`. */
  async topics(chat?: Message["chat"]): Promise<readonly string[]> {
    const { topics = [] } = (await this.kept(chat)) ?? {};
    return topics.map(({ series = "all", season, measure }) =>
      [series, season, measure].filter((each) => each).join(" "),
    );
  }
}
