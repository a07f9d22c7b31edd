import { describe, expect, it } from "vitest";
import { aPaddock, buttons, logged, words } from "../platforms/discord/paddock.ts";
import { sure } from "../support/sure.ts";
import { CORRECTED, idOf, LONG, LONGER, NEWS, onDiscord, platformOf } from "./posting-scene.ts";

describe("what nobody asked for, on Discord", () => {
  it("is said in the channel or thread, with its buttons, and on as many messages as it takes", async () => {
    const { discord, bot, channel } = await aPaddock();
    const thread = discord.thread(channel, { name: "Desk", archived: true });
    expect(await platformOf(bot).post(onDiscord(thread), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(await platformOf(bot).post(onDiscord(channel), LONG, { once: "b" })).toMatchObject({ kind: "posted" });
    const [news] = discord.messagesIn(thread);
    expect([words(news), buttons(news)]).toEqual(["A new article is here.", ["Why"]]);
    expect(discord.messagesIn(channel).length).toBeGreaterThan(2);
    expect(logged(bot)).toEqual([]);
  });

  it("is said by the settings of the server, or of the person", async () => {
    const { discord, bot, anna, guild, channel } = await aPaddock();
    const { channel_id: direct } = anna.says("Hello?", { dm: true });
    const thread = discord.thread(channel, { name: "Desk", archived: true });
    const places = [channel, thread, direct, `@${anna.id}`, "4711"].map((where) =>
      platformOf(bot).placeOf(onDiscord(where)),
    );
    expect(await Promise.all(places)).toEqual([
      `discord:${guild}`,
      `discord:${guild}`,
      `discord:@${anna.id}`,
      `discord:@${anna.id}`,
      undefined,
    ]);
  });

  it("is not said again where it is told again, and where it is the same elsewhere, it is", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const other = discord.channel(guild, { name: "other" });
    for (const [where, once] of [
      [channel, "proposal-of-a-long-key-1"],
      [channel, "proposal-of-a-long-key-1"],
      [channel, "proposal-of-a-long-key-2"],
      [other, "proposal-of-a-long-key-1"],
    ] as const) {
      expect(await platformOf(bot).post(onDiscord(where), LONG, { once })).toMatchObject({ kind: "posted" });
    }
    const pages = discord.messagesIn(other).length;
    expect(pages).toBeGreaterThan(2);
    expect(discord.messagesIn(channel)).toHaveLength(2 * pages);
  });

  it("has nowhere to go where the bot may not write, is not, or where nobody wants to hear it", async () => {
    const { discord, bot, anna, guild, channel } = await aPaddock();
    const [mute, deleted] = [
      discord.channel(guild, { name: "mute", botPermissions: 1024n }),
      discord.channel(guild, { name: "deleted" }),
    ];
    const hidden = discord.channel(guild, { name: "hidden", botPermissions: 0n });
    const locked = discord.thread(channel, { name: "Old", archived: true, locked: true });
    const { channel_id: direct } = anna.says("Hello?", { dm: true });
    discord.deletesChannel(deleted);
    anna.closesDms();
    const shut = [
      [mute, { why: "no-right", right: "Send Messages" }],
      [discord.thread(mute, { name: "In it" }), { why: "no-right", right: "Send Messages in Threads" }],
      [
        discord.channel(guild, { name: "ideas", type: "forum", botPermissions: 1024n }),
        { why: "no-right", right: "Create Posts" },
      ],
      [deleted, { why: "chat-gone" }],
      [hidden, { why: "no-right", right: "View Channel" }],
      [locked, { why: "topic-closed", right: "Manage Threads" }],
      [direct, { why: "blocked" }],
      [`@${anna.id}`, { why: "blocked" }],
      ["@4711", { why: "chat-gone" }],
      ["4711", { why: "chat-gone" }],
    ] as const;
    for (const [where, why] of shut) {
      expect(await platformOf(bot).post(onDiscord(where), NEWS, { once: "a" })).toEqual({ kind: "shut", ...why });
    }
    discord.removesBot(guild);
    await expect
      .poll(() => platformOf(bot).post(onDiscord(channel), NEWS, { once: "a" }))
      .toEqual({ kind: "shut", why: "removed" });
  });

  it("may be tried again where Discord has a fault", async () => {
    const { discord, bot, channel } = await aPaddock();
    discord.fail("POST", /messages$/, { kind: "error", status: 500 });
    await expect(platformOf(bot).post(onDiscord(channel), NEWS, { once: "a" })).rejects.toThrow(
      /messages was answered with 500/,
    );
    expect(await platformOf(bot).post(onDiscord(channel), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(discord.messagesIn(channel)).toHaveLength(1);
  });
});

describe("what was posted on Discord", () => {
  it("says something else after an edit, also in a thread that sleeps and to one person", async () => {
    const { discord, bot, channel, anna } = await aPaddock();
    const thread = discord.thread(channel, { name: "Desk" });
    for (const where of [channel, thread, `@${anna.id}`]) {
      const message = idOf(await platformOf(bot).post(onDiscord(where), NEWS, { once: "a" }));
      if (where === thread) discord.archives(thread);
      expect(await platformOf(bot).edit(onDiscord(where), message, CORRECTED)).toEqual({ kind: "edited", message });
      const standing = discord.messagesIn(where.startsWith("@") ? anna : where);
      expect(standing.map(words)).toEqual(["An article was wrong."]);
    }
  });

  it("grows and shrinks page by page, and can be edited again, also in a post of a forum", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const forum = discord.channel(guild, { name: "ideas", type: "forum" });
    for (const where of [channel, forum]) {
      const long = idOf(await platformOf(bot).post(onDiscord(where), LONG, { once: "a" }));
      const place = where === forum ? sure(long.split("/")[0]) : channel;
      const before = discord.messagesIn(place).length;
      const grown = await platformOf(bot).edit(onDiscord(where), long, LONGER);
      expect(discord.messagesIn(place).length).toBeGreaterThan(before);
      const shrunk =
        grown.kind === "edited" ? await platformOf(bot).edit(onDiscord(where), grown.message, CORRECTED) : grown;
      expect(discord.messagesIn(place).map(words)).toEqual(["An article was wrong."]);
      if (shrunk.kind === "edited") await platformOf(bot).edit(onDiscord(where), shrunk.message, NEWS);
      expect(discord.messagesIn(place).map(words)).toEqual(["A new article is here."]);
    }
  });

  it("is lost where it was deleted, alone or with its post", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const forum = discord.channel(guild, { name: "ideas", type: "forum" });
    expect(await platformOf(bot).edit(onDiscord(channel), "4711", CORRECTED)).toEqual({ kind: "lost" });
    const message = idOf(await platformOf(bot).post(onDiscord(forum), NEWS, { once: "a" }));
    discord.deletesChannel(sure(message.split("/")[0]));
    expect(await platformOf(bot).edit(onDiscord(forum), message, CORRECTED)).toEqual({ kind: "lost" });
    discord.deletesChannel(channel);
    const shut = { kind: "shut", why: "chat-gone" };
    expect(await platformOf(bot).edit(onDiscord(channel), "4711", CORRECTED)).toEqual(shut);
  });
});
