import { type Client, GatewayIntentBits, PermissionFlagsBits as May } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectBot } from "./connect-bot.ts";
import { type Discord, startDiscord } from "./discord-server.ts";

let discord: Discord;
let bot: Client<true>;
let guild: string;
let channel: string;

beforeEach(async () => {
  discord = await startDiscord();
  guild = discord.guild({ name: "Paddock" });
  channel = discord.channel(guild, { name: "news" });
  bot = await connectBot(discord, { intents: [GatewayIntentBits.Guilds] });
});

afterEach(async () => {
  await bot.destroy();
  await discord.close();
});

const say = (content: string, to = channel) => bot.rest.post(`/channels/${to}/messages`, { body: { content } });

describe("what the bot may do", () => {
  it("is what its roles let it, less and more by what the channel says of everybody, of them and of the bot", async () => {
    const crew = discord.role(guild, { name: "Crew", isOfBot: true });
    const none = { allow: 0n, deny: 0n };
    const everyone = { ...none, id: guild, kind: "role", deny: May.SendMessages } as const;
    const ofCrew = { ...none, id: crew, kind: "role", allow: May.SendMessages } as const;
    const own = { ...none, id: bot.user.id, kind: "member", deny: May.SendMessages } as const;
    discord.permits(channel, [everyone]);
    await expect(say("a")).rejects.toMatchObject({ code: 50013 });
    discord.permits(channel, [ofCrew, everyone]);
    await say("b");
    discord.permits(channel, [own, ofCrew, everyone]);
    await expect(say("c")).rejects.toMatchObject({ code: 50013 });
    discord.role(guild, { name: "Chief", isOfBot: true, permissions: May.Administrator });
    await say("d");
    expect(await bot.rest.get(`/guilds/${guild}/members/${bot.user.id}`)).toMatchObject({ roles: { length: 2 } });
    const { permission_overwrites } = (await bot.rest.get(`/channels/${channel}`)) as Record<string, unknown>;
    expect(permission_overwrites).toHaveLength(3);
  });

  it("does not let it ping a role that nobody may, unless it may ping all", async () => {
    const [crew, fans] = [
      discord.role(guild, { name: "Crew" }),
      discord.role(guild, { name: "Fans", mentionable: true }),
    ];
    discord.permits(channel, May.ViewChannel | May.SendMessages);
    await say(`<@&${crew}> <@&${fans}>`);
    expect(discord.messagesIn(channel)).toMatchObject([{ pings: [`&${fans}`], mention_roles: [fans] }]);
  });

  it("does not let it wake up a thread that is locked, nor write there", async () => {
    const [locked, both, sleeping] = [
      discord.thread(channel, { name: "a", locked: true }),
      discord.thread(channel, { name: "b", locked: true, archived: true }),
      discord.thread(channel, { name: "c", archived: true }),
    ];
    const wake = (thread: string) => bot.rest.patch(`/channels/${thread}`, { body: { archived: false } });
    await expect(say("x", locked)).rejects.toMatchObject({ code: 160005 });
    await expect(say("x", both)).rejects.toMatchObject({ code: 50083 });
    await expect(wake(both)).rejects.toMatchObject({ code: 50013 });
    expect(await wake(sleeping)).toMatchObject({ thread_metadata: { archived: false } });
  });

  it("does not let it open a post without a tag where one is needed", async () => {
    const tags = [{ id: "77", name: "News", moderated: false }];
    const forum = discord.channel(guild, { name: "forum", type: "forum", tags, needsTag: true });
    const open = (more: object) =>
      bot.rest.post(`/channels/${forum}/threads`, { body: { name: "WEC", message: { content: "x" }, ...more } });
    await expect(open({})).rejects.toMatchObject({ code: 40067 });
    expect(await open({ applied_tags: ["77"] })).toMatchObject({ name: "WEC" });
  });
});

it("counts whom it refused since they came too fast, and keeps them waiting as long as the wire is", async () => {
  const strict = await startDiscord({ limits: true, roundTripMs: 60 });
  const there = strict.channel(strict.guild({ name: "Paddock" }), { name: "news" });
  const began = Date.now();
  const post = () =>
    fetch(`${strict.api}/v10/channels/${there}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${strict.token}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "x" }),
    });
  await Promise.all(Array.from({ length: 7 }, post));
  expect(Date.now() - began).toBeGreaterThanOrEqual(59);
  expect(strict.refusals()).toBe(2);
  await strict.close();
});
