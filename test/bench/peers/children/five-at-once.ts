import { autoRetry } from "@grammyjs/auto-retry";
import { serveTelegram } from "../serve-telegram.ts";
import { telegramBot } from "../telegram-bot.ts";

const AT_ONCE = 5;

const bot = telegramBot();
bot.api.config.use(autoRetry());
await serveTelegram(bot, async (chats, text) => {
  const left = [...chats];
  const sendOn = async () => {
    for (let chat = left.shift(); chat !== undefined; chat = left.shift()) await bot.api.sendMessage(chat, text);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
});
