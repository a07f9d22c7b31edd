import { afterEach, beforeEach, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import { aPaddock, buttons, expectSound, type Paddock, said } from "../platforms/discord/paddock.ts";
import { sure } from "../support/sure.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

afterEach(() => expectSound(paddock));

async function topicsIn(id: string): Promise<readonly string[]> {
  const kept = await paddock.bot.house.store.alertsIn(chatKey({ platform: "discord", id }));
  return (kept?.topics ?? []).map(({ series = "all", measure }) => `${series} ${measure}`);
}

it("whoever manages a Discord server has changes told in a channel that is picked", async () => {
  const { anna, managing, discord, guild, channel } = paddock;
  const news = discord.channel(guild, { name: "news" });
  const on = await anna.uses("alerts", { action: "on", series: "fia-wec", channel: news }, managing);
  expect(said(on)).toContain("#news what changes:");
  expect([await topicsIn(news), await topicsIn(channel)]).toEqual([["fia-wec every"], []]);
  await anna.taps(sure(on.message), "Clear changes only", managing);
  expect(await topicsIn(news)).toEqual(["fia-wec clear"]);
});

it("a member of a Discord server is told privately, if direct messages are open", async () => {
  const { anna, here, channel } = paddock;
  const refused = await anna.uses("alerts", { action: "on", series: "fia-wec", measure: "decided" }, here);
  expect(said(refused)).toContain("Only those who manage this chat can do that. I can tell you privately.");
  expect(buttons(refused.message)).toEqual(["Tell me privately"]);
  const told = await anna.taps(sure(refused.message), "Tell me privately", here);
  expect(said(told)).toMatch(/From now on I tell you privately what changes:/);
  expect([await topicsIn(`@${anna.id}`), await topicsIn(channel)]).toEqual([["fia-wec decided"], []]);
});
