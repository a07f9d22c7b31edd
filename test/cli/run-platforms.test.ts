import { describe, expect, it, onTestFinished } from "vitest";
import { startDiscord } from "../servers/discord/discord-server.ts";
import { startTelegram } from "../servers/telegram/telegram-server.ts";
import { freshFolder } from "../support/folders.ts";
import { pitboard, spawned, watched } from "./pitboard.ts";

async function platforms() {
  const [discord, telegram] = await Promise.all([startDiscord(), startTelegram()]);
  onTestFinished(async () => {
    await Promise.all([discord.close(), telegram.close()]);
  });
  const onDiscord = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api };
  const onTelegram = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root };
  return { discord, telegram, onDiscord, onTelegram };
}

/** The bot in a process of its own, with nothing on standard input, once it has said something. */
async function started(env: Readonly<Record<string, string>>, said: RegExp, folder = freshFolder()) {
  const child = spawned(folder, [], { env });
  child.stdin.end();
  const { end, saw } = watched(child);
  await saw(said);
  return { child, end, saw, folder };
}

describe("pitboard with tokens", () => {
  it("runs on both platforms at once, tells health, and ends with 0 by SIGTERM", async () => {
    const { discord, telegram, onDiscord, onTelegram } = await platforms();
    const env = { ...onDiscord, ...onTelegram, LOG_LEVEL: "trace" };
    const bot = await started(env, /Telegram is connected/);
    await bot.saw(/Discord is connected/);
    telegram.person({ firstName: "Anna" }).says("WEC 2024?");
    expect(JSON.stringify((await telegram.next("sendMessage")).params)).toContain("FIA WEC 2024");
    discord.person({ name: "bob" }).says("WEC 2024?", { dm: true });
    expect(JSON.stringify((await discord.next("POST", /messages$/)).body)).toContain("FIA WEC 2024");

    const health = await pitboard(bot.folder, ["health"], { env });
    expect(health).toMatchObject({ code: 0, stdout: "discord: connected\ntelegram: connected\n" });
    const asked = Date.now();
    bot.child.kill("SIGTERM");
    const { code, stdout, stderr } = await bot.end;
    expect([code, stdout]).toEqual([0, ""]);
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(stderr).toMatch(/^pitboard: runs Discord and Telegram, with 1 article from files and the store in \S+$/m);
    expect(stderr).not.toMatch(/"level":"(warn|error|fatal)"/);
    for (const secret of [discord.token, telegram.token]) expect(stderr).not.toContain(secret);
    const late = await pitboard(bot.folder, ["health"], { env });
    expect(late).toMatchObject({ code: 1, stderr: expect.stringMatching(/no bot runs on/) });
  });

  it("runs on either alone, and says what it lacks", async () => {
    const { onDiscord, onTelegram } = await platforms();
    const [one, other] = await Promise.all([
      started(onDiscord, /runs Discord, .*; no TELEGRAM_BOT_TOKEN, so not Telegram/),
      started(onTelegram, /runs Telegram, .*; no DISCORD_TOKEN, so not Discord/),
    ]);
    await Promise.all([one.saw(/Discord is connected/), other.saw(/Telegram is connected/)]);
    for (const { child } of [one, other]) child.kill("SIGTERM");
    expect([(await one.end).code, (await other.end).code]).toEqual([0, 0]);
  });

  it.each([
    ["DISCORD_TOKEN", "wrong.discord.s3cret", /DISCORD_TOKEN: Discord refuses this token\. Make a new one/],
    [
      "TELEGRAM_BOT_TOKEN",
      "123456:wrong-telegram-s3cret",
      /TELEGRAM_BOT_TOKEN: Telegram refuses this token\. Ask @Bot/,
    ],
    ["DISCORD_MESSAGE_CONTENT", "1", /DISCORD_MESSAGE_CONTENT: Discord has not granted .* message content intent/],
  ])("says in one line what to mend, exit 2, where a platform refuses %s", async (variable, value, told) => {
    const { onDiscord, onTelegram } = await platforms();
    const env = { ...onDiscord, ...onTelegram, [variable]: value };
    const { code, stdout, stderr } = await pitboard(freshFolder(), ["run"], { env });
    expect(stderr).toMatch(told);
    expect(stderr.match(/^pitboard: /gm)).toHaveLength(2);
    expect(stdout + stderr).not.toContain("s3cret");
    expect(code).toBe(2);
  });

  it("says that it is not in the server that its commands are for, without a stack", async () => {
    const { onDiscord } = await platforms();
    const bot = await started(
      { ...onDiscord, DISCORD_GUILD_ID: "81384788765712384" },
      /DISCORD_GUILD_ID: the bot is in no/,
    );
    bot.child.kill("SIGTERM");
    expect((await bot.end).stderr).not.toContain("stack");
  });

  it("finishes an answer that is under way when it is asked to end, on both platforms", async () => {
    const { discord, telegram, onDiscord, onTelegram } = await platforms();
    const bot = await started({ ...onDiscord, ...onTelegram }, /Telegram is connected/);
    await bot.saw(/Discord is connected/);
    telegram.fail("sendMessage", { kind: "slow", ms: 700 });
    discord.fail("POST", /messages$/, { kind: "slow", ms: 700 });
    const [anna, bob] = [telegram.person({ firstName: "Anna" }), discord.person({ name: "bob" })];
    anna.says("WEC 2024?");
    bob.says("WEC 2024?", { dm: true });
    const isUnderWay = () => [...telegram.requests, ...discord.requests].filter(({ status }) => status === 0).length;
    await expect.poll(isUnderWay).toBeGreaterThanOrEqual(2);
    bot.child.kill("SIGTERM");
    expect((await bot.end).code).toBe(0);
    expect(telegram.messagesIn(anna.chat)).toHaveLength(1);
    expect(discord.messagesIn(bob)).toHaveLength(1);
  });

  it("keeps trying where a platform cannot be reached, and ends with 0 when asked to meanwhile", async () => {
    const nowhere = "http://127.0.0.1:9";
    const env = {
      DISCORD_TOKEN: "some.discord.token",
      DISCORD_API_BASE: nowhere,
      TELEGRAM_BOT_TOKEN: "123456:some-telegram-token",
      TELEGRAM_API_ROOT: nowhere,
    };
    const bot = await started(env, /Telegram is not reached; I keep trying/);
    await bot.saw(/Discord is not reached; I keep trying/);
    const health = await pitboard(bot.folder, ["health"], { env });
    expect(health).toMatchObject({ code: 1, stdout: "discord: not reached\ntelegram: not reached\n" });
    bot.child.kill("SIGTERM");
    const { code, stderr } = await bot.end;
    expect(code).toBe(0);
    expect(stderr.match(/not reached/g)).toHaveLength(2);
  });
});

