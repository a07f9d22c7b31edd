import { run } from "@grammyjs/runner";
import type { Bot } from "grammy";
import { serve } from "./serve.ts";

/** A bot that answers whoever writes to it, and tells all its chats what is published, in its own way. */
export async function serveTelegram(
  bot: Bot,
  tell: (chats: readonly number[], text: string) => Promise<unknown>,
): Promise<void> {
  const chats: number[] = [];
  bot.on("message", (context) => context.reply("That is likely."));
  bot.catch(() => {}); // What is refused is counted where it is refused.
  await bot.init();
  run(bot);
  await serve({
    subscribe: (more) => chats.push(...(more as readonly number[])),
    publish: () => void tell(chats, "n1").catch(() => {}),
  });
}
