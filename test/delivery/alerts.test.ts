import { describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import type { DeliveryMeans } from "../../src/delivery/means.ts";
import type { Platform } from "../../src/talk/platform.ts";
import { eventually, words } from "../platforms/discord/paddock.ts";
import { aReply } from "../support/replies.ts";
import { sure } from "../support/sure.ts";
import { aDesk, type Desk, discordChat, telegramChat } from "./desk.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REFUSED = { kind: "error", code: 400, description: "Bad Request: can't parse entities" } as const;

/** Ada and Bob have alerts in private, and so has a channel on Discord. */
async function aDeskThatTells(told: Partial<DeliveryMeans> = {}) {
  const desk = await aDesk();
  const [ada, bob] = [desk.telegram.person({ firstName: "Ada" }), desk.telegram.person({ firstName: "Bob" })];
  const channel = desk.discord.channel(desk.discord.guild({ name: "Paddock" }), { name: "news" });
  for (const { chat } of [ada, bob]) await desk.subscribe(telegramChat(chat));
  await desk.subscribe(discordChat(channel));
  const heard = ({ chat }: typeof ada) => desk.telegram.messagesIn(chat).map(({ text }) => text);
  return { ...desk, ada, bob, channel, heard, there: () => desk.discord.messagesIn(channel).map(words), told };
}

/** How far each block was told. */
const marks = (desk: Desk) =>
  eventually(async () => [
    ...(await desk.store.watermarks("telegram")).map(({ told }) => told),
    ...(await desk.store.watermarks("discord")).map(({ told }) => told),
  ]);

describe("what is published", () => {
  it("is told in every chat that wants it, once, whether it was published before the start or later", async () => {
    const desk = await aDeskThatTells();
    await desk.publish();
    const delivery = desk.delivery();
    await marks(desk).toEqual([1, 1]);
    await desk.publish();
    for (let n = 0; n < 20; n += 1) delivery.wake();
    await marks(desk).toEqual([1, 1]);
    desk.clock.leap(2000);
    await marks(desk).toEqual([2, 2]);
    desk.clock.leap(2000);
    await delivery.stop();
    const again = desk.delivery();
    again.wake();
    await desk.publish();
    again.wake();
    await marks(desk).toEqual([3, 3]);
    for (const heard of [desk.heard(desk.ada), desk.heard(desk.bob), desk.there()]) {
      expect(heard).toEqual(["n1", "n2", "n3"]);
    }
  });

  it("is told together where several things were, and only to those who had alerts by then", async () => {
    const desk = await aDeskThatTells();
    const zoe = desk.telegram.person({ firstName: "Zoe" });
    await desk.publish();
    await desk.publish();
    await desk.subscribe(telegramChat(zoe.chat));
    await desk.publish();
    desk.delivery();
    await marks(desk).toEqual([3, 3]);
    expect([desk.heard(desk.ada), desk.heard(zoe), desk.there()]).toEqual([["n1 n2 n3"], ["n3"], ["n1 n2 n3"]]);
  });

  it("is passed over where it concerns nobody, and where it is older than a day", async () => {
    const desk = await aDeskThatTells();
    await desk.publish();
    desk.clock.leap(DAY_MS + 1000);
    await desk.publish();
    const { bob } = desk;
    desk.delivery({
      alert: async (bulletins, { chat }) =>
        chat === chatKey(telegramChat(bob.chat)) ? undefined : aReply(bulletins.map(({ n }) => `n${n}`).join(" ")),
    });
    await marks(desk).toEqual([2, 2]);
    expect([desk.heard(desk.ada), desk.heard(bob), desk.there()]).toEqual([["n2"], [], ["n2"]]);
  });

  it("waits in quiet hours until they end, and tells then all that came meanwhile", async () => {
    const desk = await aDeskThatTells();
    const { ada, bob, clock } = desk;
    const ends = clock.now() + 8 * HOUR_MS;
    await desk.subscribe(telegramChat(ada.chat), { quiet: { from: 0, until: 1200 } });
    const delivery = desk.delivery({ quietUntil: async (_, at) => (at < ends ? ends : undefined) });
    for (let n = 0; n < 2; n += 1) {
      await desk.publish();
      delivery.wake();
      await marks(desk).toEqual([n + 1, n + 1]);
      clock.leap(2000);
    }
    expect([desk.heard(ada), desk.heard(bob)]).toEqual([[], ["n1", "n2"]]);
    await delivery.stop();
    desk.delivery({ quietUntil: async (_, at) => (at < ends ? ends : undefined) });
    await eventually(() => clock.longestWait() > 7 * HOUR_MS).toBe(true);
    clock.leap(8 * HOUR_MS);
    await eventually(() => desk.heard(ada)).toEqual(["n1 n2"]);
  });

  it("is told at once by a clock that was put back", async () => {
    const desk = await aDeskThatTells();
    await desk.publish();
    const delivery = desk.delivery();
    await marks(desk).toEqual([1, 1]);
    desk.clock.leap(-365 * DAY_MS);
    await desk.publish();
    delivery.wake();
    await marks(desk).toEqual([2, 2]);
    desk.clock.leap(2000);
    await eventually(() => [desk.heard(desk.ada), desk.heard(desk.bob), desk.there()]).toEqual(
      Array.from({ length: 3 }, () => ["n1", "n2"]),
    );
  });

  it("is tried again where it fails, while others hear it", async () => {
    const desk = await aDeskThatTells();
    const { ada, bob, telegram, clock } = desk;
    await desk.publish();
    telegram.fail("sendMessage", REFUSED);
    desk.delivery();
    await marks(desk).toEqual([1, 1]);
    expect([...desk.heard(ada), ...desk.heard(bob)]).toEqual(["n1"]);
    await eventually(() => desk.store.lastFaults()).toMatchObject([
      { platform: "telegram", reason: expect.stringContaining("400 Bad Request") },
    ]);
    clock.leap(6000);
    await eventually(() => [desk.heard(ada), desk.heard(bob)]).toEqual([["n1"], ["n1"]]);
  });

  it("is told later where it could not be phrased, and meanwhile to all others", async () => {
    const desk = await aDeskThatTells();
    const { ada, bob, clock } = desk;
    const faults = [new Error("A text is missing")];
    await desk.publish();
    desk.delivery({
      alert: async (bulletins, { chat }) => {
        const fault = chat === chatKey(telegramChat(ada.chat)) ? faults.pop() : undefined;
        if (fault !== undefined) throw fault;
        return aReply(bulletins.map(({ n }) => `n${n}`).join(" "));
      },
    });
    await marks(desk).toEqual([1, 1]);
    await eventually(() => [desk.heard(ada), desk.heard(bob)]).toEqual([[], ["n1"]]);
    expect(desk.lines.join()).toContain("What an alert is to tell could not be found");
    clock.leap(6000);
    await eventually(() => desk.heard(ada)).toEqual(["n1"]);
  });

  it("is told as soon as the store can be read again, with nobody to say so", async () => {
    const desk = await aDeskThatTells();
    const faults = [new Error("The database is lost"), new Error("The database is lost")];
    await desk.publish();
    const bulletinsAfter: typeof desk.store.bulletinsAfter = async (n) => {
      const fault = faults.pop();
      if (fault !== undefined) throw fault;
      return desk.store.bulletinsAfter(n);
    };
    desk.delivery({ store: { ...desk.store, bulletinsAfter } });
    await eventually(() => desk.lines.join()).toContain("What is to be told could not be read");
    for (let n = 0; n < 3; n += 1) {
      desk.clock.leap(6000);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await marks(desk).toEqual([1, 1]);
  });

  it("is said again as it was where nobody knows whether it arrived, and what was published since after it", async () => {
    const desk = await aDesk();
    const channel = desk.discord.channel(desk.discord.guild({ name: "Paddock" }), { name: "news" });
    await desk.subscribe(discordChat(channel));
    const [discord] = desk.platforms.filter(({ name }) => name === "discord").map(sure);
    const said: string[] = [];
    const post: Platform["post"] = async (...[chat, reply, posting]) => {
      said.push(posting.once);
      const posted = await sure(discord).post(chat, reply, posting);
      if (said.length === 1) throw new Error("Cut off after it had arrived");
      return posted;
    };
    await desk.publish();
    const delivery = desk.delivery({ platforms: [{ ...sure(discord), post }] });
    await eventually(() => said.length).toBe(1);
    await desk.publish();
    desk.clock.leap(6000);
    delivery.wake();
    await eventually(() => said.length).toBe(2);
    desk.clock.leap(2000);
    await eventually(() => desk.discord.messagesIn(channel).map(words)).toEqual(["n1", "n2"]);
    expect(said[1]).toBe(said[0]);
  });

  it("waits on the whole platform as long as that wants it, and goes on then", async () => {
    const desk = await aDeskThatTells();
    const { ada, bob, telegram, clock } = desk;
    await desk.publish();
    const description = "Too Many Requests: retry after 40";
    telegram.fail("sendMessage", { kind: "error", code: 429, description, parameters: { retry_after: 40 } });
    desk.delivery();
    await eventually(() => desk.there()).toEqual(["n1"]);
    await eventually(() => clock.longestWait() > 39_000).toBe(true);
    const before = [...desk.heard(ada), ...desk.heard(bob)].length;
    clock.leap(38_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([...desk.heard(ada), ...desk.heard(bob)]).toHaveLength(before);
    clock.leap(3000);
    await eventually(() => [desk.heard(ada), desk.heard(bob)]).toEqual([["n1"], ["n1"]]);
  });

  it("is told by nobody where another machine tells", async () => {
    const desk = await aDeskThatTells();
    await desk.publish();
    await desk.store.handOver("2026-11-22" as never);
    await desk.delivery().stop();
    expect([desk.heard(desk.ada), desk.there()]).toEqual([[], []]);
  });

  it("goes on under a group's new id", async () => {
    const desk = await aDeskThatTells();
    const { telegram } = desk;
    const group = telegram.group({ title: "Pit wall", type: "group", administrators: [desk.ada] });
    await desk.subscribe(telegramChat(group));
    await desk.publish();
    const supergroup = telegram.migrates(group);
    const delivery = desk.delivery();
    await marks(desk).toEqual([1, 1]);
    await desk.publish();
    desk.clock.leap(10_000);
    delivery.wake();
    await marks(desk).toEqual([2, 2]);
    expect(telegram.messagesIn(supergroup).map(({ text }) => text)).toEqual(["n1", "n2"]);
  });

  it("reaches everybody in more blocks than one, and costs little in the journal", { timeout: 30_000 }, async () => {
    const desk = await aDesk();
    const people = Array.from({ length: 300 }, () => desk.telegram.person({ firstName: "Fan" }));
    for (const { chat } of people) await desk.subscribe(telegramChat(chat));
    await desk.publish();
    desk.delivery();
    await expect
      .poll(async () => (await desk.store.watermarks("telegram")).map(({ told }) => told), { timeout: 20_000 })
      .toEqual([1, 1]);
    for (const { chat } of people) expect(desk.telegram.messagesIn(chat)).toHaveLength(1);
  });
});
