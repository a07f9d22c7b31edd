import { fstatSync } from "node:fs";
import { strangersIn, strangerWords } from "../config/strange-names.ts";
import type { Config } from "../config.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import type { Share } from "../sharing/share.ts";
import type { Adding } from "./adding.ts";
import type { Context, Perform } from "./context.ts";
import { counted } from "./counted.ts";
import { awaitEnding, type Ending } from "./ending.ts";
import { DONE, WrongUsage } from "./exit-codes.ts";
import { readLines } from "./lines.ts";
import { untilRefused } from "./refusal.ts";
import { checkShare, roleOption, shardsOption } from "./share-options.ts";
import { say } from "./tell-failure.ts";

export function addRun({ program, context, perform, exitWith }: Adding): void {
  program
    .command("run", { isDefault: true })
    .description(
      "run the bot on each platform that has a token; with none a chat at a terminal, or an answer to each line of standard input (this is the default)",
    )
    .addOption(roleOption())
    .addOption(shardsOption())
    .action(async (share: Share) => exitWith(await run(context, perform, share)));
}

async function run(context: Context, perform: Perform, share: Share): Promise<number> {
  checkShare(share, context.config());
  const hasToken = tokensOf(context.config()).length > 0;
  if (!hasToken && !context.interactive && isNothing(context)) throw nothingToRun();
  const ending = awaitEnding();
  try {
    const { openBot } = await import("./open-bot.ts");
    const bot = await openBot(context, perform);
    try {
      await bot.house.openWeb();
      return await kept(bot.house, context, hasToken, () =>
        hasToken ? serve(bot.house, context, share, ending) : converse(bot.house, context, ending),
      );
    } finally {
      await bot.close();
      if (hasToken) leaveSoon();
    }
  } finally {
    ending.stop();
  }
}

/** How long a connection that was being made may keep the process alive once all is closed. */
const LINGER_MS = 500;

/** Ends the process though a client of a platform goes on connecting: all is kept by now, and the exit code is told. */
function leaveSoon(): void {
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/** How long a run without a platform has to last to be more than a few questions from a script. */
const LONG_MS = 60_000;

/** Runs with what is done each day meanwhile. */
async function kept(house: House, context: Context, isLong: boolean, work: () => Promise<number>): Promise<number> {
  const log = await context.log();
  let schedules: Promise<readonly { stop(): Promise<void> }[]> | undefined;
  const timer = setTimeout(
    () => {
      schedules = scheduled(house, context, log).catch((error: unknown) => {
        log.error({ error }, "What is done by itself is not: backups, and asking the feeds");
        return [];
      });
    },
    isLong ? 0 : LONG_MS,
  ).unref();
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await Promise.all(((await schedules) ?? []).map((schedule) => schedule.stop()));
  }
}

async function scheduled(house: House, { config, now }: Context, log: Log) {
  const { databaseUrl, defaults } = config();
  if (databaseUrl !== undefined) return []; // There the processes do it by jobs.
  const { scheduleHousekeeping, scheduleRounds, scheduleTelling } = await import("../schedule.ts");
  const daily = { copies: true, timeZone: defaults.timeZone };
  return [
    scheduleHousekeeping(house.store, daily, now, log),
    scheduleRounds(await house.newsroom(), log),
    scheduleTelling({ sweep: async () => house.delivery()?.sweep() }, log), // It begins with the platforms.
  ];
}

/** On the platforms, until the process is asked to end or one of them refuses us. */
async function serve(house: House, context: Context, share: Share, ending: Ending): Promise<number> {
  const role = share.role === "all" ? "" : `as ${share.role} `;
  const called = share.role === "worker" ? [] : calledBy(context.config());
  await announce(house, context, `${role}${tokensOf(context.config()).join(" and ")}`, called);
  const platforms = await house.startPlatforms(share);
  await untilRefused(platforms, ending.signal);
  return DONE;
}

async function announce(house: House, context: Context, runs: string, called: readonly string[] = []): Promise<void> {
  await say([await runningLine(house, context.config(), runs), ...called].join("; "), context);
  for (const stranger of strangersIn(context.processEnv, context.cwd)) await say(strangerWords(stranger), context);
}

/** The platforms that may call it; a worker answers none. */
function calledBy({ discord, telegram }: Config): readonly string[] {
  return [
    ...(discord.publicKey === undefined ? [] : ["Discord may post interactions to it"]),
    ...(telegram.webhook === undefined ? [] : ["Telegram calls it"]),
  ];
}

async function converse(house: House, context: Context, ending: Ending): Promise<number> {
  const talk = await house.talk();
  await announce(house, context, context.interactive ? "a chat at this terminal" : "answers to standard input");
  const { languageHint, now } = context;
  const shared = { talk, now, ...(languageHint !== undefined && { languageHint }) };
  if (context.interactive) {
    const { chat } = await import("../platforms/terminal/terminal.ts");
    const { stdin: input, stdout } = context;
    await chat({
      ...shared,
      log: await context.log(),
      input,
      output: process.stdout,
      columns: () => stdout.columns,
      colour: stdout.colour,
      signal: ending.signal,
    });
    return DONE;
  }
  const { answerLines } = await import("../platforms/terminal/answer-lines.ts");
  const asked = await answerLines({ ...shared, lines: typed(context, ending), write: context.stdout.write });
  if (asked === 0 && !ending.signal.aborted) throw nothingToRun();
  return DONE;
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

function nothingToRun(): WrongUsage {
  return new WrongUsage(
    'nothing to run: no DISCORD_TOKEN, no TELEGRAM_BOT_TOKEN, no terminal, and nothing on standard input. Run it at a terminal, or give it a question: echo "Will Rossi race in the WEC?" | pitboard',
  );
}

async function runningLine({ articles, store }: House, config: Config, runs: string): Promise<string> {
  const { whereKept } = await import("../open-store.ts");
  const { discord, telegram } = config;
  const since = await store.handedOver();
  const lacks = [
    ...(discord.token === undefined ? ["no DISCORD_TOKEN, so not Discord"] : []),
    ...(telegram.token === undefined ? ["no TELEGRAM_BOT_TOKEN, so not Telegram"] : []),
    ...(since === undefined ? [] : [`the store was handed over on ${since}, so it tells nobody anything`]),
  ];
  const files = counted(articles.length, "article");
  return [`runs ${runs}, with ${files} from files and the store in ${await whereKept(config)}`, ...lacks].join("; ");
}

/** The platforms that have a token. */
function tokensOf({ discord, telegram }: Config): readonly string[] {
  return [...(discord.token === undefined ? [] : ["Discord"]), ...(telegram.token === undefined ? [] : ["Telegram"])];
}
