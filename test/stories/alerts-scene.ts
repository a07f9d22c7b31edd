import { articleIdOf } from "../../src/catalogue/article-id.ts";
import { MANAGES, said, words } from "../platforms/discord/paddock.ts";
import type { Person as OnDiscord } from "../servers/discord/people.ts";
import type { PressArticle } from "../servers/press/articles.ts";
import type { Person as OnTelegram } from "../servers/telegram/person.ts";
import { sure } from "../support/sure.ts";
import { aNewsroomOnBoth, answered, type Newsroom } from "./newsroom-scene.ts";

/** Whoever is told changes, each set up by a real command; and two chats that want none of what comes. */
export interface Listeners extends Newsroom {
  readonly thread: string;
  readonly forum: string;
  readonly corner: string;
  readonly franck: OnTelegram;
  readonly channel: { readonly id: number };
  readonly crowd: { readonly id: number };
  /** What each of them was told so far, by name; of a direct message and a private chat without what was said there before. */
  told(): Readonly<Record<string, readonly string[]>>;
  /** What was told in the forum. */
  posts(): readonly string[];
  /** An article comes in by the feed, and a curator publishes it; resolves with its key. */
  publishes(article: PressArticle): Promise<string>;
}

/** Both platforms on the evening of the twentieth of November 2026, with all who listen. */
export async function aNewsroomWithListeners(today = "2026-11-20"): Promise<Listeners> {
  const room = await aNewsroomOnBoth({ today, speed: 1 });
  const { discord, telegram, lounge, cora, rob, rita, tito, topic } = room;
  const { guild } = lounge;
  const thread = discord.thread(lounge.channel, { name: "endurance" });
  const forum = discord.channel(guild, { name: "rumours", type: "forum" });
  const corner = discord.channel(guild, { name: "corner" });
  const managing = { ...lounge, permissions: MANAGES };
  const franck = telegram.person({ firstName: "Franck", languageCode: "fr" });
  const channel = telegram.channel({ title: "Paddock news", username: "paddocknews", administrators: [tito] });
  const crowd = telegram.group({ title: "Crowd", administrators: [tito] });

  const onDiscord = async (person: OnDiscord, options: Readonly<Record<string, string>>, where: object) =>
    said(await person.uses("alerts", { action: "on", ...options }, where));
  const replies = [
    await onDiscord(cora, {}, managing),
    await onDiscord(cora, { series: "fia-wec", language: "it" }, { ...managing, channel: thread }),
    await onDiscord(cora, { channel: forum, language: "de" }, managing),
    await onDiscord(cora, { series: "bathurst-12h", channel: corner }, managing),
    await onDiscord(rob, { measure: "decided" }, { dm: true }),
    await telling(rita, "/alerts on"),
    await telling(franck, "/alerts on wec"),
    await telling(tito, "/alerts on language:es", topic),
    await telling(tito, "/alerts on measure:clear language:en channel:@paddocknews"),
    await telling(tito, "/alerts on bathurst", { chat: crowd }),
  ];
  const refused = replies.filter((reply) => !/From now on|Désormais/.test(reply));
  if (refused.length > 0) throw new Error(refused.join("\n"));

  async function telling(
    person: OnTelegram,
    text: string,
    where?: { readonly chat: { readonly id: number }; thread?: number },
  ) {
    return (await answered(room, where?.chat ?? person.chat, () => person.says(text, where))).text;
  }
  const before = new Map<string, number>();
  const all = () => ({
    lounge: discord.messagesIn(lounge.channel).map(words),
    thread: discord.messagesIn(thread).map(words),
    corner: discord.messagesIn(corner).map(words),
    rob: discord.messagesIn(rob).map(words),
    rita: telegram.messagesIn(rita.chat).map(({ text }) => text),
    franck: telegram.messagesIn(franck.chat).map(({ text }) => text),
    topic: telegram.messagesIn(topic.chat).map(({ text }) => text),
    channel: telegram.messagesIn(channel).map(({ text }) => text),
    crowd: telegram.messagesIn(crowd).map(({ text }) => text),
  });
  for (const [name, messages] of Object.entries(all())) before.set(name, messages.length);
  return {
    ...room,
    get house() {
      return room.house;
    },
    thread,
    forum,
    corner,
    franck,
    channel,
    crowd,
    told: () => Object.fromEntries(Object.entries(all()).map(([name, texts]) => [name, texts.slice(before.get(name))])),
    posts: () => forumPosts(room, forum),
    async publishes(article) {
      room.press.publish(article);
      await room.poll();
      const next = await cora.uses("review", { action: "next" }, room.desk);
      const done = await cora.taps(sure(next.message), "Publish");
      if (!said(done).startsWith("Published")) throw new Error(said(done));
      return articleIdOf(`${room.press.url}/articles/${article.slug}`);
    },
  };
}

/** What began each post of a forum. */
function forumPosts({ discord }: Newsroom, forum: string): readonly string[] {
  const begun = discord.requests.filter(({ path, status }) => path === `/channels/${forum}/threads` && status < 400);
  return begun.map(({ body }) => words(Reflect.get(Object(body), "message")));
}
