import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { PlatformRefused } from "../../src/talk/platform.ts";
import {
  aDiscord,
  aPaddock,
  eventually,
  logged,
  nextIn,
  type Paddock,
  said,
  unhurriedClock,
  words,
} from "../platforms/discord/paddock.ts";
import { theDay } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { botOn, type RunningBot } from "./bot.ts";

const LOST = "Discord is not reached; I keep trying";
const BACK = "Discord is connected again";

const platformOf = ({ house }: RunningBot) => sure(house.platforms()[0]);
const isConnected = (bot: RunningBot) => platformOf(bot).isConnected();
const told = ({ lines }: RunningBot) => lines.map((line) => String(Reflect.get(JSON.parse(line), "msg")));

async function expectAnswers({ anna, here }: Paddock): Promise<void> {
  expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC 2024");
}

async function expectBack(paddock: Paddock): Promise<void> {
  await eventually(() => told(paddock.bot).includes(BACK)).toBe(true);
  expect(isConnected(paddock.bot)).toBe(true);
  await expectAnswers(paddock);
  expect(logged(paddock.bot)).toEqual([LOST]);
}

describe("a lost connection", () => {
  it("is resumed, with what was asked meanwhile, and told once", async () => {
    const paddock = await aPaddock();
    const { discord, anna, channel } = paddock;
    discord.gateway.cut();
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toContain("FIA WEC 2024");
    await expectBack(paddock);
    expect([discord.gateway.resumes.length, discord.gateway.identifies.length]).toEqual([1, 1]);
    expect(discord.messagesIn(channel).filter(({ ephemeralFor }) => ephemeralFor === undefined)).toHaveLength(2);
  });

  it("is resumed where Discord asks for that", async () => {
    const paddock = await aPaddock();
    paddock.discord.gateway.reconnect();
    await expectBack(paddock);
    expect(paddock.discord.gateway.resumes).toHaveLength(1);
  });

  it("is followed by a new session where the old one is over", async () => {
    const paddock = await aPaddock();
    paddock.discord.gateway.invalidate(false);
    await expectBack(paddock);
    expect(paddock.discord.gateway.identifies).toHaveLength(2);
    const servers = paddock.bot.lines.map((line) => Reflect.get(JSON.parse(line), "servers"));
    expect(servers.filter((count) => count !== undefined)).toEqual([1, 1]);
    expect(paddock.discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  it("for a while is waited out", async () => {
    const paddock = await aPaddock();
    paddock.discord.gateway.down(1_500);
    await eventually(() => isConnected(paddock.bot)).toBe(false);
    await expectBack(paddock);
  });
});

describe("being refused", () => {
  it("for a wrong token is told by name", async () => {
    const discord = await aDiscord();
    const bot = await botOn({ discord, env: { DISCORD_TOKEN: `${discord.token.slice(0, -3)}abc` } });
    await expect(platformOf(bot).refused).rejects.toMatchObject({ name: "PlatformRefused", reason: "token" });
    expect(isConnected(bot)).toBe(false);
  });

  it("for a token that was withdrawn while it ran is told by name", async () => {
    const { discord, bot } = await aPaddock();
    discord.gateway.closeAll(4004);
    const refusal = await platformOf(bot).refused.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlatformRefused);
    expect(refusal).toMatchObject({ platform: "discord", reason: "token" });
  });

  it("for an intent that was not granted is told by name", async () => {
    const discord = await aDiscord();
    const bot = await botOn({ discord, env: { DISCORD_MESSAGE_CONTENT: "1" } });
    await expect(platformOf(bot).refused).rejects.toMatchObject({ reason: "message-content" });
  });
});

describe("a Discord that cannot be reached at first", () => {
  it("is tried again until it can, and that is told once", async () => {
    const discord = await aDiscord();
    discord.fail("GET", /^\/gateway\/bot$/, { kind: "error", status: 503 }, 5);
    const bot = await botOn({ discord, now: unhurriedClock() });
    await eventually(() => isConnected(bot)).toBe(true);
    expect(logged(bot)).toEqual([LOST]);
    expect(told(bot)).toContain(BACK);
    const guild = discord.guild({ name: "Paddock" });
    await discord.next("PUT", /commands$/);
    expect(said(await discord.person({ name: "Anna" }).uses("status", { series: "fia-wec" }, { guild }))).toContain(
      "WEC",
    );
  });

  it("does not keep the bot from stopping", async () => {
    const discord = await aDiscord();
    const bot = await botOn({ discord, env: { DISCORD_API_BASE: `http://127.0.0.1:${await aClosedPort()}/api` } });
    await eventually(() => logged(bot)).toEqual([LOST]);
    const before = Date.now();
    await bot.stop();
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});

describe("stopping", () => {
  it("finishes the answer that is under way, and begins no other", async () => {
    const { discord, anna, bot, channel } = await aPaddock();
    discord.fail("POST", /messages$/, { kind: "slow", ms: 400 });
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await eventually(() => discord.requests.some(({ path }) => path.endsWith("/messages"))).toBe(true);
    const stopped = bot.stop();
    anna.says("And Le Mans?", { channel, mentions: true });
    await stopped;
    expect(discord.messagesIn(channel).map(words)).toEqual([expect.stringContaining("FIA WEC 2024")]);
    expect(discord.gateway.connections).toBe(0);
    expect(logged(bot)).toEqual([]);
  });
});

describe("a server", () => {
  const LONG_AFTER = theDay("2024-03-01");
  /** How many places would be forgotten long after they were left. */
  const left = ({ house }: RunningBot) => house.store.forgetLeft(LONG_AFTER);

  async function withSettings(): Promise<Paddock> {
    const paddock = await aPaddock();
    await paddock.anna.uses("settings", { zone: "Asia/Tokyo" }, paddock.managing);
    return paddock;
  }

  it("is not left by an outage", async () => {
    const { discord, anna, managing, bot, guild } = await withSettings();
    discord.outage(guild);
    await anna.uses("help", {}, { dm: true });
    expect(await left(bot)).toBe(0);
    discord.recovers(guild);
    expect(said(await anna.uses("settings", {}, managing))).toContain("Asia/Tokyo");
  });

  it("is left where the bot was removed", async () => {
    const { discord, bot, guild } = await withSettings();
    discord.removesBot(guild);
    await eventually(() => left(bot)).toBe(1);
  });

  it("has its settings back where the bot was let in again", async () => {
    const { discord, anna, managing, bot, guild } = await withSettings();
    discord.removesBot(guild);
    discord.addsBot(guild);
    await anna.uses("help", {}, { dm: true });
    expect(await left(bot)).toBe(0);
    expect(said(await anna.uses("settings", {}, managing))).toContain("Asia/Tokyo");
  });

  it.each(["removed", "in an outage"])("that was %s while the bot did not run", async (what) => {
    const { discord, bot, guild } = await withSettings();
    await bot.stop();
    if (what === "removed") discord.removesBot(guild);
    else discord.outage(guild);
    const again = await botOn({ discord, folder: bot.folder, now: unhurriedClock() });
    if (what === "removed") return eventually(() => left(again)).toBe(1);
    await eventually(() => isConnected(again)).toBe(true);
    await discord.next("GET", /commands$/);
    expect(await left(again)).toBe(0);
  });

  it("is left where the bot was removed while its session was lost", async () => {
    const { discord, bot, guild } = await withSettings();
    discord.gateway.refuseResume();
    discord.gateway.cut();
    discord.removesBot(guild);
    await eventually(() => left(bot)).toBe(1);
  });
});

async function aClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
