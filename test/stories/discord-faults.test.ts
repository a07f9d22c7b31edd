import { describe, expect, it } from "vitest";
import {
  aDiscord,
  aPaddock,
  eventually,
  expectSound,
  logged,
  nextIn,
  said,
  sayings,
  words,
} from "../platforms/discord/paddock.ts";
import { sure } from "../support/sure.ts";
import { botOn } from "./bot.ts";

const CALLBACK = /\/callback$/;
const SEND = /\/channels\/\d+\/messages$/;
const SORRY = expect.stringContaining("Something went wrong on my side");

describe("sending a message", () => {
  it("waits out a limit, and loses nothing", async () => {
    const { anna, discord, channel, bot } = await aPaddock();
    discord.fail("POST", SEND, { kind: "rate-limit", retryAfter: 0.3 });
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await eventually(() => discord.messagesIn(channel).map(words)).toEqual([expect.stringContaining("FIA WEC 2024")]);
    expect(logged(bot)).toEqual([]);
  });

  it("goes on through the limits of a channel where many ask", async () => {
    const discord = await aDiscord({ limits: true });
    const { channel, bot } = await aPaddock({ discord });
    for (let n = 0; n < 7; n += 1) {
      discord.person({ name: `Fan ${n}` }).says("Rossi, WEC 2024?", { channel, mentions: true });
    }
    await eventually(() => discord.messagesIn(channel).length).toBe(7);
    expectSound({ discord, bot });
  });

  it("is tried again where Discord has a fault", async () => {
    const { anna, discord, channel, bot } = await aPaddock();
    discord.fail("POST", SEND, { kind: "error", status: 502 }, 2);
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await eventually(() => discord.messagesIn(channel).length).toBe(1);
    expect(logged(bot)).toEqual([]);
  });

  it("that was cut off after Discord had it says it once", async () => {
    const { anna, discord, channel, bot } = await aPaddock();
    discord.fail("POST", SEND, { kind: "cut", after: true, reset: true });
    anna.says("Rossi, WEC 2024?", { channel, mentions: true });
    await discord.next("POST", SEND, undefined);
    const nonces = () =>
      discord.requests.filter(({ path }) => SEND.test(path)).map(({ body }) => Reflect.get(Object(body), "nonce"));
    await eventually(() => nonces().length).toBe(2);
    expect(new Set(nonces()).size).toBe(1);
    expect(discord.messagesIn(channel)).toHaveLength(1);
    expect(logged(bot)).toEqual([]);
  });

  it("that fails for good is logged without what was asked, and who asked is told", async () => {
    const { anna, discord, channel, bot } = await aPaddock();
    discord.fail("POST", SEND, { kind: "error", status: 500 }, 4);
    anna.says("Ferrari Challenge SECRET?", { channel, mentions: true });
    await eventually(() => discord.messagesIn(channel).map(words)).toEqual([SORRY]);
    expect(logged(bot)).toEqual(["Discord: somebody was not answered"]);
    expect(bot.lines.join("\n")).not.toContain("SECRET");
  });
});

describe("answering a command", () => {
  it("is tried again where Discord has a fault", async () => {
    const { anna, discord, here, bot } = await aPaddock();
    discord.fail("POST", CALLBACK, { kind: "error", status: 503 }, 2);
    expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC 2024");
    expect(logged(bot)).toEqual([]);
  });

  it("that fails for good says sorry, and logs neither what was asked nor the token", async () => {
    const { anna, discord, here, bot } = await aPaddock();
    discord.fail("POST", CALLBACK, { kind: "error", status: 500 }, 4);
    const reply = await anna.uses("ask", { question: "Ferrari Challenge SECRET?" }, here);
    expect([reply.message?.ephemeralFor, said(reply)]).toEqual([anna.id, SORRY]);
    expect(logged(bot)).toEqual(["Discord: somebody was not answered"]);
    const token = sure(sayings(discord)[0]).path.split("/")[3];
    for (const secret of ["SECRET", sure(token)]) expect(bot.lines.join("\n")).not.toContain(secret);
  });

  it("that Discord had already, since it was cut off afterwards, is calm", async () => {
    const { anna, discord, here, channel, bot } = await aPaddock();
    discord.fail("POST", CALLBACK, { kind: "cut", after: true, reset: true });
    expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC 2024");
    await eventually(() => logged(bot)).toEqual(["Discord had an answer already, or had given up waiting for one"]);
    expect(discord.messagesIn(channel)).toHaveLength(1);
  });

  it("that comes too late is calm, and says nothing more", async () => {
    const discord = await aDiscord({ answerWithinMs: 200 });
    const { anna, here, channel, bot } = await aPaddock({ discord });
    discord.fail("POST", CALLBACK, { kind: "slow", ms: 400 });
    await expect(anna.uses("status", { series: "fia-wec" }, here)).rejects.toThrow("did not respond");
    await eventually(() => logged(bot)).toEqual(["Discord had an answer already, or had given up waiting for one"]);
    expect(discord.messagesIn(channel)).toEqual([]);
    expect(sayings(discord)).toHaveLength(1);
  });

  it("that asks for choices offers none where that fails", async () => {
    const { anna, discord, here, bot } = await aPaddock();
    discord.fail("POST", CALLBACK, { kind: "error", status: 500 }, 4);
    expect(await anna.completes("status", "series", "wec", here)).toEqual([]);
    expect(logged(bot)).toEqual(["Discord: somebody was not answered"]);
  });
});

describe("publishing the commands", () => {
  it("that fails is logged, and the bot answers all the same", async () => {
    const discord = await aDiscord();
    discord.fail("GET", /commands$/, { kind: "error", status: 500 }, 4);
    const guild = discord.guild({ name: "Paddock" });
    const channel = discord.channel(guild, { name: "general" });
    const bot = await botOn({ discord });
    await eventually(() => logged(bot)).toHaveLength(1);
    discord.person({ name: "Anna" }).says("Rossi, WEC 2024?", { channel, mentions: true });
    expect(words(await nextIn(discord, channel))).toContain("FIA WEC 2024");
  });
});
