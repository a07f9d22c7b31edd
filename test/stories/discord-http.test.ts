import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { PlatformRefused } from "../../src/talk/platform.ts";
import {
  aDiscord,
  aPaddockOverHttp,
  buttons,
  eventually,
  expectSound,
  logged,
  nextIn,
  readBy,
  said,
  sayings,
  unhurriedClock,
  words,
} from "../platforms/discord/paddock.ts";
import { aReply } from "../support/replies.ts";
import { sure } from "../support/sure.ts";
import { botOn } from "./bot.ts";

describe("a bot to which Discord posts what people do", () => {
  it("answers commands, buttons and choices without a gateway, each by one request", async () => {
    const paddock = await aPaddockOverHttp();
    const { anna, here, discord } = paddock;
    const status = await anna.uses("status", { series: "fia-wec" }, here);
    expect([status.kind, readBy(status)]).toEqual(["message", "all"]);
    expect(said(status)).toContain("### FIA WEC 2024 · ▲ likely ↗ rising");
    expect(buttons(status.message)).toEqual(expect.arrayContaining(["Why", "History", "Sources"]));
    const why = await anna.taps(sure(status.message), "Why", here);
    expect([readBy(why), said(why)]).toEqual(["asker", expect.stringContaining("A report of 6 November 2023 says so")]);
    const choices = await anna.completes("status", "series", "wec", here);
    expect(choices.map(({ value }) => value)).toContain("fia-wec");
    expect(sayings(discord).map(({ path }) => path.replace(/^.*\//, ""))).toEqual(["callback", "callback"]);
    expect([discord.gateway.identifies.length, discord.gateway.connections]).toEqual([0, 0]);
    expectSound(paddock);
  });

  it("goes on after an interaction that is none, and its log tells of it", async () => {
    const paddock = await aPaddockOverHttp();
    const { anna, here, discord, url, bot } = paddock;
    const body = JSON.stringify({ id: "1", token: "t", type: 2, application_id: "\uDE00", data: { name: "help" } });
    const posted = await fetch(url, { method: "POST", headers: discord.endpoint.signed(body), body });
    expect(posted.status).toBe(202);
    await eventually(() => logged(bot)).toEqual(["Discord: something was not done"]);
    expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC 2024");
  });

  it("knows settings, forms, direct messages and the message menu there too", async () => {
    const paddock = await aPaddockOverHttp();
    const { anna, managing, here, carl } = paddock;
    expect(said(await anna.uses("settings", { zone: "Asia/Tokyo" }, managing))).toContain("Asia/Tokyo");
    expect(said(await anna.uses("settings", {}, managing))).toContain("Asia/Tokyo");
    expect(said(await anna.uses("status", { series: "fia-wec" }, { dm: true }))).toContain("FIA WEC 2024");
    const about = await anna.asksAbout("Will he race at Le Mans?", "What is known about this?", here);
    expect(said(about)).toContain("24 Hours of Le Mans 2024");
    const form = await carl.uses("article", {}, { ...here, permissions: PermissionFlagsBits.Administrator });
    expect(form.kind).toBe("modal");
    const text = "Valentino Rossi will race in the FIA World Endurance Championship in 2024 with Team WRT.";
    const brought = await carl.fills(
      form,
      { Publisher: "Autosprint", "Day of publication": "2023-11-09", Title: "Tonight", Text: text },
      here,
    );
    const card = brought.message ?? (brought.kind === "deferred" ? await brought.finished() : undefined);
    expect(words(card)).toContain("FIA WEC 2024");
    expectSound(paddock);
  });

  it("tells a channel by its name, and alerts set there are posted there, also in a forum", async () => {
    const paddock = await aPaddockOverHttp();
    const { anna, managing, discord, guild, bot } = paddock;
    const news = discord.channel(guild, { name: "news" });
    const forum = discord.channel(guild, { name: "talk", type: "forum" });
    expect(said(await anna.uses("alerts", { action: "on", series: "fia-wec", channel: news }, managing))).toContain(
      "#news",
    );
    const platform = sure(bot.house.platforms()[0]);
    for (const id of [news, forum]) {
      const posted = await platform.post({ platform: "discord", id }, aReply("Signed"), {
        once: `a ${id}`,
        title: "News",
      });
      expect(posted).toMatchObject({ kind: "posted" });
    }
    expect(discord.messagesIn(news).map(words)).toEqual(["Signed"]);
    expect(discord.requests.filter(({ path }) => path.endsWith(`/channels/${forum}/threads`))).toHaveLength(1);
    expect(await platform.placeOf({ platform: "discord", id: news })).toBe(`discord:${guild}`);
  });

  it("holds the gateway besides where it is to hear messages, and answers nothing twice", async () => {
    const paddock = await aPaddockOverHttp({ hearing: { gateway: "all" } });
    const { anna, here, channel, discord, bot } = paddock;
    await eventually(() => sure(bot.house.platforms()[0]).isConnected()).toBe(true);
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toContain("FIA WEC 2024");
    expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC 2024");
    expect(sayings(discord)).toHaveLength(2);
    expectSound(paddock);
  });

  it("finishes what is under way when it is stopped, and takes nothing more", async () => {
    const { anna, here, discord, bot } = await aPaddockOverHttp();
    discord.fail("POST", /callback$/, { kind: "slow", ms: 400 });
    const underWay = anna.uses("status", { series: "fia-wec" }, here);
    await eventually(() => discord.requests.some(({ path }) => path.endsWith("/callback"))).toBe(true);
    const stopped = bot.stop();
    await expect(anna.uses("help", {}, here)).rejects.toThrow("503");
    expect(said(await underWay)).toContain("FIA WEC 2024");
    await stopped;
  });

  it("waits until Discord is reached, and sends what is posted before to another", async () => {
    const discord = await aDiscord();
    discord.fail("GET", /^\/users\/@me$/, { kind: "error", status: 503 }, 4);
    let url = "";
    const env = { HTTP_PORT: "0", DISCORD_PUBLIC_KEY: discord.endpoint.publicKey };
    const served = (at: string) => {
      url = `${at}/discord/interactions`;
    };
    const bot = await botOn({ discord, env, served, hearing: { gateway: "none" }, now: Date.now });
    const body = JSON.stringify({ id: "7", token: "t", type: 2, application_id: discord.applicationId });
    const early = await fetch(url, { method: "POST", headers: discord.endpoint.signed(body), body });
    expect(early.status).toBe(503);
    await eventually(() => sure(bot.house.platforms()[0]).isConnected()).toBe(true);
  });

  it("ends where the key is that of another application, or the token of none", async () => {
    const discord = await aDiscord();
    const refusalOf = async (env: Readonly<Record<string, string>>) => {
      const key = { HTTP_PORT: "0", DISCORD_PUBLIC_KEY: discord.endpoint.publicKey };
      const bot = await botOn({
        discord,
        env: { ...key, ...env },
        hearing: { gateway: "none" },
        now: unhurriedClock(),
      });
      return sure(bot.house.platforms()[0]).refused.catch((error: unknown) => error);
    };
    const stranger = await refusalOf({ DISCORD_PUBLIC_KEY: "ab".repeat(32) });
    expect(stranger).toBeInstanceOf(PlatformRefused);
    expect(stranger).toMatchObject({ platform: "discord", reason: "public-key" });
    const token = `${discord.token.slice(0, -3)}abc`;
    expect(await refusalOf({ DISCORD_TOKEN: token })).toMatchObject({ reason: "token" });
  });
});
