import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { pitboard } from "./pitboard.ts";

const DISCORD = "discord-t0ken.abc.def";
const TELEGRAM = "123456:telegram-t0ken";

/** A server on this machine, and its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const platforms: RequestListener = (request, response) => {
  response.setHeader("content-type", "application/json");
  const isDiscord = request.headers.authorization === `Bot ${DISCORD}`;
  if (isDiscord && request.url === "/v10/users/@me") {
    response.end('{"id":"1","username":"pitboard-on-discord"}');
  } else if (isDiscord && request.url === "/v10/applications/@me") {
    response.end('{"id":"1","flags":0,"verify_key":"ab"}');
  } else if (request.url === `/bot${TELEGRAM}/getWebhookInfo`) {
    response.end('{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}');
  } else if (request.url === `/bot${TELEGRAM}/getMe`) {
    response.end('{"ok":true,"result":{"id":1,"is_bot":true,"username":"pitboard_on_telegram"}}');
  } else {
    response.statusCode = 401;
    response.end('{"message":"401: Unauthorized"}');
  }
};

async function doctorWith(discord: string, telegram: string, address: string) {
  const env = {
    DISCORD_TOKEN: discord,
    TELEGRAM_BOT_TOKEN: telegram,
    DISCORD_API_BASE: address,
    TELEGRAM_API_ROOT: address,
    LOG_LEVEL: "debug",
  };
  const told = await pitboard(freshFolder(), ["doctor"], { env });
  for (const token of [discord, telegram]) expect(told.stdout + told.stderr).not.toContain(token);
  return told;
}

describe("pitboard doctor", () => {
  it("finds nothing to mend in a fresh checkout, and changes nothing", async () => {
    const folder = freshFolder();
    const { code, stdout, stderr } = await pitboard(folder, ["doctor"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/✔ ok {4}catalogue {6}1 driver, \d+ series/);
    expect(stdout).toMatch(/– none {2}store {10}none yet/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes nothing beside a store that another machine seems to hold", async () => {
    const folder = freshFolder();
    const store = join(folder, "store");
    await pitboard(folder, ["outlook"]);
    const holder = { pid: 7, host: "pit-wall", since: "2026-11-22T00:00:00.000Z", token: "t" };
    writeFileSync(join(store, "lock"), JSON.stringify(holder));
    const [names, { mtimeMs }] = [readdirSync(store), statSync(store)];
    const { stdout } = await pitboard(folder, ["doctor"]);
    expect(stdout).toMatch(/lock .*process 7 on pit-wall holds the store/);
    expect([readdirSync(store), statSync(store).mtimeMs]).toEqual([names, mtimeMs]);
  });

  it("tells backups that it cannot look at, exit 1", async () => {
    const folder = freshFolder();
    await pitboard(folder, ["outlook"]);
    writeFileSync(join(folder, "store", "backups"), "");
    const { code, stdout } = await pitboard(folder, ["doctor"]);
    expect(stdout).toMatch(
      /✕ mend {2}backup .*cannot be looked at: a file stands where a folder is expected \(ENOTDIR\) → /,
    );
    expect(code).toBe(1);
  });

  it("tells of feeds that nobody reviews, of those that are paused, and of a list that cannot be read", async () => {
    const folder = freshFolder();
    await pitboard(folder, ["feeds", "add", "https://a.example/rss"]);
    const unreviewed = await pitboard(folder, ["doctor"]);
    expect(unreviewed.stdout).toMatch(/✔ ok {4}feeds {10}1 feed followed/);
    expect(unreviewed.stdout).toMatch(/✕ mend {2}curators .* → name somebody in PITBOARD_CURATORS/);
    expect(unreviewed.code).toBe(1);
    const env = { PITBOARD_CURATORS: "telegram:456" };
    expect((await pitboard(folder, ["doctor"], { env })).code).toBe(0);
    const store = await openToWrite(join(folder, "store"));
    const fault = { kind: "status", detail: "410" } as const;
    const paused = {
      url: "https://a.example/rss",
      due: 0,
      failures: 40,
      failingSince: 1,
      fault,
      isPaused: true,
      items: [],
    };
    await store.change({ feeds: [paused] });
    await store.close();
    const { code, stdout } = await pitboard(folder, ["doctor"], { env });
    expect(stdout).toMatch(/✕ mend {2}feeds .*1 of 1 fail, 1 of them paused → pitboard feeds tells why/);
    expect(code).toBe(1);
    writeFileSync(join(folder, "store", "feeds.json"), "{}");
    expect((await pitboard(folder, ["doctor"], { env })).stdout).toMatch(/✕ mend {2}feeds .*expected a list of feeds/);
  });

  it("tells the languages of replies", async () => {
    const { stdout } = await pitboard(freshFolder(), ["doctor"]);
    expect(stdout).toMatch(/✔ ok {4}language .*replies in en, it, es, de, fr/);
  });

  it("tells version, counts and backup of a store", async () => {
    const folder = freshFolder();
    await pitboard(folder, ["outlook"]);
    await pitboard(folder, ["backup"]);
    const { code, stdout } = await pitboard(folder, ["doctor"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/✔ ok {4}store .*version 4 in .*: 1 article, \d+ claims/);
    expect(stdout).toMatch(/✔ ok {4}lock .*nobody holds the store/);
    expect(stdout).toMatch(/✔ ok {4}backup .*\d{4}-\d{2}-\d{2}/);
  });

  it("asks each platform who we are", async () => {
    const { code, stdout } = await doctorWith(DISCORD, TELEGRAM, await serving(platforms));
    expect(stdout).toMatch(/✔ ok {4}Discord .*pitboard-on-discord/);
    expect(stdout).toMatch(/✔ ok {4}Telegram .*pitboard_on_telegram/);
    expect(code).toBe(0);
  });

  it("says which token is refused and what to do, exit 1", async () => {
    const { code, stdout } = await doctorWith("wrong-t0ken", "999:wrong-t0ken", await serving(platforms));
    expect(stdout).toMatch(/✕ mend {2}Discord .*refused \(401\) → put the right one into DISCORD_TOKEN/);
    expect(stdout).toMatch(/✕ mend {2}Telegram .*refused \(401\) → put the right one into TELEGRAM_BOT_TOKEN/);
    expect(code).toBe(1);
  });

  it("waits five seconds for an answer, and no longer", async () => {
    const { code, stdout } = await doctorWith(DISCORD, TELEGRAM, await serving(() => undefined));
    expect(stdout).toMatch(/✕ mend {2}Discord .*no answer within 5 s/);
    expect(stdout).toMatch(/✕ mend {2}Telegram .*no answer within 5 s/);
    expect(code).toBe(1);
  });

  it("says that a platform cannot be reached, or is another server", async () => {
    const nowhere = await doctorWith(DISCORD, TELEGRAM, "http://127.0.0.1:1");
    expect(nowhere.stdout).toMatch(/✕ mend {2}Discord .*cannot be reached/);
    const strange = await doctorWith(DISCORD, TELEGRAM, await serving((_, response) => void response.end("<html>")));
    expect(strange.stdout).toMatch(/✕ mend {2}Telegram/);
    expect([nowhere.code, strange.code]).toEqual([1, 1]);
  });

  it("tells each fault of the configuration and of the files, exit 1", async () => {
    const folder = freshFolder();
    const wrong = await pitboard(folder, ["doctor"], { env: { LOG_LEVEL: "loud", HTTP_PORT: "x" } });
    expect(wrong.stdout).toMatch(/✕ mend {2}configuration {2}HTTP_PORT: /);
    expect(wrong.stdout).toMatch(/✕ mend {2}configuration {2}LOG_LEVEL: /);
    mkdirSync(join(folder, "store", "articles"), { recursive: true });
    writeFileSync(join(folder, "store", "articles", "mine.json"), "{}");
    const file = await pitboard(folder, ["doctor"]);
    expect(file.stdout).toMatch(/✕ mend {2}files .*mine\.json: article: is missing/);
    expect([wrong.code, file.code]).toEqual([1, 1]);
  });

  it("tells a store that is damaged", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "store"));
    writeFileSync(join(folder, "store", "store.json"), "{");
    const { code, stdout } = await pitboard(folder, ["doctor"]);
    expect(stdout).toMatch(/✕ mend {2}store .*store\.json/);
    expect(stdout).not.toContain("see what it says");
    expect(code).toBe(1);
  });
});
