import { describe, expect, it } from "vitest";
import { PlatformRefused } from "../../src/talk/platform.ts";
import type { Fault } from "../servers/telegram/faults.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { botOn, type RunningBot, startBot } from "./bot.ts";
import { answer, aTelegram, botOnTelegram, said, told } from "./telegram-scene.ts";

const DOWN = /Telegram is not reached/;
const UP = /Telegram is connected/;

/** The platform that a bot runs on. */
function platformOf({ house }: RunningBot) {
  const [platform] = house.platforms();
  if (platform === undefined) throw new Error("The bot runs nowhere.");
  return platform;
}

/** Whether the bot waits for updates. */
function isPolling({ requests }: Telegram): boolean {
  return requests.findLast(({ method }) => method === "getUpdates")?.status === 0;
}

describe("Telegram out of reach", () => {
  it("is said once, and once that it is back, and what was asked meanwhile is answered", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    await answer(telegram, ada, "/about");
    await expect.poll(() => isPolling(telegram)).toBe(true);
    telegram.fail("getUpdates", { kind: "cut" });
    ada.says("/privacy");
    await said(telegram, ada.chat);
    await expect.poll(() => platformOf(bot).isConnected()).toBe(false);
    expect((await answer(telegram, ada, "/help")).text).toMatch(/^What you can ask me/);
    expect(platformOf(bot).isConnected()).toBe(true);
    expect(told(bot, DOWN)).toHaveLength(1);
    expect(told(bot, UP)).toHaveLength(2);
    expect(bot.lines.join("\n")).not.toContain(telegram.token);
  });

  it("at the start is waited for", async () => {
    const telegram = await aTelegram();
    telegram.fail("getMe", { kind: "raw", status: 502, body: "Bad Gateway" });
    const bot = await botOn({ telegram });
    const ada = telegram.person({ firstName: "Ada" });
    expect((await answer(telegram, ada, "/about")).text).toMatch(/^I am Pitboard/);
    expect(told(bot, DOWN)).toHaveLength(1);
    expect(told(bot, UP)).toHaveLength(1);
  });
});

describe("another process with the same token", () => {
  it("is explained in the log, its webhook is deleted, and nothing is answered twice", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    await answer(telegram, ada, "/help");
    await expect.poll(() => isPolling(telegram)).toBe(true);
    telegram.webhook();
    await answer(telegram, ada, "/about");
    await expect.poll(() => told(bot, /Conflict: .* Another process runs with this token: stop it/)).toHaveLength(1);
    expect((await answer(telegram, ada, "/privacy")).text).toMatch(/^Kept are/);
    expect(told(bot, DOWN)).toHaveLength(1);
    expect(told(bot, UP)).toHaveLength(2);
    expect(telegram.messagesIn(ada.chat)).toHaveLength(3);
  });

  it("that left a webhook behind does no harm: what waited is answered", async () => {
    const telegram = await aTelegram();
    telegram.webhook();
    const ada = telegram.person({ firstName: "Ada" });
    ada.says("/about");
    await botOn({ telegram });
    expect((await said(telegram, ada.chat)).text).toMatch(/^I am Pitboard/);
  });
});

describe("a token", () => {
  it("that Telegram does not know ends the run", async () => {
    const telegram = await aTelegram();
    const token = "123456:AA-a_token_that_Telegram_does_not_know";
    const bot = await botOn({ telegram: { ...telegram, token } });
    await expect(platformOf(bot).refused).rejects.toThrow(PlatformRefused);
    await expect(platformOf(bot).refused).rejects.toMatchObject({ platform: "telegram", reason: "token" });
    expect(bot.lines.join("\n")).not.toContain(token);
  });

  it("that is taken back during the run ends it", async () => {
    const { telegram, bot } = await botOnTelegram();
    telegram.fail("getUpdates", { kind: "error", code: 401, description: "Unauthorized" });
    telegram.person({ firstName: "Ada" }).says("/about");
    await expect(platformOf(bot).refused).rejects.toMatchObject({ platform: "telegram", reason: "token" });
  });
});

describe("a stop", () => {
  it("finishes what is under way, and nothing comes again at the next start", async () => {
    const telegram = await aTelegram();
    const first = await startBot({ telegram });
    const ada = telegram.person({ firstName: "Ada" });
    telegram.fail("sendMessage", { kind: "slow", ms: 400 });
    ada.says("/about");
    await expect.poll(() => telegram.requests.some(({ method }) => method === "sendMessage")).toBe(true);
    await first.stop();
    expect(telegram.messagesIn(ada.chat).map(({ text }) => text)).toEqual([expect.stringMatching(/^I am Pitboard/)]);
    ada.says("/privacy");
    await botOn({ telegram });
    await telegram.next("sendMessage", ({ text }) => String(text).startsWith("Kept are"));
    expect(telegram.messagesIn(ada.chat)).toHaveLength(2);
  });

  it.each<[string, string, Fault]>([
    [
      "sendMessage",
      "lets an answer wait",
      { kind: "error", code: 429, description: "-", parameters: { retry_after: 25 } },
    ],
    [
      "getUpdates",
      "lets the bot wait",
      { kind: "error", code: 429, description: "-", parameters: { retry_after: 25 } },
    ],
    ["setMyCommands", "is slow", { kind: "slow", ms: 25_000 }],
  ])("does not take long, nor complains, where Telegram, at %s, %s", async (method, _, fault) => {
    const telegram = await aTelegram();
    telegram.fail(method, fault, 5);
    const bot = await startBot({ telegram });
    telegram.person({ firstName: "Ada" }).says("/about");
    await expect.poll(() => telegram.requests.some((request) => request.method === method)).toBe(true);
    const begun = Date.now();
    await bot.stop();
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(told(bot, /menus were not brought up to date/)).toEqual([]);
  });
});
