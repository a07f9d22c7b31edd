import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startDiscord } from "../servers/discord/discord-server.ts";
import { freshFolder } from "../support/folders.ts";
import { PROGRAM, pitboard, runningBot } from "./pitboard.ts";

/** The user that has no rights of its own. */
const NOBODY = 65_534;

function canBeNobody(): boolean {
  const look = "require('node:fs').accessSync(process.argv[1])";
  return process.getuid?.() === 0 && spawnSync(process.execPath, ["-e", look, PROGRAM], { uid: NOBODY }).status === 0;
}

async function portOf(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What the doctor says needs mending, each by what it is about. */
async function toMend(env: Readonly<Record<string, string>>, folder = freshFolder()) {
  const { stdout, code } = await pitboard(folder, ["doctor"], { env });
  const found = stdout.split("\n").filter((line) => line.startsWith("✕ mend"));
  expect(code).toBe(found.length === 0 ? 0 : 1);
  return found.map((line) => line.slice("✕ mend  ".length).replace(/ {2,}/, ": "));
}

function folderWith(name: string, text: string): string {
  const folder = freshFolder();
  writeFileSync(join(folder, name), text);
  return folder;
}

describe("a mistake in the configuration is found by the doctor", () => {
  it("where a variable is spelt wrong, in the environment or in .env, and the bot says so too", async () => {
    const folder = folderWith(".env", "TELEGRAM_TOKEN=123:s3cret\n");
    const env = { PITBOARD_LANGUGE: "it" };
    expect(await toMend(env, folder)).toEqual([
      "configuration: PITBOARD_LANGUGE: Pitboard knows no such variable; is PITBOARD_LANGUAGE meant? → mend or remove it in the environment of this process, which wins over .env; .env.example lists all",
      `configuration: TELEGRAM_TOKEN: Pitboard knows no such variable; is TELEGRAM_BOT_TOKEN meant? → mend or remove it in ${join(folder, ".env")}; .env.example lists all`,
    ]);
    const { stderr } = await pitboard(folder, [], { env, input: "WEC?\n" });
    expect(stderr).toContain("pitboard: TELEGRAM_TOKEN: Pitboard knows no such variable; is TELEGRAM_BOT_TOKEN meant?");
  });

  it("with where the value stands that is to be mended", async () => {
    const folder = folderWith(".env", "HTTP_PORT=80 80\nLOG_LEVEL=info\n");
    const [level, port] = (await toMend({ LOG_LEVEL: "loud" }, folder)).sort().reverse();
    expect(level).toMatch(/LOG_LEVEL: .* → mend it in the environment of this process, which wins over \.env$/);
    expect(port).toContain(`found "80 80" → mend it in ${join(folder, ".env")}`);
  });

  it.each([".env.txt", "env"])("where .env was saved as %s", async (name) => {
    const folder = folderWith(name, "LOG_LEVEL=info\n");
    expect(await toMend({}, folder)).toEqual([
      `.env: none, but ${join(folder, name)} → rename it to ${join(folder, ".env")}`,
    ]);
  });

  it("where the token was put into .env.example", async () => {
    const folder = folderWith(".env.example", "DISCORD_TOKEN=a.b.s3cret\n");
    expect(await toMend({}, folder)).toEqual([
      expect.stringMatching(/^\.env: none, but a token in .* → move it to \.env/),
    ]);
  });

  it("where a variable is of no use without its token", async () => {
    const folder = freshFolder();
    expect(await toMend({ DISCORD_GUILD_ID: "81384788765712384", DISCORD_MESSAGE_CONTENT: "1" }, folder)).toEqual([
      "Discord: no DISCORD_TOKEN, though DISCORD_GUILD_ID and DISCORD_MESSAGE_CONTENT are set → set it, or take DISCORD_GUILD_ID and DISCORD_MESSAGE_CONTENT away",
    ]);
  });

  it("where the bot is not in the server that its commands are for", async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api };
    expect(await toMend({ ...env, DISCORD_GUILD_ID: "81384788765712384" })).toEqual([
      expect.stringMatching(/^server: DISCORD_GUILD_ID: the bot is in no server 81384788765712384 → add it there/),
    ]);
  });

  it("where another program has the port, and not where the running bot has it", async () => {
    const port = await portOf((_, response) => void response.end("hello"));
    expect(await toMend({ HTTP_PORT: String(port) })).toEqual([
      `port: HTTP_PORT: another process listens on port ${port} of 127.0.0.1; stop it, or set HTTP_PORT to another port`,
    ]);
    expect(await toMend({ HTTP_PORT: "0", HTTP_HOST: "192.0.2.1" })).toEqual([
      expect.stringMatching(/^port: HTTP_HOST: expected an address of this machine, such as 127\.0\.0\.1/),
    ]);
    const folder = freshFolder();
    const env = { HTTP_PORT: String(await freePort()) };
    await runningBot(folder, { env });
    expect(await toMend(env, folder)).toEqual([]);
  });

  it("where this machine's clock is wrong", async () => {
    const wrong = new Date(Date.now() + 7 * 60_000).toUTCString();
    const port = await portOf((_, response) => void response.setHeader("date", wrong).end("{}"));
    const env = { DISCORD_TOKEN: "a.b.some-token", DISCORD_API_BASE: `http://127.0.0.1:${port}` };
    expect(await toMend(env)).toContain(
      "clock: this machine's is 7 minutes behind → set it by the network: sudo timedatectl set-ntp true",
    );
  });

  it.runIf(canBeNobody())("where files of the store belong to another user", async () => {
    const folder = freshFolder();
    await pitboard(folder, ["outlook"]);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, "store"), 0o777);
    const { stdout, code } = await pitboard(folder, ["doctor"], { uid: NOBODY });
    expect(stdout).toMatch(
      /✕ mend {2}rights .* may not read and write .*store\.json.*, which another user made → .*chown -R/,
    );
    expect(code).toBe(1);
  });

  it("where the list of feeds is to lie in a folder that is not there", async () => {
    expect(await toMend({ PITBOARD_FEEDS: "/nowhere/feeds.json" })).toEqual([
      expect.stringMatching(/^feeds: PITBOARD_FEEDS: there is no folder \/nowhere → /),
    ]);
  });

  it("where a file of the operator's bears a name that nobody reads", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "store", "catalogue"), { recursive: true });
    writeFileSync(join(folder, "store", "catalogue", "driver.json"), "[]");
    expect(await toMend({}, folder)).toEqual([
      `files: ${join(folder, "store", "catalogue", "driver.json")}: nobody reads a file of this name here → rename it to drivers.json, series.json, teams.json or publishers.json, or move it away`,
    ]);
  });
});
