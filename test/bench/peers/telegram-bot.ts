import { Bot } from "grammy";

/** A bot of grammY as it comes, by the environment that Pitboard has too. */
export function telegramBot(): Bot {
  const { TELEGRAM_BOT_TOKEN = "", TELEGRAM_API_ROOT = "" } = process.env;
  return new Bot(TELEGRAM_BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
}
