import { type RunnerHandle, run } from "@grammyjs/runner";
import { Bot, type BotConfig, type Context, GrammyError } from "grammy";
import { afterEach } from "vitest";
import { startTelegram, type Telegram, type TelegramOptions } from "./telegram-server.ts";

/** What a test opened, closed after it in the reverse order. */
const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A server that is closed after the test. */
export async function freshTelegram(options?: TelegramOptions): Promise<Telegram> {
  const telegram = await startTelegram(options);
  open.push(telegram.close);
  return telegram;
}

export function botOf(telegram: Telegram, token = telegram.token): Bot {
  const client: BotConfig<Context>["client"] = { apiRoot: telegram.root };
  return new Bot(token, { client });
}

/** Runs a bot until the test ends. */
export function runs(bot: Bot): RunnerHandle {
  const handle = run(bot, { runner: { silent: true, retryInterval: 20 } });
  open.push(async () => {
    if (handle.isRunning()) await handle.stop();
  });
  return handle;
}

/** What Telegram refused with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GrammyError)) throw new Error(`That was not refused: ${error}`);
  return `${error.error_code} ${error.description}`;
}
