import { expect, it } from "vitest";
import { said, sayings } from "../platforms/discord/paddock.ts";
import { CAREER } from "../servers/press/career.ts";
import { theDay } from "../support/facts.ts";
import { aNewsroomOnBoth, answered } from "./newsroom-scene.ts";

it("a hundred polls more add nothing, publish nothing and tell nobody anything", async () => {
  const room = await aNewsroomOnBoth({ today: "2026-11-18", articles: Object.values(CAREER) });
  const { cora, tito, topic, desk, house, telegram, discord, press } = room;
  await answered(room, topic.chat, () => tito.says("/review here", topic));
  expect(said(await cora.uses("review", { action: "here" }, desk))).toMatch(/^From now on/);
  const { round } = await house.newsroom();
  const proposals = Object.keys(CAREER).length - 1; // One article is about somebody else.
  await round("all");
  await expect.poll(() => telegram.messagesIn(topic.chat).length).toBe(1 + proposals);
  await expect.poll(() => discord.messagesIn(desk.channel).length).toBe(1 + proposals);
  await expect.poll(async () => (await house.store.notices()).length).toBe(0);
  const before = await house.store.export(theDay("2026-11-18"));
  const pages = press.requests.filter(({ path }) => path.startsWith("/articles/")).length;
  const told = sayings(discord).length + telegram.requests.filter(({ method }) => method === "sendMessage").length;
  for (let n = 0; n < 100; n += 1) await round("all");
  expect(await house.store.export(theDay("2026-11-18"))).toEqual(before);
  expect(press.requests.filter(({ path }) => path.startsWith("/articles/"))).toHaveLength(pages);
  const toldNow = sayings(discord).length + telegram.requests.filter(({ method }) => method === "sendMessage").length;
  expect(toldNow).toBe(told);
});
