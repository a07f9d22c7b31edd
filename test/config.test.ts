import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment, secretsIn } from "../src/config/environment.ts";
import { PROJECT_FOLDER, parseConfig } from "../src/config.ts";
import { Unusable } from "../src/schema/faults.ts";

const WRONG = {
  DISCORD_TOKEN: "has a space",
  DISCORD_GUILD_ID: "my server",
  DISCORD_PUBLIC_KEY: "abc",
  DISCORD_API_BASE: "discord.com",
  DISCORD_MESSAGE_CONTENT: "maybe",
  TELEGRAM_BOT_TOKEN: "no-digits-s3cret",
  TELEGRAM_WEBHOOK_URL: "http://insecure.example",
  TELEGRAM_WEBHOOK_SECRET: "it's s3cret",
  TELEGRAM_API_ROOT: "ftp://example.org",
  DATABASE_URL: "mysql://me:s3cret@host/db",
  PITBOARD_CURATORS: "discord:me",
  PITBOARD_ALLOW_HOSTS: "a host",
  PITBOARD_LANGUAGE: "nl",
  PITBOARD_TIME_ZONE: "Mars/Olympus",
  PITBOARD_DRIVER: "Valentino Rossi",
  HTTP_PORT: "70000",
  HTTP_HOST: "not a host",
  LOG_LEVEL: "loud",
};

function faultsOf(environment: Record<string, string>): Unusable {
  try {
    parseConfig(environment, "/somewhere");
  } catch (error) {
    if (error instanceof Unusable) return error;
  }
  throw new Error("The configuration was taken");
}

describe("the configuration", () => {
  it("is whole where nothing is set", () => {
    expect(parseConfig({}, "/somewhere")).toEqual({
      discord: { apiBase: "https://discord.com/api", messageContent: false },
      telegram: { apiRoot: "https://api.telegram.org" },
      dataFolder: join(PROJECT_FOLDER, "data", "store"),
      curators: [],
      allowHosts: [],
      defaults: { language: "en", timeZone: "Europe/Rome", driver: "valentino-rossi" },
      http: { host: "127.0.0.1" },
      logLevel: "info",
    });
  });

  it("takes every variable", () => {
    const config = parseConfig(
      {
        DISCORD_TOKEN: "abc.def.ghi",
        DISCORD_GUILD_ID: "81384788765712384",
        DISCORD_PUBLIC_KEY: "a".repeat(64),
        DISCORD_API_BASE: "http://localhost:3000/",
        DISCORD_MESSAGE_CONTENT: "1",
        TELEGRAM_BOT_TOKEN: "123:abc",
        TELEGRAM_WEBHOOK_URL: "https://bot.example/hook",
        TELEGRAM_WEBHOOK_SECRET: "long-enough",
        TELEGRAM_API_ROOT: "http://localhost:8081",
        DATABASE_URL: "postgres://me:pw@host/db",
        PITBOARD_CURATORS: "discord:123, telegram:456",
        PITBOARD_FEEDS: "feeds.opml",
        PITBOARD_ALLOW_HOSTS: "news.lan,10.0.0.5",
        PITBOARD_LANGUAGE: "de-AT",
        PITBOARD_TIME_ZONE: "America/Sao_Paulo",
        PITBOARD_DRIVER: "lewis-hamilton",
        HTTP_PORT: "8080",
        HTTP_HOST: "::1",
        LOG_LEVEL: "debug",
      },
      "/somewhere",
    );
    expect(config).toMatchObject({
      discord: { token: "abc.def.ghi", apiBase: "http://localhost:3000", messageContent: true },
      telegram: { token: "123:abc", webhook: { url: "https://bot.example/hook", secret: "long-enough" } },
      curators: [
        { platform: "discord", id: "123" },
        { platform: "telegram", id: "456" },
      ],
      feeds: "/somewhere/feeds.opml",
      defaults: { language: "de", timeZone: "America/Sao_Paulo", driver: "lewis-hamilton" },
      http: { port: 8080, host: "::1" },
    });
  });

  it("takes an empty value for one that is not set", () => {
    expect(parseConfig({ LOG_LEVEL: "", HTTP_PORT: "  " }, "/")).toEqual(parseConfig({}, "/"));
  });

  it("finds a relative data folder from where it runs, and an absolute one where it is", () => {
    expect(parseConfig({ PITBOARD_DATA_DIR: "kept" }, "/somewhere").dataFolder).toBe("/somewhere/kept");
    expect(parseConfig({ PITBOARD_DATA_DIR: "/kept" }, "/somewhere").dataFolder).toBe("/kept");
  });

  it("tells every fault by name, all at once", () => {
    const { faults } = faultsOf(WRONG);
    expect(faults.map((fault) => fault.split(":")[0]).sort()).toEqual(Object.keys(WRONG).sort());
    for (const fault of faults) expect(fault).toMatch(/expected /);
  });

  const HOOK = {
    TELEGRAM_WEBHOOK_URL: "https://bot.example/hook",
    TELEGRAM_WEBHOOK_SECRET: "long-enough",
    HTTP_PORT: "1",
  };
  const KEY = "a".repeat(64);

  it.each([
    ["a webhook without its secret", { ...HOOK, TELEGRAM_WEBHOOK_SECRET: "" }, /^TELEGRAM_WEBHOOK_SECRET: .*openssl/],
    ["a webhook without a port", { ...HOOK, HTTP_PORT: "" }, /^HTTP_PORT: expected beside TELEGRAM_WEBHOOK_URL,/],
    ["a public key without a port", { DISCORD_PUBLIC_KEY: KEY }, /^HTTP_PORT: expected beside DISCORD_PUBLIC_KEY,/],
    [
      "a port that Telegram does not call",
      { ...HOOK, TELEGRAM_WEBHOOK_URL: "https://bot.example:8080/hook" },
      /^TELEGRAM_WEBHOOK_URL: expected port 443, 80, 88 or 8443, .*8080/,
    ],
    [
      "Discord's path for Telegram",
      { ...HOOK, DISCORD_PUBLIC_KEY: KEY, TELEGRAM_WEBHOOK_URL: "https://bot.example/discord/interactions" },
      /^TELEGRAM_WEBHOOK_URL: expected another path/,
    ],
  ])("says what lacks beside %s", (_, environment, told) => {
    expect(faultsOf(environment).faults).toEqual([expect.stringMatching(told)]);
  });

  it("takes any port for a Bot API server of one's own, and a secret that no webhook needs at present", () => {
    const own = { TELEGRAM_API_ROOT: "http://localhost:8081", TELEGRAM_WEBHOOK_URL: "https://bot.example:9000/" };
    expect(parseConfig({ ...HOOK, ...own }, "/").telegram.webhook?.url).toBe("https://bot.example:9000");
    expect(parseConfig({ TELEGRAM_WEBHOOK_SECRET: "long-enough" }, "/").telegram.webhook).toBeUndefined();
  });

  it("never tells the value of a secret", () => {
    const { message } = faultsOf(WRONG);
    expect(message).not.toContain("s3cret");
    expect(message).not.toContain("has a space");
  });

  it("never tells a password in any address, however long it is", () => {
    const password = "s3cret".repeat(30);
    const addresses = {
      DISCORD_API_BASE: `ftp://me:${password}@proxy`,
      TELEGRAM_API_ROOT: `ftp://proxy/?password=${password}`,
      TELEGRAM_WEBHOOK_URL: `http://me:${password}@bot.example`,
    };
    expect(faultsOf(addresses).message).not.toContain("s3cret");
    expect(faultsOf(addresses).faults).toHaveLength(3);
  });

  it("lets no control character of a value through", () => {
    expect(faultsOf({ LOG_LEVEL: "\u001B[31mred" }).message).not.toContain("\u001B");
  });
});

