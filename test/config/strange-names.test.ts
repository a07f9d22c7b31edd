import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { strangersIn, strangerWords } from "../../src/config/strange-names.ts";
import { freshFolder } from "../support/folders.ts";

function found(processEnv: Record<string, string>, dotEnv = ""): readonly (readonly [string, string | undefined])[] {
  const folder = freshFolder();
  writeFileSync(join(folder, ".env"), dotEnv);
  return strangersIn(processEnv, folder).map(({ name, meant }) => [name, meant]);
}

describe("a variable that nobody reads", () => {
  it.each([
    ["PITBOARD_LANGUGE", "PITBOARD_LANGUAGE"],
    ["PITBOARD_LANG", undefined],
    ["PITBOARD_DATADIR", "PITBOARD_DATA_DIR"],
    ["pitboard_driver", "PITBOARD_DRIVER"],
    ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
    ["DISCORD_TOKN", "DISCORD_TOKEN"],
    ["TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"],
  ])("is found wherever it stands: %s", (name, meant) => {
    expect(found({ [name]: "x" })).toEqual([[name, meant]]);
    expect(found({}, `${name}=x\n`)).toEqual([[name, meant]]);
  });

  it.each([
    ["BOT_TOKEN", "TELEGRAM_BOT_TOKEN"],
    ["GUILD_ID", "DISCORD_GUILD_ID"],
    ["discord_token", "DISCORD_TOKEN"],
    ["LOGLEVEL", "LOG_LEVEL"],
    ["DATABASE_URI", "DATABASE_URL"],
  ])("is found in .env, which is ours alone: %s", (name, meant) => {
    expect(found({}, `${name}=x\n`)).toEqual([[name, meant]]);
  });

  it("is no matter where it belongs to others, or is empty", () => {
    const others = {
      PATH: "/bin",
      HTTP_PROXY: "x",
      TELEGRAM_API_ID: "1",
      TELEGRAM_API_HASH: "a",
      PORT: "1",
      BOT_TOKEN: "x",
    };
    expect(found({ ...others, STAGING_DATABASE_URL: "x", PITBOARD_OLD: "" })).toEqual([]);
    expect(found({}, "POSTGRES_PASSWORD=x\nTELEGRAM_API_ID=1\nTELEGRAM_API_HASH=a\nTZ=UTC\n")).toEqual([]);
    expect(found({ TELEGRAM_TOKEN: "of another", TELEGRAM_BOT_TOKEN: "ours" })).toEqual([]);
  });

  it("is told with the one that may be meant", () => {
    expect(strangerWords({ name: "PITBOARD_X" })).toBe("PITBOARD_X: Pitboard knows no such variable");
    expect(strangerWords({ name: "TELEGRAM_TOKEN", meant: "TELEGRAM_BOT_TOKEN" })).toBe(
      "TELEGRAM_TOKEN: Pitboard knows no such variable; is TELEGRAM_BOT_TOKEN meant?",
    );
  });
});
