import { fstatSync } from "node:fs";
import type { House } from "../app.ts";
import type { Config } from "../config.ts";
import type { Adding } from "./adding.ts";
import type { Context, Perform } from "./context.ts";
import { counted } from "./counted.ts";
import { awaitEnding, type Ending } from "./ending.ts";
import { DONE, WrongUsage } from "./exit-codes.ts";
import { languageUnspoken } from "./language-unspoken.ts";
import { readLines } from "./lines.ts";
import { say } from "./tell-failure.ts";

export function addRun({ program, context, perform, exitWith }: Adding): void {
  program
    .command("run", { isDefault: true })
    .description("run the bot: a chat at a terminal, or an answer to each line of standard input (this is the default)")
    .action(async () => exitWith(await run(context, perform)));
}

async function run(context: Context, perform: Perform): Promise<number> {
  if (!context.interactive && isNothing(context)) throw nothingToRun(context.config());
  const ending = awaitEnding();
  try {
    const { openBot } = await import("./open-bot.ts");
    const bot = await openBot(context, perform);
    try {
      return await converse(bot.house, context, ending);
    } finally {
      await bot.close();
    }
  } finally {
    ending.stop();
  }
}

/** How long a run has to last to be more than a few questions from a script. */
const LONG_MS = 60_000;

async function converse(house: House, context: Context, ending: Ending): Promise<number> {
  const config = context.config();
  const log = await context.log();
  let schedule: Promise<{ stop(): Promise<void> }> | undefined;
  const timer = setTimeout(() => {
    schedule = import("../schedule.ts").then(({ scheduleBackups }) =>
      scheduleBackups(house.store, config.defaults.timeZone, context.now, log),
    );
  }, LONG_MS).unref();
  try {
    const talk = await house.talk();
    await say(runningLine(house, context), context);
    const unspoken = languageUnspoken(config.defaults.language, talk.languages);
    if (unspoken !== undefined) await say(unspoken, context);
    const { languageHint, now } = context;
    const shared = { talk, now, ...(languageHint !== undefined && { languageHint }) };
    if (context.interactive) {
      const { chat } = await import("../platforms/terminal/terminal.ts");
      const { stdin: input, stdout } = context;
      const output = process.stdout;
      await chat({
        ...shared,
        log,
        input,
        output,
        columns: () => stdout.columns,
        colour: stdout.colour,
        signal: ending.signal,
      });
      return DONE;
    }
    const { answerLines } = await import("../platforms/terminal/answer-lines.ts");
    const asked = await answerLines({ ...shared, lines: typed(context, ending), write: context.stdout.write });
    if (asked === 0 && !ending.signal.aborted) throw nothingToRun(config);
    return DONE;
  } finally {
    clearTimeout(timer);
    await (await schedule)?.stop();
  }
}

/** More than a message may hold; what is longer is answered by its beginning. */
const LONGEST_LINE = 200_000;

async function* typed(context: Context, ending: Ending): AsyncGenerator<string> {
  for await (const { text } of readLines(context.stdin, LONGEST_LINE, ending.signal)) yield text;
}

/** Whether standard input is closed or an empty file. That a pipe stays empty shows only when it ends. */
function isNothing({ stdin }: Context): boolean {
  if ("isTTY" in stdin && stdin.isTTY === true) return false;
  try {
    const input = fstatSync(0);
    return input.isCharacterDevice() || (input.isFile() && input.size === 0);
  } catch {
    return true;
  }
}

function nothingToRun(config: Config): WrongUsage {
  const lacks =
    tokensOf(config).length > 0 ? `${unused(config)}; there is` : "no DISCORD_TOKEN, no TELEGRAM_BOT_TOKEN,";
  return new WrongUsage(
    `nothing to run: ${lacks} no terminal, and nothing on standard input. Run it at a terminal, or give it a question: echo "Will Rossi race in the WEC?" | pitboard`,
  );
}

function runningLine({ articles }: House, context: Context): string {
  const config = context.config();
  const runs = context.interactive ? "a chat at this terminal" : "answers to standard input";
  const files = counted(articles.length, "article");
  const lacks = [
    tokensOf(config).length > 0 ? unused(config) : "no DISCORD_TOKEN and no TELEGRAM_BOT_TOKEN, so neither platform",
    ...(config.databaseUrl === undefined
      ? []
      : ["DATABASE_URL is not used yet: PostgreSQL comes with a later version"]),
  ];
  return `runs ${runs}, with ${files} from files and the store in ${config.dataFolder}; ${lacks.join("; ")}`;
}

function tokensOf({ discord, telegram }: Config): readonly string[] {
  return [
    ...(discord.token === undefined ? [] : ["DISCORD_TOKEN"]),
    ...(telegram.token === undefined ? [] : ["TELEGRAM_BOT_TOKEN"]),
  ];
}

function unused(config: Config): string {
  return `${tokensOf(config).join(" and ")} not used yet: Discord and Telegram come with the next version`;
}
