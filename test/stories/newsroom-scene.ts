import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { openToWrite } from "../../src/app.ts";
import type { Context } from "../../src/cli/context.ts";
import { errandAddress } from "../../src/cli/errand-address.ts";
import { serveErrands } from "../../src/cli/errand-server.ts";
import { perform } from "../../src/cli/program.ts";
import { parseConfig } from "../../src/config.ts";
import type { House } from "../../src/house.ts";
import { type Ended, pitboard } from "../cli/pitboard.ts";
import { aDiscord, eventually } from "../platforms/discord/paddock.ts";
import type { Discord } from "../servers/discord/discord-server.ts";
import type { Person as OnDiscord } from "../servers/discord/people.ts";
import type { ServedMessage } from "../servers/discord/world.ts";
import type { PressArticle } from "../servers/press/articles.ts";
import { rss } from "../servers/press/feeds.ts";
import { articlePage } from "../servers/press/pages.ts";
import { answer } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import type { BotMessage } from "../servers/telegram/bot-message.ts";
import type { Person as OnTelegram } from "../servers/telegram/person.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { heardLog } from "../support/silent-log.ts";
import { sure } from "../support/sure.ts";
import { aTelegram } from "./telegram-scene.ts";

/** The whole bot with a newsroom, on both platforms, in a time of its own. Cora and Tito are curators; Rob and Rita read. */
export interface Newsroom {
  readonly discord: Discord;
  readonly telegram: Telegram;
  readonly press: PressServer;
  /** As it is open now. */
  readonly house: House;
  readonly lines: readonly string[];
  readonly folder: string;
  readonly cora: OnDiscord;
  readonly rob: OnDiscord;
  readonly tito: OnTelegram;
  readonly rita: OnTelegram;
  /** The channel of the curators on Discord, where the managers let them use the commands that are theirs. */
  readonly desk: { readonly guild: string; readonly channel: string; readonly overridden: true };
  /** Where readers are on Discord. */
  readonly lounge: { readonly guild: string; readonly channel: string };
  /** The topic of the curators on Telegram. */
  readonly topic: { readonly chat: { readonly id: number }; readonly thread: number };
  /** Lets it be the evening of another day, or another time of it by Greenwich. */
  goTo(day: string, time?: string): void;
  /** The process ends. */
  shut(): Promise<void>;
  /** It begins again, on the same store. */
  open(): Promise<void>;
  /** Publishes an article on another host, in the other feed. */
  copies(article: PressArticle): void;
  /** Asks the feeds that are due. */
  poll(): ReturnType<Awaited<ReturnType<House["newsroom"]>>["round"]>;
  /** The command line, in a process beside the bot. */
  pitboard(args: readonly string[], input?: string): Promise<Ended>;
}

interface Given {
  readonly today: string;
  readonly articles?: readonly PressArticle[];
  readonly env?: Readonly<Record<string, string>>;
  /** How much faster than everywhere time runs. */
  readonly speed?: number;
}

/** Time runs so much faster here, since nobody writes more than one message each three seconds. */
const SPEED = 100;

/** What a command that is passed to the bot does not ask of the process that it runs in. */
const SILENT: Pick<Context, "stdin" | "interactive" | "stdout" | "stderr" | "scrub"> = {
  stdin: Readable.from([]),
  interactive: false,
  stdout: { write: async () => undefined, columns: undefined, colour: false },
  stderr: { write: async () => undefined, columns: undefined, colour: false },
  scrub: (text) => text,
};

