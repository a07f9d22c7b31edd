import { type Client, Events, GatewayIntentBits as Intents, type Message } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { connectBot, createBot } from "./connect-bot.ts";
import { type Discord, startDiscord } from "./discord-server.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function aDiscord(options?: Parameters<typeof startDiscord>[0]): Promise<Discord> {
  const discord = await startDiscord(options);
  closers.push(() => discord.close());
  return discord;
}

async function aBot(
  discord: Discord,
  intents: readonly number[] = [Intents.Guilds, Intents.GuildMessages, Intents.DirectMessages],
) {
  const bot = await connectBot(discord, { intents: [...intents] });
  closers.push(() => bot.destroy());
  return bot;
}

function once(bot: Client, event: Parameters<Client["once"]>[0]): Promise<unknown> {
  return new Promise((resolve) => bot.once(event, resolve));
}

/** What the bot hears, in order. */
function heard(bot: Client): Message[] {
  const messages: Message[] = [];
  bot.on(Events.MessageCreate, (message) => messages.push(message));
  return messages;
}

describe("connecting", () => {
  it("is ready quickly and knows its guilds, also those of later", async () => {
    const discord = await aDiscord();
    const guild = discord.guild({ name: "Paddock" });
    const channel = discord.channel(guild, { name: "news", botPermissions: 1024n });
    const before = Date.now();
    const bot = await aBot(discord);
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(bot.guilds.cache.map(({ name }) => name)).toEqual(["Paddock"]);
    const there = bot.guilds.cache.get(guild)?.channels.cache.get(channel);
    expect(there?.permissionsFor(bot.user.id)?.toArray()).toEqual(["ViewChannel"]);
    const joined = once(bot, Events.GuildCreate);
    discord.guild({ name: "Pit lane" });
    await joined;
    const left = once(bot, Events.GuildDelete);
    discord.removesBot(guild);
    await left;
    expect(bot.guilds.cache.map(({ name }) => name)).toEqual(["Pit lane"]);
  });

  it("refuses a wrong token and an intent that was not granted", async () => {
    const discord = await aDiscord();
    const stranger = createBot(discord);
    await expect(stranger.login("a.b.c")).rejects.toThrow("invalid token");
    const curious = createBot(discord, { intents: [Intents.Guilds, Intents.MessageContent] });
    await expect(curious.login(discord.token)).rejects.toThrow("disallowed intents");
    await stranger.destroy();
    await curious.destroy();
    const granted = await aDiscord({ grantedIntents: "message-content" });
    await aBot(granted, [Intents.Guilds, Intents.MessageContent]);
  });
});

describe("a break", () => {
  it("of the socket is resumed, with what was missed", async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const messages = heard(bot);
    const anna = discord.person({ name: "Anna" });
    const resumed = once(bot, Events.ShardResume);
    discord.gateway.cut();
    anna.says("are you there?", { dm: true });
    await resumed;
    await expect.poll(() => messages.map(({ content }) => content)).toEqual(["are you there?"]);
    expect(discord.gateway.resumes).toHaveLength(1);
    expect(discord.gateway.identifies).toHaveLength(1);
    const again = once(bot, Events.ShardResume);
    discord.gateway.reconnect();
    await again;
    expect(discord.gateway.connections).toBe(1);
  });

  it("of the session is followed by a new one", async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const ready = once(bot, Events.ShardReady);
    discord.gateway.invalidate(false);
    await ready;
    expect(discord.gateway.identifies).toHaveLength(2);
  });

  it("while Discord is down is waited out", async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const resumed = once(bot, Events.ShardResume);
    discord.gateway.down(300);
    await resumed;
    expect(discord.gateway.connections).toBe(1);
  });

  it("that nobody told is found by the missing heartbeats", async () => {
    const discord = await aDiscord({ heartbeatIntervalMs: 200 });
    const bot = await aBot(discord);
    const resumed = once(bot, Events.ShardResume);
    discord.gateway.stopHeartbeatAcks();
    await resumed;
    expect(discord.gateway.heartbeats).toBeGreaterThan(0);
  });
});

describe("what is said", () => {
  it("is empty unless the bot is meant or was granted the content", async () => {
    const discord = await aDiscord();
    const channel = discord.channel(discord.guild({ name: "Paddock" }), { name: "news" });
    const bot = await aBot(discord);
    const messages = heard(bot);
    const anna = discord.person({ name: "Anna" });
    const own = await bot.rest.post(`/channels/${channel}/messages`, { body: { content: "own" } });
    anna.says("to everybody", { channel });
    anna.says("to you", { channel, mentions: true });
    anna.says("an answer", { channel, replyTo: own as { id: string } });
    anna.says("a quiet answer", { channel, replyTo: own as { id: string }, ping: false });
    anna.says("between us", { dm: true });
    await expect.poll(() => messages.length).toBe(6);
    const mention = `<@${bot.user.id}>`;
    expect(messages.map(({ content }) => content)).toEqual([
      "own",
      "",
      `${mention} to you`,
      "an answer",
      "",
      "between us",
    ]);
    expect(messages.map(({ mentions }) => mentions.has(bot.user.id))).toEqual([false, false, true, true, false, false]);
    expect(messages.at(-1)?.channel.isDMBased()).toBe(true);
  });

  it("is whole for who was granted the content, and silent without the intent", async () => {
    const discord = await aDiscord({ grantedIntents: "message-content" });
    const channel = discord.channel(discord.guild({ name: "Paddock" }), { name: "news" });
    const anna = discord.person({ name: "Anna" });
    const reader = heard(await aBot(discord, [Intents.Guilds, Intents.GuildMessages, Intents.MessageContent]));
    const deaf = heard(await aBot(discord, [Intents.Guilds]));
    anna.says("to everybody", { channel });
    await expect.poll(() => reader.map(({ content }) => content)).toEqual(["to everybody"]);
    expect(deaf).toEqual([]);
  });

  it("is heard as an edit, from bots and from webhooks as what they are", async () => {
    const discord = await aDiscord();
    const channel = discord.channel(discord.guild({ name: "Paddock" }), { name: "news" });
    const bot = await aBot(discord);
    const anna = discord.person({ name: "Anna" });
    const messages = heard(bot);
    const edited = new Promise((resolve) => bot.once(Events.Raw, (packet: { t: string }) => resolve(packet.t)));
    anna.says("late", { channel, edited: true });
    expect(await edited).toBe("MESSAGE_UPDATE");
    anna.says("beep", { channel, isBot: true });
    anna.says("hook", { channel, webhook: true });
    await expect
      .poll(() => messages.map(({ author, webhookId }) => [author.bot, webhookId !== null]))
      .toEqual([
        [true, false],
        [true, true],
      ]);
  });
});
