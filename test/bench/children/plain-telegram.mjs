// A bot of grammY and its runner and nothing else: answers each message with one and the same.
import { run } from "@grammyjs/runner";
import { Bot } from "grammy";

const { BENCH_API = "", BENCH_TOKEN = "", BENCH_MESSAGE = "{}" } = process.env;
const { text, ...form } = JSON.parse(BENCH_MESSAGE);

const bot = new Bot(BENCH_TOKEN, { client: { apiRoot: BENCH_API } });
bot.on("message", (context) => context.reply(text, form));
await bot.init();
run(bot);
process.stdout.write("ready\n");
