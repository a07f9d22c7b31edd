import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { pitboard, spawned, watched } from "../cli/pitboard.ts";
import { startTelegram } from "../servers/telegram/telegram-server.ts";
import { freshFolder } from "../support/folders.ts";
import { figuresIn } from "./figures.ts";

/** A port of this machine that somebody listens on. */
async function takenPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  const at = server.address();
  return String(typeof at === "object" ? at?.port : "");
}

/** The bot in a process of its own, once it tells where it answers over HTTP. */
async function answering(env: Readonly<Record<string, string>>) {
  const child = spawned(freshFolder(), [], { env: { HTTP_PORT: "0", ...env } });
  let log = "";
  child.stderr.on("data", (text: Buffer) => {
    log += text;
  });
  child.stdin.end();
  const { end, saw } = watched(child);
  await saw(/The board, health and metrics are served/);
  const url = /"url":"(http:[^"]+)"/.exec(log)?.[1] ?? "";
  const get = async (path: string) => {
    const told = await fetch(`${url}${path}`);
    return { status: told.status, text: await told.text() };
  };
  return { child, end, saw, get };
}

describe("pitboard with HTTP_PORT", () => {
  it("tells that it is up, connected, and what it answered, and ends with 0", async () => {
    const telegram = await startTelegram();
    onTestFinished(() => telegram.close());
    const bot = await answering({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root });
    await bot.saw(/Telegram is connected/);
    expect(await bot.get("/healthz")).toEqual({ status: 200, text: "ok\n" });
    const ready = { ready: true, store: "open", platforms: { telegram: "connected" } };
    expect(await bot.get("/readyz")).toEqual({ status: 200, text: JSON.stringify(ready) });

    const anna = telegram.person({ firstName: "Anna" });
    anna.says("WEC 2024?");
    await telegram.next("sendMessage");
    await expect
      .poll(async () => figuresIn((await bot.get("/metrics")).text).get("pitboard_feed_round_age_seconds"))
      .toBeDefined();
    const { text } = await bot.get("/metrics");
    const told = figuresIn(text);
    expect(told.get('pitboard_answers_total{platform="telegram",disposition="answer"}')).toBe(1);
    expect(told.get('pitboard_platform_connected{platform="telegram"}')).toBe(1);
    expect(told.get('pitboard_kept{what="articles"}')).toBe(1);
    for (const secret of [telegram.token, String(anna.chat)]) expect(text).not.toContain(`"${secret}"`);

    bot.child.kill("SIGTERM");
    expect((await bot.end).code).toBe(0);
  });

  it("is up but not ready where a platform is not reached", async () => {
    const bot = await answering({
      TELEGRAM_BOT_TOKEN: "123456:some-telegram-token",
      TELEGRAM_API_ROOT: "http://127.0.0.1:9",
    });
    expect((await bot.get("/healthz")).status).toBe(200);
    expect(await bot.get("/readyz")).toMatchObject({ status: 503, text: expect.stringContaining("not reached") });
    bot.child.kill("SIGTERM");
    expect((await bot.end).code).toBe(0);
  });

  it("names what to mend, exit 2, where the port is taken or the host is not this machine's", async () => {
    const port = await takenPort();
    const run = (env: Readonly<Record<string, string>>) => pitboard(freshFolder(), ["run"], { env, input: "WEC?\n" });
    expect(await run({ HTTP_PORT: port })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`HTTP_PORT: another process listens on port ${port} of 127.0.0.1`),
    });
    expect(await run({ HTTP_PORT: "0", HTTP_HOST: "192.0.2.1" })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/HTTP_HOST: expected an address of this machine, .* found "192\.0\.2\.1"/),
    });
  });

  it("opens no port for a command beside it", async () => {
    const port = await takenPort();
    const asked = await pitboard(freshFolder(), ["ask", "WEC 2024?"], { env: { HTTP_PORT: port } });
    expect(asked).toMatchObject({ code: 0, stderr: "" });
  });
});
