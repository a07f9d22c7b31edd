import { expect, it } from "vitest";
import { addDays } from "../../src/racing/day.ts";
import { eventually } from "../platforms/discord/paddock.ts";
import { WINTER } from "../servers/press/winter.ts";
import { theDay } from "../support/facts.ts";
import { aNewsroomWithListeners, type Listeners } from "./alerts-scene.ts";
import { answered } from "./newsroom-scene.ts";

/** How many messages each has got. */
function counts(room: Listeners): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(room.told()).map(([name, texts]) => [name, texts.length]));
}

const ONE_EACH = { lounge: 1, thread: 1, corner: 0, rob: 1, rita: 1, franck: 1, topic: 1, channel: 1, crowd: 0 };
const TWO_EACH = { lounge: 2, thread: 2, corner: 0, rob: 2, rita: 2, franck: 2, topic: 2, channel: 2, crowd: 0 };

it("what a curator publishes is told once where it is wanted, in its language, and mended where it was told", {
  timeout: 90_000,
}, async () => {
  const room = await aNewsroomWithListeners();
  const programme = await room.publishes(WINTER.programme);
  await eventually(() => counts(room)).toEqual(ONE_EACH);
  await eventually(() => room.posts().length).toBe(1);
  const told = room.told();
  for (const name of ["lounge", "rita", "channel"]) {
    expect(told[name]?.[0]).toMatch(
      /GT World Challenge[^\n]*✔ confirmed[\s\S]*Daytona[^\n]*✕ ruled out[\s\S]*▲ likely/,
    );
  }
  expect(told["rob"]?.[0]).not.toContain("likely");
  expect(told["thread"]?.[0]).toMatch(/FIA WEC 2027\nprima notizia: ▲ probabile/);
  expect(told["franck"]?.[0]).toMatch(/FIA WEC 2027\npremière info : ▲ probable/);
  expect(told["topic"]?.[0]).toMatch(/Daytona 2027: primera noticia: ✕ descartado/);
  expect(room.posts()[0]).toMatch(/✕ ausgeschlossen/);

  // Under another link, with a new date, in other words, and a hundred times more: nothing again.
  room.copies({ ...WINTER.programme, slug: "as-others-tell-it", publisher: "The Echo" });
  const [first, ...others] = WINTER.programme.paragraphs;
  const paragraphs = [first, ...others, "The coffee was good."];
  room.goTo("2026-11-20", "21:30");
  room.press.publish({ ...WINTER.programme, published: "2026-11-20T20:00:00Z", paragraphs });
  const { round } = await room.house.newsroom();
  for (let n = 0; n < 100; n += 1) await round("all");
  expect(await room.house.store.bulletinsAfter(0)).toHaveLength(1);

  // Another day, another article, which is taken back.
  room.goTo("2026-11-21");
  const refusal = await room.publishes(WINTER.refusal);
  await eventually(() => counts(room)).toEqual(TWO_EACH);
  expect((await room.pitboard(["review", "--retract", refusal, "--why", "false"])).code).toBe(0);
  await eventually(() => room.told()["rita"]?.[1]).toMatch(
    /Correction · [\s\S]*I said: ✕ ruled out[\s\S]*Right: ▲ likely/,
  );
  await eventually(() => room.told()["thread"]?.[1]).toMatch(/Correzione · [\s\S]*In realtà: ▲ probabile/);
  await eventually(() => room.told()["lounge"]?.[1]).toContain("Correction");
  expect(counts(room)).toEqual(TWO_EACH);

  // After two days no message is mended any more.
  room.goTo("2026-11-24");
  await room.house.delivery()?.sweep();
  const correct = ["review", "--correct", `${programme}-3`, "--certainty", "unlikely", "--why", "our-misreading"];
  expect((await room.pitboard(correct)).stdout).toContain("FIA WEC 2027: likely → unlikely");
  await eventually(() => room.told()["rita"]?.[2]).toMatch(
    /On 2[01] November 2026 I said: ▲ likely[\s\S]*Right: ▽ unlikely/,
  );
  await eventually(() => counts(room)["franck"]).toBe(3);
  expect(room.lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
});

it("quiet hours are waited for, and what came meanwhile is told together", { timeout: 60_000 }, async () => {
  const room = await aNewsroomWithListeners();
  const { rita } = room;
  const set = await answered(room, rita.chat, () => rita.says("/alerts on quiet:19-23"));
  expect(set.text).toContain("Quiet from 19:00 to 23:00");
  await room.publishes(WINTER.programme);
  await eventually(() => counts(room)).toEqual({ ...ONE_EACH, rita: 1 });
  room.goTo("2026-11-20", "20:30");
  await room.publishes({ ...WINTER.refusal, published: "2026-11-20T20:00:00Z" });
  await eventually(() => counts(room)["lounge"]).toBe(2);
  expect(room.told()["rita"]).toHaveLength(1);
  room.goTo("2026-11-20", "23:01");
  room.house.delivery()?.wake();
  await eventually(() => room.told()["rita"]?.length).toBe(2);
  expect(room.told()["rita"]?.[1]).toMatch(/✔ confirmed[\s\S]*FIA WEC 2027: first report: ✕ ruled out/);
});

it("where the bot may not write it is silent with a reason, and goes on when it is let in", {
  timeout: 60_000,
}, async () => {
  const room = await aNewsroomWithListeners();
  const { franck, tito, cora, topic, discord, telegram, lounge, house } = room;
  franck.blocks();
  tito.removesBot(topic.chat);
  discord.permits(lounge.channel, 0n);
  discord.deletesChannel(room.forum);
  await room.publishes(WINTER.programme);
  await eventually(() => counts(room)).toEqual({ ...ONE_EACH, lounge: 0, thread: 0, franck: 0, topic: 0 });
  const paused = async () =>
    Object.fromEntries(
      (
        await Promise.all(
          [
            `telegram:${franck.chat.id}`,
            `telegram:${topic.chat.id}:${topic.thread}`,
            `discord:${lounge.channel}`,
            `discord:${room.forum}`,
          ].map((chat) => house.store.alertsIn(chat as never)),
        )
      ).map((kept, n) => [["franck", "topic", "lounge", "forum"][n], kept?.paused?.why]),
    );
  await eventually(paused).toEqual({ franck: "blocked", topic: "removed", lounge: "no-right", forum: "chat-gone" });
  await eventually(() => telegram.messagesIn(tito.chat).at(-1)?.text).toMatch(
    /^Ya no puedo escribir[\s\S]*Allí no estoy/,
  );
  await eventually(() => discord.messagesIn(cora).length).toBeGreaterThanOrEqual(2);

  // Let in again, they hear of what is news still.
  franck.unblocks();
  tito.addsBot(topic.chat);
  await eventually(() => counts(room)["franck"]).toBe(1);
  await eventually(() => room.told()["topic"]?.some((text) => text.includes("descartado"))).toBe(true);

  // Removed for a month, nothing is known of it.
  tito.removesBot(topic.chat);
  await eventually(async () => {
    await house.store.forgetLeft(addDays(theDay("2026-12-22"), -30));
    return house.store.alertsIn(`telegram:${topic.chat.id}:${topic.thread}` as never);
  }).toBeUndefined();
  expect(await house.store.alertsIn(`telegram:${franck.chat.id}` as never)).toBeDefined();
});

it("what the platforms refuse for a while is waited out and told once", {
  timeout: 60_000,
}, async () => {
  const room = await aNewsroomWithListeners();
  const { telegram, discord, lounge } = room;
  const parameters = { retry_after: 1 };
  telegram.fail("sendMessage", {
    kind: "error",
    code: 429,
    description: "Too Many Requests: retry after 1",
    parameters,
  });
  telegram.fail("sendMessage", { kind: "error", code: 502, description: "Bad Gateway" });
  telegram.fail("sendMessage", { kind: "cut" });
  const messages = new RegExp(`^/channels/${lounge.channel}/messages$`);
  discord.fail("POST", messages, { kind: "error", status: 502 });
  discord.fail("POST", messages, { kind: "cut", after: true, reset: true });
  await room.publishes(WINTER.programme);
  await expect.poll(() => counts(room), { timeout: 25_000 }).toEqual(ONE_EACH);

  // What came in doubt is not told again, and what is published meanwhile is not lost.
  room.goTo("2026-11-21", "18:00");
  await room.publishes(WINTER.refusal);
  await expect.poll(() => counts(room), { timeout: 20_000 }).toEqual(TWO_EACH);
});
