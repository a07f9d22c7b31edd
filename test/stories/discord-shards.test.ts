import { describe, expect, it } from "vitest";
import {
  aDiscord,
  eventually,
  expectSound,
  nextIn,
  said,
  sayings,
  unhurriedClock,
  words,
} from "../platforms/discord/paddock.ts";
import type { Discord } from "../servers/discord/discord-server.ts";
import { isOfShard } from "../servers/discord/session.ts";
import { theDay } from "../support/facts.ts";
import { aReply } from "../support/replies.ts";
import { sure } from "../support/sure.ts";
import { botOn, type RunningBot } from "./bot.ts";

const platformOf = ({ house }: RunningBot) => sure(house.platforms()[0]);

/** A server of each of two shards, with a channel. */
function twoServers(discord: Discord) {
  return [0, 1].map((shard) => {
    for (;;) {
      const guild = discord.guild({ name: `Shard ${shard}` });
      if (isOfShard(guild, [shard, 2])) return { guild, channel: discord.channel(guild, { name: "news" }) };
      discord.removesBot(guild);
    }
  });
}

/** A bot that holds some of two shards, connected. */
async function holding(discord: Discord, ...ids: readonly number[]): Promise<RunningBot> {
  const bot = await botOn({ discord, now: unhurriedClock(), hearing: { gateway: { ids, count: 2 } } });
  await eventually(() => platformOf(bot).isConnected()).toBe(true);
  return bot;
}

const shardsOf = ({ gateway }: Discord) => gateway.identifies.map((each) => Reflect.get(Object(each), "shard"));

describe("two processes with a shard each", () => {
  it("answer each what is said on its own servers, and one of them direct messages", async () => {
    const discord = await aDiscord();
    const [zero, one] = twoServers(discord);
    const bots = [await holding(discord, 0), await holding(discord, 1)];
    expect(shardsOf(discord)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const anna = discord.person({ name: "Anna" });
    for (const here of [sure(zero), sure(one)]) {
      anna.says("Rossi, WEC 2024?", { channel: here.channel, mentions: true });
      expect(words(await nextIn(discord, here.channel))).toContain("FIA WEC 2024");
      expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC 2024");
    }
    anna.says("WEC 2024?", { dm: true });
    await eventually(() => discord.messagesIn(anna).length).toBe(1);
    expect(sayings(discord)).toHaveLength(5);
    for (const bot of bots) expectSound({ discord, bot });
  });

  it("post in any server, a forum too, and know whose it is", async () => {
    const discord = await aDiscord();
    const [, other] = twoServers(discord);
    const { guild, channel } = sure(other);
    const forum = discord.channel(guild, { name: "talk", type: "forum" });
    const platform = platformOf(await holding(discord, 0));
    for (const id of [channel, forum]) {
      const chat = { platform: "discord", id } as const;
      expect(await platform.post(chat, aReply("Signed"), { once: id, title: "News" })).toMatchObject({
        kind: "posted",
      });
      expect(await platform.placeOf(chat)).toBe(`discord:${guild}`);
      expect(await platform.barriers(chat, {})).toEqual([]);
    }
    expect(discord.messagesIn(channel)).toHaveLength(1);
  });

  it("take no server of the other's for one that was left", async () => {
    const discord = await aDiscord();
    const [zero, one] = twoServers(discord).map(sure);
    const first = await holding(discord, 0, 1);
    const anna = discord.person({ name: "Anna" });
    for (const here of [sure(zero), sure(one)]) {
      await anna.uses("settings", { zone: "Asia/Tokyo" }, { ...here, permissions: 32n });
    }
    await first.stop();
    discord.removesBot(sure(zero).guild);
    const again = await botOn({
      discord,
      folder: first.folder,
      now: unhurriedClock(),
      hearing: { gateway: { ids: [1], count: 2 } },
    });
    await eventually(() => platformOf(again).isConnected()).toBe(true);
    await anna.uses("help", {}, sure(one));
    expect(await again.house.store.forgetLeft(theDay("2024-03-01"))).toBe(0);
  });

  it("of which one holds both is connected when both are, and they do not identify at once", async () => {
    const discord = await aDiscord({ limits: true, maxConcurrency: 2 });
    twoServers(discord);
    const bot = await holding(discord, 0, 1);
    expect(shardsOf(discord)).toHaveLength(2);
    discord.gateway.cut();
    await eventually(() => platformOf(bot).isConnected()).toBe(false);
    await eventually(() => platformOf(bot).isConnected()).toBe(true);
  });
});
