import {
  type Client,
  GatewayIntentBits,
  PermissionFlagsBits as May,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectBot } from "./connect-bot.ts";
import { type Discord, startDiscord } from "./discord-server.ts";
import type { ServedMessage } from "./world.ts";

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

function send(body: RESTPostAPIChannelMessageJSONBody | Record<string, unknown>, to = channel): Promise<ServedMessage> {
  return bot.rest.post(`/channels/${to}/messages`, { body }) as Promise<ServedMessage>;
}

const text = (content: string) => ({ type: 10, content });
const button = (more: Record<string, unknown>) => ({ type: 2, style: 1, label: "Why?", custom_id: "why", ...more });
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const V2 = MessageFlags.IsComponentsV2;

describe("a message is refused", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => button({ custom_id: `${index}` }));
  it.each<[string, Record<string, unknown>, string]>([
    ["for a field that Discord does not know", { content: "x", contents: "y" }, "contents[UNKNOWN_KEY]"],
    ["above 2,000 characters", { content: "x".repeat(2_001) }, "content[BASE_TYPE_MAX_LENGTH]"],
    ["with 11 embeds", { embeds: Array(11).fill({ title: "x" }) }, "embeds[TOO_BIG]"],
    ["with a long description", { embeds: [{ description: "x".repeat(4_097) }] }, "embeds[0].description[TOO_BIG]"],
    ["with 6,001 characters", { embeds: Array(2).fill({ description: "x".repeat(3_001) }) }, "MAX_EMBED_SIZE_EXCEEDED"],
    ["with content beside V2", { flags: V2, content: "x", components: [text("x")] }, "LEGACY_FIELDS"],
    [
      "with 41 components",
      { flags: V2, components: [{ type: 17, components: Array(40).fill(text("x")) }] },
      "TOTAL_COMPONENTS",
    ],
    [
      "with 4,001 characters of V2",
      { flags: V2, components: [text("x".repeat(2_000)), text("x".repeat(2_001))] },
      "TEXT_SIZE",
    ],
    ["with an empty text", { flags: V2, components: [text(" ")] }, "components[0].content[BASE_TYPE_REQUIRED]"],
    ["with text outside V2", { components: [text("x")] }, "UNION_TYPE_CHOICES"],
    ["with six buttons in a row", { content: "x", components: [row(...many(6))] }, "components[0].components[TOO_BIG]"],
    ["with an empty row", { content: "x", components: [row()] }, "components[0].components[TOO_SMALL]"],
    ["with a long label", { content: "x", components: [row(button({ label: "x".repeat(81) }))] }, "label[TOO_BIG]"],
    [
      "with a nameless button",
      { content: "x", components: [row(button({ custom_id: undefined }))] },
      "CUSTOM_ID_REQUIRED",
    ],
    ["with a repeated id", { content: "x", components: [row(button({}), button({}))] }, "CUSTOM_ID_DUPLICATED"],
    [
      "with a link that has an id",
      { content: "x", components: [row(button({ style: 5, url: "https://x.org" }))] },
      "EXCLUSIVE",
    ],
    [
      "with a link to nowhere",
      { content: "x", components: [row(button({ style: 5, custom_id: undefined }))] },
      "URL_REQUIRED",
    ],
    ["with a long nonce", { content: "x", nonce: "x".repeat(26) }, "nonce"],
    [
      "with contrary mentions",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      "PARSE_EXCLUSIVE",
    ],
    ["as ephemeral in a channel", { content: "x", flags: MessageFlags.Ephemeral }, "flags[FLAGS_EPHEMERAL]"],
    ["in answer to nothing", { content: "x", message_reference: { message_id: "1" } }, "UNKNOWN_MESSAGE"],
  ])("%s", async (_, body, fault) => {
    await expect(send(body)).rejects.toMatchObject({ code: 50035, message: expect.stringContaining(fault) });
    expect(discord.messagesIn(channel)).toEqual([]);
  });

  it("when it is empty, or where the bot may not be", async () => {
    const refused = (code: number) => ({ code });
    await expect(send({ content: " " })).rejects.toMatchObject(refused(50006));
    const secret = discord.channel(guild, { name: "secret", botPermissions: May.SendMessages });
    const silent = discord.channel(guild, { name: "silent", botPermissions: May.ViewChannel });
    const plain = discord.channel(guild, { name: "plain", botPermissions: May.ViewChannel | May.SendMessages });
    await expect(send({ content: "x" }, secret)).rejects.toMatchObject(refused(50001));
    await expect(send({ content: "x" }, silent)).rejects.toMatchObject(refused(50013));
    await expect(send({ embeds: [{ title: "x" }] }, plain)).rejects.toMatchObject(refused(50013));
    await expect(send({ content: "x" }, discord.thread(plain, { name: "talk" }))).rejects.toMatchObject(refused(50013));
    await expect(send({ content: "x" }, "1")).rejects.toMatchObject(refused(10003));
    const closed = discord.thread(channel, { name: "old", archived: true, locked: true });
    await expect(send({ content: "x" }, closed)).rejects.toMatchObject(refused(50083));
    await send({ content: "x" }, discord.thread(channel, { name: "sleeping", archived: true }));
    const anna = discord.person({ name: "Anna" });
    const user = await bot.users.fetch(anna.id);
    await user.send("hello");
    expect(discord.messagesIn(anna)).toMatchObject([{ content: "hello" }]);
    anna.closesDms();
    await expect(user.send("hello")).rejects.toMatchObject(refused(50007));
    discord.removesBot(guild);
    await expect(send({ content: "x" })).rejects.toMatchObject(refused(50001));
  });
});

