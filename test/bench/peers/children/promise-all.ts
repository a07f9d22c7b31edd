import { serveTelegram } from "../serve-telegram.ts";
import { telegramBot } from "../telegram-bot.ts";

const bot = telegramBot();
await serveTelegram(bot, (chats, text) => Promise.all(chats.map((chat) => bot.api.sendMessage(chat, text))));
