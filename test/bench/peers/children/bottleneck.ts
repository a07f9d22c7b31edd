import { autoRetry } from "@grammyjs/auto-retry";
import Bottleneck from "bottleneck";
import { serveTelegram } from "../serve-telegram.ts";
import { telegramBot } from "../telegram-bot.ts";

/** 30 a second are allowed; timers are not exact. */
const MIN_TIME_MS = 34;

const bot = telegramBot();
bot.api.config.use(autoRetry());
const limiter = new Bottleneck({ minTime: MIN_TIME_MS });
await serveTelegram(bot, (chats, text) =>
  Promise.all(chats.map((chat) => limiter.schedule(() => bot.api.sendMessage(chat, text)))),
);
