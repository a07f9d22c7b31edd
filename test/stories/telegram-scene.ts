import { expect, onTestFinished } from "vitest";
import { WORD_JOINER } from "../../src/platforms/telegram/html.ts";
import type { BotMessage } from "../servers/telegram/bot-message.ts";
import type { GroupOptions } from "../servers/telegram/groups.ts";
import type { Person } from "../servers/telegram/person.ts";
import type { Saying } from "../servers/telegram/say.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "../servers/telegram/telegram-server.ts";
import { botOn, type RunningBot } from "./bot.ts";

interface Given extends TelegramOptions {
  /** The instant that it is for the bot; noon of the tenth of November 2023 unless told. */
  readonly now?: () => number;
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A Telegram and the bot that runs on it, until the test ends. */
export interface Scene {
  readonly telegram: Telegram;
  readonly bot: RunningBot;
}

export async function botOnTelegram({ now, folder, env, ...options }: Given = {}): Promise<Scene> {
  const telegram = await aTelegram(options);
  const more = { ...(now && { now }), ...(folder !== undefined && { folder }), ...(env && { env }) };
  return { telegram, bot: await botOn({ telegram, ...more }) };
}

/** Where Telegram calls a bot, and what it says then. */
export const HOOK = {
  TELEGRAM_WEBHOOK_URL: "https://bot.example/telegram",
  TELEGRAM_WEBHOOK_SECRET: "a-s3cret-for-tests",
  HTTP_PORT: "0",
};

/** A bot that a Telegram calls, until the test ends; `url` is where it answers on this machine. */
export async function calledBy(telegram: Telegram, given: Omit<Given, keyof TelegramOptions> = {}) {
  let url = "";
  const served = (at: string) => {
    url = at;
    telegram.leads(HOOK.TELEGRAM_WEBHOOK_URL, at);
  };
  const bot = await botOn({ telegram, ...given, env: { ...HOOK, ...given.env }, served });
  return { bot, url };
}

/** A Telegram that goes after the bots that were started on it. */
export async function aTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const telegram = await startTelegram(options);
  onTestFinished(() => telegram.close());
  return telegram;
}

const SAYING = ["sendMessage", "sendPhoto"];

/** What the bot sends into a chat next, as people see it there. */
export async function said(telegram: Telegram, chat: { readonly id: number }): Promise<BotMessage> {
  const isThere = ({ chat_id }: Readonly<Record<string, unknown>>) => chat_id === chat.id;
  const first = await telegram.next(SAYING, isThere, 15_000);
  const isInWordsThen = first.method === "sendPhoto" && first.status !== 200;
  const { status, description } = isInWordsThen ? await telegram.next("sendMessage", isThere, 15_000) : first;
  const message = telegram.messagesIn(chat).at(-1);
  if (status !== 200 || message === undefined) throw new Error(`Nothing was sent: ${status} ${description}`);
  return { ...message, text: message.text.replaceAll(WORD_JOINER, "") };
}

/** What the bot answers to something that a person says, in the private chat unless told. */
export function answer(telegram: Telegram, person: Person, words: string, saying: Saying = {}): Promise<BotMessage> {
  person.says(words, saying);
  return said(telegram, saying.chat ?? person.chat);
}

/** The labels of the buttons below a message. */
export function labels({ reply_markup }: Pick<BotMessage, "reply_markup">): readonly string[] {
  return reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}

/** Where the bot's log tells of something. */
export function told({ lines }: RunningBot, what: RegExp): readonly string[] {
  return lines.filter((line) => what.test(line));
}

/** A group with an administrator, Ada, and a member, Bob, and the bot. */
export async function inGroup(options: Given & Partial<GroupOptions> = {}) {
  const { telegram, bot } = await botOnTelegram(options);
  const ada = telegram.person({ firstName: "Ada" });
  const bob = telegram.person({ firstName: "Bob" });
  const chat = telegram.group({ title: "Pit wall", ...options, members: [bob], administrators: [ada] });
  return { telegram, bot, ada, bob, chat };
}

/** That nothing is answered: what is asked afterwards is answered first. */
export async function expectSilence(
  telegram: Telegram,
  person: Person,
  words: string,
  saying: Saying & { chat: { id: number } },
) {
  person.says(words, saying);
  const after = telegram.person({ firstName: "Zoe" });
  const asked = after.says("/about", { chat: saying.chat });
  const before = telegram.messagesIn(saying.chat).length;
  const next = await said(telegram, saying.chat);
  expect(next).toMatchObject({ reply_to_message_id: asked.message_id, text: expect.stringMatching(/^I am Pitboard/) });
  expect(telegram.messagesIn(saying.chat)).toHaveLength(before + 1);
}