describe("the secrets of an environment", () => {
  it("are the tokens, and the password of the database as it is written and as it is meant", () => {
    const secrets = secretsIn({ DISCORD_TOKEN: "abc.def.ghi", DATABASE_URL: "postgres://me:p%40ss%20word@host/db" });
    expect(secrets).toEqual(expect.arrayContaining(["abc.def.ghi", "p%40ss%20word", "p@ss word"]));
  });

  it("are the passwords in every other address, and that of PostgreSQL where its address has none", () => {
    const secrets = secretsIn({
      DISCORD_API_BASE: "https://me:at-discord@proxy",
      TELEGRAM_API_ROOT: "https://me:at-telegram@proxy",
      TELEGRAM_WEBHOOK_URL: "https://me:at-home@bot.example",
      DATABASE_URL: "postgres:///pitboard?user=me&password=in%20query&sslmode=require",
      PGPASSWORD: "beside-it",
      POSTGRES_PASSWORD: "of-compose",
    });
    expect(secrets).toEqual(
      expect.arrayContaining(["at-discord", "at-telegram", "at-home", "in query", "beside-it", "of-compose"]),
    );
  });

  it("are secrets in a value that cannot be used too", () => {
    expect(secretsIn({ DATABASE_URL: "mysql://me:hidden@host" })).toContain("hidden");
  });
});

describe("the environment", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pitboard-config-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("wins over .env, which counts where it says nothing", () => {
    writeFileSync(join(folder, ".env"), "\uFEFFLOG_LEVEL=warn\nHTTP_PORT=1\nHTTP_HOST=localhost # where\n");
    expect(readEnvironment({ LOG_LEVEL: "debug", HTTP_PORT: "" }, folder)).toEqual({
      LOG_LEVEL: "debug",
      HTTP_PORT: "1",
      HTTP_HOST: "localhost",
    });
  });

  it("needs no .env, and says so where it cannot read one", () => {
    expect(readEnvironment({}, folder)).toEqual({});
    mkdirSync(join(folder, ".env"));
    expect(() => readEnvironment({}, folder)).toThrow(/\.env: cannot be read: it is a folder \(EISDIR\)/);
  });

  it("is shown whole and usable in .env.example", () => {
    const example = parseEnv(readFileSync(join(PROJECT_FOLDER, ".env.example"), "utf8"));
    expect(Object.keys(example).sort()).toEqual([...Object.keys(WRONG), "PITBOARD_DATA_DIR", "PITBOARD_FEEDS"].sort());
    writeFileSync(join(folder, ".env"), readFileSync(join(PROJECT_FOLDER, ".env.example")));
    expect(parseConfig(readEnvironment({}, folder), folder)).toEqual(parseConfig({}, folder));
  });
});
