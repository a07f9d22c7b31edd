import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Environment, readEnvironment, SECRETS, secretsIn } from "../../src/config/environment.ts";
import { type Config, parseConfig } from "../../src/config.ts";
import { Unusable } from "../../src/schema/faults.ts";
import { freshFolder } from "../support/folders.ts";
import { always } from "./always.ts";
import { anyText } from "./grammars/hostile.ts";

/** What each variable is set to by those who set it well. */
const WELL = {
  DISCORD_TOKEN: "MTIzNDU2Nzg5MDEyMzQ1Njc4.GxYzAb.not-a-token-of-anybody",
  DISCORD_GUILD_ID: "123456789012345678",
  DISCORD_PUBLIC_KEY: "0f".repeat(32),
  DISCORD_API_BASE: "https://proxy:secretly@discord.lan/api",
  DISCORD_MESSAGE_CONTENT: "1",
  TELEGRAM_BOT_TOKEN: "12345:not-a-token-of-anybody",
  TELEGRAM_WEBHOOK_URL: "https://bot.example/telegram",
  TELEGRAM_WEBHOOK_SECRET: "nobody-knows-this",
  TELEGRAM_API_ROOT: "https://api.lan:8081",
  PITBOARD_DATA_DIR: "store",
  DATABASE_URL: "postgres://pitboard:very-secret@db.lan/pitboard?sslmode=require",
  PITBOARD_CURATORS: "discord:123,telegram:456",
  PITBOARD_FEEDS: "feeds.json",
  PITBOARD_ALLOW_HOSTS: "news.lan,10.0.0.5",
  PITBOARD_LANGUAGE: "it",
  PITBOARD_TIME_ZONE: "Europe/Rome",
  PITBOARD_DRIVER: "valentino-rossi",
  HTTP_PORT: "8080",
  HTTP_HOST: "0.0.0.0",
  LOG_LEVEL: "info",
} as const;

type Name = keyof typeof WELL;
const NAMES = Object.keys(WELL) as Name[];

/** Those in which nobody writes a secret; what stands there is shown. */
const OPEN = NAMES.filter((name) => !WELL[name].includes("://") && !SECRETS.some((secret) => secret === name));

const SECRETS_SET = secretsIn(WELL);

/** What is shorter may be a word of what we say ourselves. */
const WORD = 12;

/** A value, or something near it: cut, doubled, quoted, with words of somebody hostile in it. */
const nearly = (well: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(well) },
    fc.nat(well.length).map((at) => well.slice(0, at)),
    fc.tuple(fc.nat(well.length), anyText).map(([at, text]) => well.slice(0, at) + text + well.slice(at)),
    fc.constantFrom(
      `"${well}"`,
      `'${well}`,
      `${well} `,
      ` ${well}`,
      `${well},${well}`,
      well.toUpperCase(),
      `${well}\n`,
    ),
    anyText,
  );

const anEnvironment: fc.Arbitrary<Environment> = fc
  .subarray(NAMES)
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, nearly(WELL[name])]))));

/** What came of it; what is wrong with it names a variable that is set, or one that is wanted beside it. */
function taken(environment: Environment): Config | undefined {
  try {
    return parseConfig(environment, "/somewhere");
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const shown = OPEN.map((name) => environment[name]);
    const secrets = secretsIn(environment).filter(
      (secret) => secret.length > WORD && !shown.some((value) => value?.includes(secret)),
    );
    expect(error.faults).not.toEqual([]);
    for (const fault of error.faults) {
      expect(NAMES).toContain(fault.slice(0, fault.indexOf(":")));
      expect(fault).toMatch(/^[^\p{Cc}]*$/u);
      expect(secrets.filter((secret) => fault.includes(secret))).toEqual([]);
    }
    return undefined;
  }
}

/** What stands in a folder's file; what is wrong with it is told by the file, in one line each, and no secret with it. */
function readFrom(folder: string): Environment | undefined {
  try {
    const environment = readEnvironment({ LOG_LEVEL: "warn" }, folder);
    expect(environment["LOG_LEVEL"]).toBe("warn");
    return environment;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    expect(error.faults).not.toEqual([]);
    for (const fault of error.faults) {
      expect(fault.startsWith(join(folder, ".env: "))).toBe(true);
      expect(fault).toMatch(/^[^\p{Cc}]*$/u);
      expect(SECRETS_SET.filter((secret) => fault.includes(secret))).toEqual([]);
    }
    return undefined;
  }
}

describe("a configuration that somebody wrote", () => {
  it("is taken, or each of its faults is told by the variable, and no secret", async () => {
    await always(anEnvironment, taken, { cases: 300 });
  });

  it("is read from its file as it stands there, or refused", async () => {
    const folder = freshFolder();
    const line = fc
      .constantFrom(...NAMES)
      .chain((name) =>
        fc
          .tuple(nearly(WELL[name]), fc.constantFrom("", '"', "'", "`"))
          .map(([value, q]) => `${name}=${q}${value}${q}`),
      );
    const file = fc.oneof(
      fc.array(fc.oneof(line, anyText)).map((lines) => Buffer.from(lines.join("\n"))),
      fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    );
    await always(
      file,
      async (bytes) => {
        await writeFile(join(folder, ".env"), bytes);
        const environment = readFrom(folder);
        if (environment !== undefined) taken(environment);
      },
      { cases: 200 },
    );
  });
});