export async function aNewsroomOnBoth({ today, articles = [], env = {}, speed = SPEED }: Given): Promise<Newsroom> {
  const [discord, telegram, press] = await Promise.all([aDiscord(), aTelegram(), openPressServer({ articles })]);
  onTestFinished(() => press.close());
  const guild = discord.guild({ name: "Paddock" });
  const [channel, lounge] = ["desk", "lounge"].map((name) => discord.channel(guild, { name }));
  const [cora, rob] = ["Cora", "Rob"].map((name) => discord.person({ name, locale: "en-GB" }));
  const [tito, rita] = ["Tito", "Rita"].map((firstName) => telegram.person({ firstName, languageCode: "en" }));
  if (!(channel && lounge && cora && rob && tito && rita)) throw new Error("Somebody is missing");
  const chat = telegram.group({ title: "Redazione", isForum: true, members: [rita], administrators: [tito] });
  const thread = telegram.topic(chat, "Desk");
  const folder = freshFolder();
  const feeds = join(folder, "feeds.json");
  const elsewhere = press.url.replace("127.0.0.1", "localhost");
  press.play(
    "/copies.xml",
    answer(
      200,
      { "content-type": "application/rss+xml" },
      rss([], () => "", "Copies"),
    ),
  );
  writeFileSync(feeds, JSON.stringify([{ url: `${press.url}/rss.xml` }, { url: `${elsewhere}/copies.xml` }]));
  const settings = {
    PITBOARD_DATA_DIR: join(folder, "store"),
    PITBOARD_FEEDS: feeds,
    PITBOARD_ALLOW_HOSTS: `${press.host},localhost:${press.port}`,
    PITBOARD_CURATORS: `discord:${cora.id},telegram:${tito.user.id}`,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.api,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    ...env,
  };
  let at = Date.parse(`${theDay(today)}T19:30:00Z`);
  let since = Date.now();
  const now = () => at + (Date.now() - since) * speed;
  const { log, lines } = heardLog();
  const config = parseConfig(settings, folder);
  const { path } = await errandAddress(config.dataFolder);
  let opened = await opensHouse();

  async function opensHouse() {
    const house = await openToWrite({ config, log, now, limits: { pauseMs: 0 } }, path);
    const context: Context = {
      ...SILENT,
      cwd: folder,
      processEnv: {},
      now,
      config: () => config,
      log: async () => log,
      house,
    };
    const errands = await serveErrands(path, context, perform, log);
    await house.startPlatforms();
    await eventually(() => house.platforms().every((platform) => platform.isConnected())).toBe(true);
    return { house, errands };
  }
  async function shut() {
    await opened.errands.close();
    await opened.house.close();
  }

  onTestFinished(shut);
  await discord.next("PUT", /commands$/);
  return {
    discord,
    telegram,
    press,
    get house() {
      return opened.house;
    },
    lines,
    folder,
    cora,
    rob,
    tito,
    rita,
    desk: { guild, channel, overridden: true },
    lounge: { guild, channel: lounge },
    topic: { chat, thread },
    goTo(day, time = "19:30") {
      at = Date.parse(`${theDay(day)}T${time}:00Z`);
      since = Date.now();
    },
    shut,
    async open() {
      opened = await opensHouse();
    },
    poll: async () => (await opened.house.newsroom()).round("due"),
    copies(article) {
      const address = `${elsewhere}/articles/${article.slug}`;
      press.play(
        `/articles/${article.slug}`,
        answer(200, { "content-type": "text/html" }, articlePage(article, address)),
      );
      press.play(
        "/copies.xml",
        answer(
          200,
          { "content-type": "application/rss+xml" },
          rss([article], () => address, "Copies"),
        ),
      );
    },
    pitboard: (args, input) => pitboard(folder, args, { env: settings, input }),
  };
}

/** What came of something that was done in a chat on Telegram: the next message there. */
export async function answered(
  { telegram }: Pick<Newsroom, "telegram">,
  chat: { readonly id: number },
  act: () => unknown,
): Promise<BotMessage> {
  const before = telegram.messagesIn(chat).length;
  await act();
  await eventually(() => telegram.messagesIn(chat).length).toBeGreaterThan(before);
  return sure(telegram.messagesIn(chat)[before]);
}

/** What somebody sees who tapped a button on Telegram: the message as it is now, or the one that only he sees, or the line over the chat. */
export async function tapped(
  { telegram }: Pick<Newsroom, "telegram">,
  person: OnTelegram,
  message: BotMessage,
  button: Parameters<OnTelegram["taps"]>[1],
): Promise<BotMessage & { readonly toast?: string }> {
  const { text } = await person.taps(message, button);
  const isInPlace = message.ephemeralFor !== undefined || message.chat.type === "private";
  const own = telegram.messagesIn(message.chat).filter(({ ephemeralFor }) => ephemeralFor === person.user.id);
  const seen = isInPlace ? telegram.messageNow(message) : own.at(-1);
  return { ...(seen ?? message), ...(text !== undefined && { toast: text }) };
}

/** What came next in a channel on Discord. */
export async function posted(
  { discord }: Pick<Newsroom, "discord">,
  channel: string,
  act: () => unknown,
): Promise<readonly ServedMessage[]> {
  const before = discord.messagesIn(channel).length;
  await act();
  await eventually(() => discord.messagesIn(channel).length).toBeGreaterThan(before);
  return discord.messagesIn(channel).slice(before);
}
