import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { answer } from "../servers/press/plays.ts";
import { openPressServer } from "../servers/press.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { type Ended, type Given, pitboard, spawned, watched } from "./pitboard.ts";

/** Stands in every secret here, and nowhere else. */
const MARK = "m4rked";

const TOKENS = {
  DISCORD_TOKEN: `${MARK}-discord.token.abc`,
  TELEGRAM_BOT_TOKEN: `123456:${MARK}-telegram`,
  TELEGRAM_WEBHOOK_SECRET: `${MARK}-webhook`,
  PGPASSWORD: `${MARK}-pg`,
  POSTGRES_PASSWORD: `${MARK}-compose`,
};

function expectUnmarked(what: string, { stdout, stderr }: Pick<Ended, "stdout" | "stderr">): void {
  expect(stdout + stderr, what).not.toContain(MARK);
}

/** The files that hold a secret. */
function markedIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path, "latin1").includes(MARK);
  });
}

/** Runs each command, some at a time, with the log telling all it can. */
async function runAll(commands: readonly (readonly string[])[], env: Given["env"]): Promise<readonly Ended[]> {
  const left = commands.values();
  const ends: Ended[] = [];
  const runner = async () => {
    for (const args of left) {
      const folder = freshFolder();
      const end = await pitboard(folder, args, { env: { LOG_LEVEL: "trace", ...env }, input: "Will he race?\n" });
      expectUnmarked(args.join(" "), end);
      expect(markedIn(folder)).toEqual([]);
      ends.push(end);
    }
  };
  await Promise.all([runner(), runner(), runner()]);
  return ends;
}

/** The bot itself, until something was said, and then until it ends. */
async function running(env: Given["env"], said: RegExp): Promise<Ended> {
  const folder = freshFolder();
  const child = spawned(folder, ["run"], { env: { LOG_LEVEL: "trace", ...env } });
  child.stdin.end();
  const { end, saw } = watched(child);
  await saw(said);
  child.kill("SIGTERM");
  const ended = await end;
  expectUnmarked("run", ended);
  expect(markedIn(folder)).toEqual([]);
  return ended;
}

/** A platform that says back all that it was told, or cuts the line. */
async function aServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const saysBack =
  (status: number): RequestListener =>
  ({ url, headers }, response) => {
    const description = `${status} ${url} ${JSON.stringify(headers)}`;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ ok: false, error_code: status, description, message: description, code: 0 }));
  };

const COMMANDS = [
  ["ask", "Will Rossi race in the WEC?"],
  ["outlook"],
  ["ingest", "http://127.0.0.1:1/article"],
  ["review"],
  ["feeds", "poll"],
  ["digest", "preview"],
  ["export", "-"],
  ["import", "-"],
  ["backup"],
  ["migrate", "--to", "postgres"],
  ["doctor"],
  ["health"],
  ["run"],
];

describe("no secret is told", { timeout: 180_000 }, () => {
  it("by any command where no variable can be used", async () => {
    const unusable = {
      DISCORD_TOKEN: `has a space ${MARK}`,
      TELEGRAM_BOT_TOKEN: `no-digits-${MARK}`,
      TELEGRAM_WEBHOOK_SECRET: `it's ${MARK}`,
      DATABASE_URL: `mysql://me:${MARK}@host/db`,
      DISCORD_API_BASE: `ftp://me:${"a".repeat(80)}${MARK}@proxy`,
      TELEGRAM_API_ROOT: `ftp://me:${MARK}@proxy`,
      TELEGRAM_WEBHOOK_URL: `http://me:${MARK}@bot.example`,
    };
    for (const { code, stdout, stderr } of await runAll(COMMANDS, unusable)) {
      expect([1, 2]).toContain(code);
      expect(stdout + stderr).toContain("its value is not shown");
    }
  });

  it("by any command where nothing is reached: platforms, database, proxies with a password", async () => {
    const nowhere = {
      ...TOKENS,
      DATABASE_URL: `postgres://me:${MARK}%2F%40@127.0.0.1:1/db?password=${MARK}2`,
      DISCORD_API_BASE: `http://me:${MARK}-at-discord@127.0.0.1:1`,
      TELEGRAM_API_ROOT: `http://me:${MARK}-at-telegram@127.0.0.1:1`,
    };
    await runAll(COMMANDS, nowhere);
  });

  it("where PostgreSQL refuses the password, or the database is not there", async () => {
    const { PGPASSWORD } = TOKENS;
    const real = new URL(await freshDatabase());
    const wrong = Object.assign(new URL(real), { password: `${MARK}-wrong` }).href;
    const asked = Object.assign(new URL(real), { password: "", search: `?password=${MARK}-asked` }).href;
    const none = Object.assign(new URL(real), { password: "" }).href;
    const absent = Object.assign(new URL(real), { pathname: "/nobody" }).href;
    for (const DATABASE_URL of [wrong, asked, none, absent]) {
      const ends = await runAll([["outlook"], ["doctor"], ["run"]], { DATABASE_URL, PGPASSWORD });
      for (const { stdout, stderr } of ends) {
        expect(stdout + stderr).toMatch(/does not let this user in|no such database/);
        expect(stdout + stderr).not.toContain(real.password);
      }
    }
  });

  it.each([
    ["refuse every token", saysBack(401)],
    ["fail, and say back what they were told", saysBack(500)],
    ["cut every line", ({ socket }: Parameters<RequestListener>[0]) => void socket.destroy()],
  ] as const)("by the bot or its doctor where both platforms %s", async (what, listener) => {
    const address = await aServer(listener);
    const env = { ...TOKENS, DISCORD_API_BASE: address, TELEGRAM_API_ROOT: address };
    await runAll([["doctor"]], env);
    await running(env, what.startsWith("refuse") ? /refuses this token/ : /Telegram is not reached/);
  });

  it("by a bot that Telegram cannot call, or whose port is taken", async () => {
    const address = await aServer(saysBack(400));
    const port = new URL(address).port;
    const hook = { TELEGRAM_WEBHOOK_URL: `https://me:${MARK}-at-home@bot.example/telegram`, HTTP_PORT: "0" };
    const env = { ...TOKENS, ...hook, DISCORD_API_BASE: address, TELEGRAM_API_ROOT: address };
    await running(env, /Telegram is not reached|will not call this address/);
    const [taken] = await runAll([["run"]], { ...env, HTTP_PORT: port });
    expect(taken?.stderr).toContain(`HTTP_PORT: another process listens on port ${port}`);
  });

  it("where a feed for subscribers fails, moves or brings something", async () => {
    const press = await openPressServer();
    onTestFinished(() => press.close());
    const folder = freshFolder();
    const env = { LOG_LEVEL: "trace", PITBOARD_ALLOW_HOSTS: press.host };
    const feed = (path: string) => `${press.url.replace("//", `//me:${MARK}@`)}${path}`;
    press.play("/gone.xml", answer(410));
    for (const path of ["/rss.xml", "/gone.xml"]) await pitboard(folder, ["feeds", "add", feed(path)], { env });
    for (const args of [["feeds", "poll"], ["review"], ["doctor"], ["outlook"]]) {
      expectUnmarked(args.join(" "), await pitboard(folder, args, { env }));
    }
    const asked = press.requests.find(({ path }) => path === "/rss.xml");
    expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from(`me:${MARK}`).toString("base64")}`);
  });
});
