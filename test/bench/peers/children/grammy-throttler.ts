import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler, bypassThrottler } from "@grammyjs/transformer-throttler";
import { serveTelegram } from "../serve-telegram.ts";
import { telegramBot } from "../telegram-bot.ts";

// As its own documentation shows it, so that an answer does not wait for the throttler.
const bot = telegramBot();
bot.api.config.use(apiThrottler());
bot.api.config.use(autoRetry());
bot.use(bypassThrottler);
await serveTelegram(bot, (chats, text) => Promise.all(chats.map((chat) => bot.api.sendMessage(chat, text))));
