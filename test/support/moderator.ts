import { discordPersonKey, placeKey } from "../../src/audience/chat.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { sure } from "./sure.ts";
import { askerOfTheFirstArticle, plain } from "./talking.ts";

export const SERVER = placeKey("discord", "777");
export const CHANNEL = { platform: "discord", id: "55" } as const;
/** Another channel of the server, named in an option. */
export const NEWS = { name: "#news", found: true, chat: { platform: "discord", id: "66" } } as const;

const NOON = Date.parse("2026-11-23T12:05:00Z");

/** A moderator of a Discord server on 23 November 2026, who writes every twenty seconds. */
export async function aModerator(more: Partial<Message> = {}) {
  const bot = await askerOfTheFirstArticle();
  let now = NOON;
  const say = async (said: Message["said"], besides: Partial<Message> = {}): Promise<Reply> => {
    now += 20_000;
    const who = { place: SERVER, chat: CHANNEL, person: discordPersonKey("1"), hears: () => "mentions" as const };
    const answer = await bot.ask(said, { at: now, ...who, ...more, ...besides });
    if (answer.disposition === "silent") throw new Error("No answer");
    return answer.reply;
  };
  return {
    bot,
    say,
    words: async (...told: Parameters<typeof say>) => plain(await say(...told)),
    /** Taps a button of a reply by the beginning of its label. */
    tap: (reply: Reply, label: string) => say(sure(reply.actions.find((each) => each.label.startsWith(label))).call),
    digests: () => bot.store.digestsOf(SERVER),
  };
}
