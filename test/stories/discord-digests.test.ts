import { afterEach, beforeEach, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { aPaddock, buttons, expectSound, type Paddock, said } from "../platforms/discord/paddock.ts";
import { sure } from "../support/sure.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

afterEach(() => expectSound(paddock));

const digests = () => paddock.bot.house.store.digestsOf(placeKey("discord", paddock.guild));

it("whoever manages a Discord server has digests in several channels, sees what they tell, and undoes them", async () => {
  const { anna, managing, discord, guild, channel } = paddock;
  const news = discord.channel(guild, { name: "news" });
  const here = await anna.uses("digest", { action: "add", when: "0 18 * * 1" }, managing);
  expect(said(here)).toContain("every Monday at 18:00");
  expect(said(here)).toContain("Where: here");
  const there = await anna.uses("digest", { action: "add", when: "friday 9", channel: news, language: "it" }, managing);
  expect(said(there)).toMatch(/Where: \\?#news/);
  expect(await digests()).toMatchObject([
    { chat: `discord:${channel}`, cron: "0 18 * * 1" },
    { chat: `discord:${news}`, cron: "0 9 * * 5", language: "it" },
  ]);
  expect(buttons(there.message)).toEqual(["Preview", "Undo"]);
  expect(said(await anna.taps(sure(there.message), "Preview", managing))).toContain("riepilogo");
  await anna.taps(sure(there.message), "Remove", managing);
  expect(await digests()).toMatchObject([{ cron: "0 18 * * 1" }]);
});

it("Discord shows /digest to nobody who does not manage the server", async () => {
  const { anna, here } = paddock;
  await expect(anna.uses("digest", { action: "add", when: "monday 18:00" }, here)).rejects.toThrow("permissions");
  expect(await digests()).toEqual([]);
});
