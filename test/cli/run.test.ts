import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { PROGRAM, pitboard, runningBot, spawned, watched } from "./pitboard.ts";

/** The port that discards everything (RFC 863), where nobody listens. */
const NOWHERE = "http://127.0.0.1:9";

const WEC = "Will Rossi race in the WEC in 2024?";

describe("pitboard with piped input", () => {
  it("answers each line, with a blank line between answers, and ends", async () => {
    const input = `\n${WEC}\n   \nAnd at Le Mans?\n\n`;
    const { code, stdout, stderr } = await pitboard(freshFolder(), [], { input });
    expect(stdout.match(/\n\n/g)?.length).toBeGreaterThanOrEqual(1);
    expect(stdout).toMatch(/likely.*\n\n.*possible/s);
    expect(stdout).not.toMatch(/^\n|\n\n$/);
    expect(stderr).toMatch(
      /^pitboard: runs answers to standard input, with 1 article from files and the store in .*\n$/,
    );
    expect(stderr).toMatch(/no DISCORD_TOKEN, so not Discord; no TELEGRAM_BOT_TOKEN, so not Telegram/);
    expect(code).toBe(0);
  });

  it.each([
    ["a message of 300,000 characters", `${"Rossi? ".repeat(45_000)}\n`],
    ["nothing but pictures", "🏁🏎️💨\n"],
    ["what turns direction and commands the terminal", "\u202EIS\u202C \u001B[2J\u0007 \u200B\uFEFF Rossi?\n"],
    ["bytes that are no text", "\uD800\u0000\n"],
    ["mark-up", "@everyone <b>x</b> [a](https://x) '; DROP TABLE drivers; -- ../../etc/passwd\n"],
  ])("answers %s", async (_, input) => {
    const { code, stdout } = await pitboard(freshFolder(), ["run"], { input });
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThan(5000);
    expect(stdout.trim()).not.toBe("");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
  });

  it("answers many at the pace at which they are read", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["run"], { input: `${WEC}\n`.repeat(2000) });
    expect(code).toBe(0);
    expect(stdout.match(/FIA W/g)?.length).toBeGreaterThanOrEqual(2000);
  });
});

describe("pitboard with nothing to run", () => {
  it("says so, exit 2: nothing on standard input", async () => {
    const { code, stdout, stderr } = await pitboard(freshFolder(), ["run"], { input: "\n \n" });
    expect(stderr).toMatch(/pitboard: nothing to run: no DISCORD_TOKEN, no TELEGRAM_BOT_TOKEN, no terminal/);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("says so at once, exit 2: no standard input, as of a service", async () => {
    const folder = freshFolder();
    const child = spawn(process.execPath, [PROGRAM], {
      cwd: folder,
      env: { PITBOARD_DATA_DIR: join(folder, "store") },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (bytes) => {
      stderr += bytes;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toMatch(/nothing to run/);
    expect(code).toBe(2);
    expect(existsSync(join(folder, "store"))).toBe(false);
  });
});

describe("pitboard with tokens", () => {
  const env = {
    DISCORD_TOKEN: "discord.s3cret.token",
    DISCORD_API_BASE: NOWHERE,
    TELEGRAM_BOT_TOKEN: "123456:telegram-s3cret",
    TELEGRAM_API_ROOT: NOWHERE,
    TELEGRAM_WEBHOOK_SECRET: "webhook-s3cret",
    DATABASE_URL: "postgres://me:database-s3cret@host/db",
    LOG_LEVEL: "trace",
  };

  it("tells no token whatever goes wrong", async () => {
    const folder = freshFolder();
    for (const secret of ["123456:telegram-s3cret", "database-s3cret"]) {
      const store = join(folder, secret);
      mkdirSync(store);
      writeFileSync(join(store, "store.json"), `{"${secret}": `);
      for (const args of [["run"], ["ask", secret], ["doctor"], ["backup"], ["import", secret], [secret]]) {
        const { stdout, stderr } = await pitboard(folder, args, {
          env: { ...env, PITBOARD_DATA_DIR: store },
          input: `${WEC}\n`,
        });
        expect(stdout + stderr).not.toBe("");
        expect(stdout + stderr, args.join(" ")).not.toContain("s3cret");
      }
    }
  });
});

describe("a running bot that is asked to end", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("by %s ends with 0 and leaves the store free", async (signal) => {
    const folder = freshFolder();
    const { child, end, saw } = await runningBot(folder);
    child.stdin.write(`${WEC}\n`);
    await saw(/likely/);
    const asked = Date.now();
    child.kill(signal);
    expect(await end).toMatchObject({ code: 0 });
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(existsSync(join(folder, "store", "lock"))).toBe(false);
    expect(existsSync(join(folder, "store", "pitboard.sock"))).toBe(false);
  });

  it("while it starts ends with 0 too", async () => {
    const child = spawned(freshFolder(), ["run"]);
    const { end, saw } = watched(child);
    await saw(/runs/);
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 0 });
  });
});
