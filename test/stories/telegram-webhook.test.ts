import { describe, expect, it } from "vitest";
import { PlatformRefused } from "../../src/talk/platform.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { freshFolder } from "../support/folders.ts";
import { sure } from "../support/sure.ts";
import { botOn, type RunningBot } from "./bot.ts";
import { answer, aTelegram, calledBy, HOOK, labels, said, told } from "./telegram-scene.ts";

const platformOf = ({ house }: RunningBot) => sure(house.platforms()[0]);
const asked = ({ requests }: Telegram, method: string) => requests.filter((request) => request.method === method);

async function called(given: Parameters<typeof calledBy>[1] = {}) {
  const telegram = await aTelegram();
  const { bot, url } = await calledBy(telegram, given);
  return { telegram, bot, url, ada: telegram.person({ firstName: "Ada" }) };
}

describe("a bot that Telegram calls", () => {
  it("answers commands, plain words, buttons and inline questions, and never polls", async () => {
    const { telegram, bot, ada } = await called();
    const status = await answer(telegram, ada, "/status fia-wec");
    expect(status.text).toContain("FIA WEC 2024");
    expect(labels(status)).toEqual(expect.arrayContaining(["Why", "History", "Sources"]));
    await ada.taps(sure(telegram.messagesIn(ada.chat).at(-1)), "Sources");
    expect((await answer(telegram, ada, "Will he race at Le Mans?")).text).toContain("24 Hours of Le Mans");
    expect((await answer(telegram, ada, "/settings zone:Asia/Tokyo")).text).toContain("Asia/Tokyo");
    expect((await ada.asksInline("wec")).results.length).toBeGreaterThan(0);
    expect(asked(telegram, "getUpdates")).toEqual([]);
    expect(platformOf(bot).isConnected()).toBe(true);
    expect(telegram.webhookCalls.map(({ status }) => status)).toEqual(telegram.webhookCalls.map(() => 200));
    expect(bot.lines.join("\n")).not.toContain(HOOK.TELEGRAM_WEBHOOK_SECRET);
  });

  it("is called with a secret, for the kinds that it answers alone, and what waited is not dropped", async () => {
    const telegram = await aTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    ada.says("/about");
    await calledBy(telegram);
    expect((await said(telegram, ada.chat)).text).toMatch(/^I am Pitboard/);
    expect(asked(telegram, "setWebhook").map(({ params }) => params)).toEqual([
      {
        url: HOOK.TELEGRAM_WEBHOOK_URL,
        secret_token: HOOK.TELEGRAM_WEBHOOK_SECRET,
        allowed_updates: ["message", "callback_query", "inline_query", "my_chat_member"],
        max_connections: 40,
        drop_pending_updates: false,
      },
    ]);
  });

  it("answers what somebody says in its order, and others meanwhile", async () => {
    const { telegram, ada } = await called();
    const bob = telegram.person({ firstName: "Bob" });
    telegram.fail("sendMessage", { kind: "slow", ms: 400 });
    for (const words of ["/about", "/privacy", "/help"]) ada.says(words);
    await expect.poll(() => asked(telegram, "sendMessage").length).toBe(1);
    await answer(telegram, bob, "/about");
    expect(telegram.messagesIn(ada.chat)).toEqual([]);
    await expect.poll(() => telegram.messagesIn(ada.chat).length).toBe(3);
    expect(telegram.messagesIn(ada.chat).map(({ text }) => text.slice(0, 8))).toEqual([
      "I am Pit",
      "Kept are",
      "What you",
    ]);
  });

  it("shares its webhook with another process, which sets it no second time", async () => {
    const telegram = await aTelegram();
    await calledBy(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    await answer(telegram, ada, "/about");
    const second = await calledBy(telegram);
    expect((await answer(telegram, ada, "/privacy")).text).toMatch(/^Kept are/);
    await expect.poll(() => platformOf(second.bot).isConnected()).toBe(true);
    expect(asked(telegram, "setWebhook")).toHaveLength(1);
  });

  it("with another secret than Telegram's is told so by Telegram, and sets its own", async () => {
    const { telegram, bot } = await called();
    await expect.poll(() => asked(telegram, "setWebhook").length).toBe(1);
    await bot.stop();
    const ada = telegram.person({ firstName: "Ada" });
    const env = { TELEGRAM_WEBHOOK_SECRET: "another-s3cret" };
    const first = await calledBy(telegram, { env });
    ada.says("/about");
    await expect.poll(() => telegram.webhookCalls.at(-1)?.status).toBe(401);
    await first.bot.stop();
    await calledBy(telegram, { env });
    expect((await said(telegram, ada.chat)).text).toMatch(/^I am Pitboard/);
    expect(asked(telegram, "setWebhook")).toHaveLength(2);
  });

  it("waits where Telegram is out of reach, or does not find the address yet", async () => {
    const telegram = await aTelegram();
    telegram.fail("getMe", { kind: "raw", status: 502, body: "Bad Gateway" });
    telegram.fail("setWebhook", {
      kind: "error",
      code: 400,
      description: "Bad Request: bad webhook: Failed to resolve host: Name or service not known",
    });
    const { bot } = await calledBy(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    ada.says("/about");
    expect((await said(telegram, ada.chat)).text).toMatch(/^I am Pitboard/);
    expect(told(bot, /Telegram is not reached/)).toHaveLength(1);
  });

  it("ends where Telegram will not call its address, or refuses the token", async () => {
    const description = "Bad Request: bad webhook: IP address 10.0.0.1 is reserved";
    const telegram = await aTelegram();
    telegram.fail("setWebhook", { kind: "error", code: 400, description });
    const { bot } = await calledBy(telegram);
    const refusal = await platformOf(bot).refused.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlatformRefused);
    expect(refusal).toMatchObject({ platform: "telegram", reason: "webhook" });
    const stranger = await calledBy({ ...telegram, token: "123456:AA-a_token_that_Telegram_does_not_know" });
    await expect(platformOf(stranger.bot).refused).rejects.toMatchObject({ reason: "token" });
  });
});

describe("a bot that is stopped while Telegram calls it", () => {
  it("finishes what is under way, and sends what comes meanwhile to the next", async () => {
    const telegram = await aTelegram();
    const folder = freshFolder();
    const { bot } = await calledBy(telegram, { folder });
    const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
    await answer(telegram, ada, "/help");
    telegram.fail("sendMessage", { kind: "slow", ms: 700 });
    ada.says("/about");
    await expect.poll(() => asked(telegram, "sendMessage").length).toBe(2);
    const stopped = bot.stop();
    bob.says("/privacy");
    await expect.poll(() => telegram.webhookCalls.some(({ status }) => status === 503)).toBe(true);
    await stopped;
    expect(telegram.messagesIn(ada.chat)).toHaveLength(2);
    await calledBy(telegram, { folder });
    expect((await said(telegram, bob.chat)).text).toMatch(/^Kept are/);
    expect(telegram.messagesIn(bob.chat)).toHaveLength(1);
    expect(telegram.messagesIn(ada.chat)).toHaveLength(2);
  });

  it("has what it could not answer in time brought again", async () => {
    const telegram = await aTelegram();
    const { bot } = await calledBy(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const late = { kind: "error", code: 429, description: "-", parameters: { retry_after: 25 } } as const;
    telegram.fail("sendMessage", late);
    ada.says("/about");
    await expect.poll(() => asked(telegram, "sendMessage").length).toBe(1);
    await bot.stop();
    expect(telegram.messagesIn(ada.chat)).toEqual([]);
    await telegram.next("sendMessage", undefined, 1);
    await calledBy(telegram);
    expect((await said(telegram, ada.chat)).text).toMatch(/^I am Pitboard/);
  });

  it("is polled again where it has no webhook any more", async () => {
    const { telegram, bot, ada } = await called();
    await answer(telegram, ada, "/about");
    await bot.stop();
    ada.says("/privacy");
    await botOn({ telegram });
    expect((await said(telegram, ada.chat)).text).toMatch(/^Kept are/);
    expect(asked(telegram, "deleteWebhook")).toHaveLength(1);
  });
});