describe("pitboard doctor with tokens", () => {
  it("tells who we are on each platform and what it lets us do", async () => {
    const { onDiscord, onTelegram, telegram, discord } = await platforms();
    const { code, stdout } = await pitboard(freshFolder(), ["doctor"], { env: { ...onDiscord, ...onTelegram } });
    expect(stdout).toContain(`the token is that of ${discord.botUser.username}`);
    expect(stdout).toContain(
      `the token is that of ${telegram.me.username}; privacy mode is on (/setprivacy at @BotFather)`,
    );
    expect(code).toBe(0);
  });

  it("says that listening in was not granted on Discord, exit 1", async () => {
    const { onDiscord } = await platforms();
    const env = { ...onDiscord, DISCORD_MESSAGE_CONTENT: "1" };
    const { code, stdout } = await pitboard(freshFolder(), ["doctor"], { env });
    expect(stdout).toMatch(/✕ mend {2}Discord .*the message content intent is not granted → switch it on under Bot/);
    expect(code).toBe(1);
  });

  it("says what is wrong with the webhook, and with where commands are posted", async () => {
    const { onDiscord, onTelegram, discord, telegram } = await platforms();
    const url = "https://bot.example/telegram";
    const hook = { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: "a-s3cret-for-tests", HTTP_PORT: "0" };
    const doctor = async (env: Readonly<Record<string, string>>) =>
      (await pitboard(freshFolder(), ["doctor"], { env: { ...onDiscord, ...onTelegram, ...env } })).stdout;
    expect(await doctor(hook)).toContain("the webhook is set when the bot runs");
    telegram.webhook("https://elsewhere.example/telegram");
    const strange = await doctor({ ...hook, DISCORD_PUBLIC_KEY: "ab".repeat(32) });
    expect(strange).toMatch(/✕ mend {2}Discord .* DISCORD_PUBLIC_KEY is that of another application → /);
    expect(strange).toMatch(/✕ mend {2}Telegram .* is another than TELEGRAM_WEBHOOK_URL → /);
    telegram.webhook(url);
    telegram.person({ firstName: "Ada" }).says("/about");
    await expect.poll(() => telegram.webhookCalls.length).toBeGreaterThan(0);
    const told = await doctor({ ...hook, DISCORD_PUBLIC_KEY: discord.endpoint.publicKey });
    expect(told).toMatch(/✔ ok {4}Discord .*; commands come over the gateway/);
    expect(told).toMatch(
      /✕ mend {2}Telegram .*could not call the webhook: Connection refused; 1 update waiting → see that/,
    );
    expect(told).not.toContain("s3cret");
  });
});