describe("a message is kept", () => {
  it("with whom it would ping", async () => {
    const anna = discord.person({ name: "Anna" });
    const crew = discord.role(guild, { name: "Crew" });
    const all = `<@${anna.id}> @everyone <@&${crew}> <@&5> \`<@6>\``;
    await send({ content: all });
    await send({ content: all, allowed_mentions: { parse: [] } });
    await send({ content: all, allowed_mentions: { parse: ["everyone"], users: [anna.id] } });
    await send({ flags: V2, components: [text(all)], allowed_mentions: { parse: ["roles"] } });
    const pings = discord.messagesIn(channel).map((message) => message.pings);
    expect(pings).toEqual([[anna.id, `&${crew}`, "@everyone"], [], [anna.id, "@everyone"], [`&${crew}`]]);
  });

  it("once for a nonce that is enforced, even when the answer was lost", async () => {
    const body = { content: "news", nonce: "alert-1", enforce_nonce: true };
    discord.fail("POST", /messages$/, { kind: "cut" });
    await expect(send(body)).rejects.toThrow("other side closed");
    expect(discord.messagesIn(channel)).toHaveLength(0);
    discord.fail("POST", /messages$/, { kind: "cut", after: true, reset: true });
    const sent = await send(body);
    expect((await send(body)).id).toBe(sent.id);
    expect(discord.requests.filter(({ path }) => path.endsWith("messages"))).toHaveLength(4);
    expect(discord.messagesIn(channel)).toHaveLength(1);
  });

  it("with its files, its changes and until it is taken back", async () => {
    const target = await bot.channels.fetch(channel);
    if (!target?.isSendable()) throw new Error("not sendable");
    const message = await target.send({
      content: "a picture",
      files: [{ attachment: Buffer.from("png"), name: "outlook.png" }],
    });
    expect(message.attachments.first()?.name).toBe("outlook.png");
    expect((await discord.next("POST", /messages$/)).files?.[0]?.content.toString()).toBe("png");
    await message.edit("a better picture");
    expect(discord.messagesIn(channel)).toMatchObject([{ content: "a better picture", attachments: [{ size: 3 }] }]);
    await message.delete();
    expect(discord.messagesIn(channel)).toEqual([]);
  });

  it("in a forum as a post with a title, and in an announcement channel for its followers", async () => {
    const forum = discord.channel(guild, { name: "forum", type: "forum" });
    const announcements = discord.channel(guild, { name: "news", type: "announcement" });
    const threads = `/channels/${forum}/threads` as const;
    await expect(send({ content: "x" }, forum)).rejects.toMatchObject({ code: 50008 });
    await expect(bot.rest.post(threads, { body: { message: { content: "x" } } })).rejects.toThrow("name[");
    const post = (await bot.rest.post(threads, { body: { name: "Rossi", message: { content: "likely" } } })) as {
      id: string;
    };
    expect(discord.messagesIn(post.id)).toMatchObject([{ content: "likely" }]);
    const { id } = await send({ content: "likely" }, announcements);
    await bot.rest.post(`/channels/${announcements}/messages/${id}/crosspost`);
    await expect(bot.rest.post(`/channels/${announcements}/messages/${id}/crosspost`)).rejects.toMatchObject({
      code: 40033,
    });
  });
});

describe("a fault", () => {
  it("of too many requests is waited out, others are told", async () => {
    discord.fail("POST", /messages$/, { kind: "rate-limit", retryAfter: 0.3 });
    const before = Date.now();
    await send({ content: "x" });
    expect(Date.now() - before).toBeGreaterThan(300);
    discord.fail("POST", /messages$/, { kind: "error", status: 403, code: 50001, message: "Missing Access" });
    await expect(send({ content: "x" })).rejects.toMatchObject({ code: 50001, status: 403 });
    const statuses = discord.requests.filter(({ path }) => path.endsWith("/messages")).map(({ status }) => status);
    expect(statuses).toEqual([429, 200, 403]);
    await expect(discord.next("POST", /typing/, undefined, 50)).rejects.toThrow("/messages 403");
  });

  it("is told with limits that are really kept", async () => {
    const strict = await startDiscord({ limits: true });
    const there = strict.channel(strict.guild({ name: "Paddock" }), { name: "news" });
    const post = () =>
      fetch(`${strict.api}/v10/channels/${there}/messages`, {
        method: "POST",
        headers: { authorization: `Bot ${strict.token}`, "content-type": "application/json" },
        body: JSON.stringify({ content: "x" }),
      });
    const answers = await Promise.all(Array.from({ length: 6 }, post));
    await strict.close();
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get("retry-after")).toBe("5");
  });
});
