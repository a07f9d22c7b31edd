import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  aDiscord,
  aPaddock,
  eventually,
  expectSound,
  logged,
  nextIn,
  type Paddock,
  words,
} from "../platforms/discord/paddock.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

/** What the bot said last, once it has answered a question that was asked after all others. */
async function afterOneMore(): Promise<readonly string[]> {
  const { discord, channel } = paddock;
  const said = discord.messagesIn(channel).length;
  discord.person({ name: "Last" }).says("Will he race at Le Mans?", { channel, mentions: true });
  await eventually(() => discord.messagesIn(channel).length).toBeGreaterThan(said);
  return discord.messagesIn(channel).map(words);
}

const ONLY_THE_LAST = [expect.stringContaining("24 Hours of Le Mans")];

describe("a message to the bot", () => {
  afterEach(() => expectSound(paddock));

  it("that mentions it is answered below, and pings nobody", async () => {
    const { anna, discord, channel } = paddock;
    const asked = anna.says("will Rossi race in the WEC next year?", { channel, mentions: true });
    const answer = await nextIn(discord, channel);
    expect(words(answer)).toContain("FIA WEC 2024 · ▲ likely");
    expect(answer).toMatchObject({
      message_reference: { message_id: asked.id },
      nonce: `${asked.id}-0`,
      enforce_nonce: true,
    });
    expect(discord.messagesIn(channel)).toMatchObject([{ pings: [], mentions: [] }]);
  });

  it("that is a bare mention is answered with help", async () => {
    const { anna, discord, channel } = paddock;
    anna.says(`<@${discord.botUser.id}>`, { channel });
    expect(words(await nextIn(discord, channel))).toContain("What you can ask me");
    anna.says(`  <@!${discord.botUser.id}> `, { dm: true });
    await eventually(() => discord.messagesIn(anna).map(words)).toEqual([expect.stringContaining("/status")]);
  });

  it("that replies to it goes on from what was spoken of, and needs no mention where it pings", async () => {
    const { anna, discord, channel } = paddock;
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await nextIn(discord, channel);
    const [answer] = discord.messagesIn(channel);
    anna.says("why?", { channel, replyTo: { id: String(answer?.id) } });
    expect(words(await nextIn(discord, channel))).toContain("A report of 6 November 2023 says so");
  });

  it("is heard in a thread and in direct messages, and answered there", async () => {
    const { anna, discord, channel } = paddock;
    const thread = discord.thread(channel, { name: "WEC" });
    anna.says("Rossi, WEC 2024?", { channel: thread, mentions: true });
    expect(words(await nextIn(discord, thread))).toContain("FIA WEC 2024");
    anna.says("Will Rossi race in the WEC in 2024?", { dm: true });
    await eventually(() => discord.messagesIn(anna).map(words)).toEqual([expect.stringContaining("FIA WEC 2024")]);
    expect(discord.messagesIn(channel)).toEqual([]);
  });

  it("is understood as a command where it is written as one", async () => {
    const { anna, discord, channel } = paddock;
    anna.says("/status wec 2024", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toContain("FIA WEC 2024");
    anna.says("/podium", { dm: true });
    await eventually(() => discord.messagesIn(anna).map(words)).toEqual([expect.stringContaining("/podium")]);
  });

  it("changes settings only where its writer may manage the server", async () => {
    const { anna, discord, channel, managing } = paddock;
    anna.says("/settings zone:Asia/Tokyo", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toBe("Only those who manage this chat can do that.");
    anna.says("/forget confirm:yes", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toBe("Only those who manage this chat can do that.");
    expect(words({ components: (await anna.uses("settings", {}, managing)).message?.components ?? [] })).toContain(
      "Rome",
    );
  });

  it("with everything hostile in it pings nobody", async () => {
    const { anna, discord, channel } = paddock;
    anna.says("@everyone Ferrari <@1> <@&2> [x](https://evil.example) Challenge 2024?", { channel, mentions: true });
    anna.says(`Ferrari ${"@here ".repeat(300)}Challenge?`, { channel, mentions: true });
    await nextIn(discord, channel);
    await nextIn(discord, channel);
    expect(discord.messagesIn(channel).flatMap(({ pings }) => pings)).toEqual([]);
  });
});

describe("silence", () => {
  afterEach(() => expectSound(paddock));

  it("is what chatter gets, and a reply to somebody else", async () => {
    const { anna, discord, channel } = paddock;
    const other = discord.person({ name: "Marc" }).says("Will Rossi race in the WEC?", { channel });
    anna.says("I think so", { channel, replyTo: other });
    anna.says("", { channel });
    expect(await afterOneMore()).toEqual(ONLY_THE_LAST);
  });

  it("is what an edited message gets", async () => {
    const { anna, channel } = paddock;
    anna.says("Will Rossi race in the WEC?", { channel, mentions: true, edited: true });
    const chatter = anna.says("hello", { channel });
    anna.edits(chatter, `<@${paddock.discord.botUser.id}> Will Rossi race in the WEC?`);
    expect(await afterOneMore()).toEqual(ONLY_THE_LAST);
  });

  it("is what other bots get, and webhooks, and what it said itself", async () => {
    const { discord, channel } = paddock;
    const robot = discord.person({ name: "Robot" });
    robot.says("Will Rossi race in the WEC?", { channel, mentions: true, isBot: true });
    robot.says("Will Rossi race in the WEC?", { channel, mentions: true, webhook: true });
    robot.says("Will Rossi race in the WEC?", { dm: true, isBot: true });
    expect(await afterOneMore()).toEqual(ONLY_THE_LAST);
    expect(await afterOneMore()).toHaveLength(2);
    expect(discord.messagesIn(robot)).toEqual([]);
  });
});

describe("where the bot may not write", () => {
  it("it is silent, and its log says why in one line", async () => {
    const { anna, discord, channel, bot } = paddock;
    discord.permits(channel, PermissionFlagsBits.ViewChannel);
    anna.says("Rossi, WEC?", { channel, mentions: true });
    await discord.next("POST", /messages$/);
    anna.closesDms();
    anna.says("Rossi, WEC?", { dm: true });
    await discord.next("POST", /messages$/);
    discord.permits(channel, PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages);
    expect(await afterOneMore()).toEqual(ONLY_THE_LAST);
    expect(logged(bot)).toEqual(Array(2).fill("Discord does not let me answer there"));
  });

  it("since a thread was closed or a channel deleted, it is calm too", async () => {
    const { anna, discord, channel, bot } = paddock;
    const thread = discord.thread(channel, { name: "closed", archived: true, locked: true });
    anna.says("Rossi, WEC?", { channel: thread, mentions: true });
    await discord.next("POST", /messages$/);
    discord.fail("POST", /messages$/, { kind: "error", status: 404, code: 10003 });
    anna.says("Rossi, WEC?", { channel, mentions: true });
    await discord.next("POST", /messages$/);
    expect(await afterOneMore()).toEqual(ONLY_THE_LAST);
    expect(logged(bot)).toEqual(Array(2).fill("Discord does not let me answer there"));
  });

  it("below a message, it writes without pointing to it", async () => {
    const { anna, discord, channel, bot } = paddock;
    discord.fail("POST", /messages$/, { kind: "error", status: 400, code: 160002 });
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await discord.next("POST", /messages$/, (body) => Reflect.has(Object(body), "message_reference"));
    const answer = await nextIn(discord, channel);
    expect(answer).not.toHaveProperty("message_reference");
    expect(words(answer)).toContain("FIA WEC 2024");
    expect(logged(bot)).toEqual([]);
  });
});

describe("a manager of the server", () => {
  it("changes its settings by a message, being its owner", async () => {
    const discord = await aDiscord();
    const { bot } = await aPaddock({ discord });
    const olga = discord.person({ name: "Olga" });
    const guild = discord.guild({ name: "Olga's", ownerId: olga.id });
    const channel = discord.channel(guild, { name: "general" });
    olga.says("/settings zone:Asia/Tokyo", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toContain("Asia/Tokyo");
    expectSound({ discord, bot });
  });
});

describe("somebody who floods", () => {
  it("is told once, and then not answered in public, while others are", async () => {
    const at = Date.UTC(2023, 10, 10, 12);
    const standing = await aPaddock({ now: () => at });
    const { anna, discord, channel, here, bot } = standing;
    for (let n = 0; n < 12; n += 1) anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await eventually(() => discord.messagesIn(channel).length).toBe(9);
    const told = discord.messagesIn(channel).map(words);
    expect(told.filter((text) => text.includes("FIA WEC 2024"))).toHaveLength(8);
    const refused = await anna.uses("status", { series: "fia-wec" }, here);
    expect(refused.message?.ephemeralFor).toBe(anna.id);
    const marc = discord.person({ name: "Marc" });
    expect((await marc.uses("status", { series: "fia-wec" }, here)).message?.ephemeralFor).toBeUndefined();
    expect(discord.messagesIn(channel).filter(({ ephemeralFor }) => ephemeralFor === undefined)).toHaveLength(10);
    expectSound({ discord, bot });
  });

  it("with commands is told so each time, for nobody else to read", async () => {
    const at = Date.UTC(2023, 10, 10, 12);
    const { anna, here, discord, bot } = await aPaddock({ now: () => at });
    const readers: (string | undefined)[] = [];
    for (let n = 0; n < 10; n += 1) {
      readers.push((await anna.uses("status", { series: "fia-wec" }, here)).message?.ephemeralFor);
    }
    expect(readers).toEqual([...Array(8).fill(undefined), anna.id, anna.id]);
    expectSound({ discord, bot });
  });
});
