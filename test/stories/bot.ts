import { onTestFinished } from "vitest";
import { openToWrite } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import type { House } from "../../src/house.ts";
import type { Hearing } from "../../src/start-platforms.ts";
import type { Discord } from "../servers/discord/discord-server.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { freshFolder } from "../support/folders.ts";
import { heardLog } from "../support/silent-log.ts";
import { TEN_NOVEMBER } from "../support/talking.ts";

/** The bot as it runs, on local platforms. */
export interface RunningBot {
  readonly house: House;
  /** The lines of its log. */
  readonly lines: readonly string[];
  /** The folder of its store. */
  readonly folder: string;
  stop(): Promise<void>;
}

interface Given {
  readonly telegram?: Telegram;
  readonly discord?: Discord;
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where it answers over HTTP, before it runs on a platform; with `HTTP_PORT` among `env`. */
  readonly served?: (url: string) => void;
  readonly hearing?: Hearing;
  /** The instant that it is; noon of the tenth of November 2023 unless told. */
  readonly now?: () => number;
}

/** Starts the bot with the committed data on the platforms that a test gives it. */
export async function startBot({
  telegram,
  discord,
  folder = freshFolder(),
  env = {},
  served,
  hearing,
  now,
}: Given): Promise<RunningBot> {
  const config = parseConfig(
    {
      PITBOARD_DATA_DIR: folder,
      ...(telegram && { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root }),
      ...(discord && { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api }),
      ...env,
    },
    folder,
  );
  const { log, lines } = heardLog();
  const house = await openToWrite({ config, log, now: now ?? (() => Date.parse(`${TEN_NOVEMBER}T12:00:00Z`)) });
  await house.openWeb();
  served?.(/"url":"(http:[^"]+)"/.exec(lines.join())?.[1] ?? "");
  await house.startPlatforms(hearing);
  return { house, lines, folder, stop: () => house.close() };
}

/** A bot that is stopped when the test has ended. */
export async function botOn(given: Given): Promise<RunningBot> {
  const bot = await startBot(given);
  onTestFinished(() => bot.stop());
  return bot;
}
