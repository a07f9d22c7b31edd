import { describe, expect, it } from "vitest";
import type { Fault } from "../servers/telegram/faults.ts";
import { answer, botOnTelegram, said, told } from "./telegram-scene.ts";

const TOO_MANY = "Too Many Requests: retry after";

function tooMany(retry_after: number): Fault {
  return { kind: "error", code: 429, description: `${TOO_MANY} ${retry_after}`, parameters: { retry_after } };
}

async function failing(fault: Fault, times = 1) {
  const { telegram, bot } = await botOnTelegram();
  const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
  telegram.fail("sendMessage", fault, times);
  return { telegram, bot, ada, bob };
}

describe("an answer on Telegram", () => {
  it("waits as long as Telegram asks for, and nobody else waits with it", async () => {
    const { telegram, bot, ada, bob } = await failing(tooMany(1));
    ada.says("/about");
    const refused = await telegram.next("sendMessage");
    expect(refused.status).toBe(429);
    expect((await answer(telegram, bob, "/privacy")).text).toMatch(/^Kept are/);
    expect(telegram.messagesIn(ada.chat)).toEqual([]);
    expect((await said(telegram, ada.chat)).text).toMatch(/^I am Pitboard/);
    const [first, second] = telegram.requests.filter(({ params: { chat_id } }) => chat_id === ada.chat.id);
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(990);
    expect(told(bot, /"level":50/)).toEqual([]);
  });

  it("is tried again where Telegram has a fault of its own, a gateway answers instead, or the connection is cut", async () => {
    const { telegram, bot } = await failing({ kind: "error", code: 500, description: "Internal Server Error" });
    telegram.fail("sendMessage", { kind: "raw", status: 502, body: "<html>Bad Gateway</html>" });
    telegram.fail("sendMessage", { kind: "cut" });
    const people = ["Ada", "Bob", "Cem"].map((firstName) => telegram.person({ firstName }));
    for (const person of people) person.says("/about");
    for (const _ of people) expect((await telegram.next("sendMessage")).status).not.toBe(200);
    for (const { chat } of people) {
      expect((await said(telegram, chat)).text).toMatch(/^I am Pitboard/);
      expect(telegram.messagesIn(chat)).toHaveLength(1);
    }
    expect(told(bot, /"level":50/)).toEqual([]);
  });

  it("that Telegram lets wait for an hour is given up, and said so in the log", async () => {
    const { telegram, bot, ada, bob } = await failing(tooMany(3600), 2);
    ada.says("/about");
    await telegram.next("sendMessage");
    await telegram.next("sendMessage");
    expect((await answer(telegram, bob, "/privacy")).text).toMatch(/^Kept are/);
    await expect.poll(() => told(bot, /somebody was not answered/)).toHaveLength(1);
    expect(told(bot, /somebody was not answered/)[0]).toContain(`"chat":${ada.chat.id}`);
  });

  it("that Telegram takes for a wrong one is apologised for in one calm line", async () => {
    const { telegram, bot, ada } = await failing({
      kind: "error",
      code: 400,
      description: "Bad Request: can't parse entities",
    });
    ada.says("/settings zone:MyOwnWords");
    await telegram.next("sendMessage");
    expect((await said(telegram, ada.chat)).text).toMatch(/^Something went wrong on my side/);
    expect(bot.lines.join("\n")).not.toContain("MyOwnWords");
    expect(told(bot, /"level":50/)).toHaveLength(1);
    expect(bot.lines.join("\n")).not.toContain(telegram.token);
    expect((await answer(telegram, ada, "/about")).text).toMatch(/^I am Pitboard/);
  });
});
