import { expect, it, onTestFinished } from "vitest";
import { startDiscord } from "../servers/discord/discord-server.ts";
import type { ServedMessage } from "../servers/discord/world.ts";
import { startTelegram, type Telegram } from "../servers/telegram/telegram-server.ts";
import { startBot } from "./bot.ts";

/** The same question, typed on Telegram and as a command with its options on Discord. */
const ASKED: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["/series 2024", "series", { season: "2024" }],
  ["/programme", "programme", {}],
  ["/status wec 2024", "status", { series: "fia-wec", season: "2024" }],
  ["/status le mans", "status", { series: "le-mans-24h" }],
  ["/why wec", "why", { series: "fia-wec" }],
  ["/history wec", "history", { series: "fia-wec" }],
  ["/sources", "sources", {}],
  ["/next", "next", {}],
  ["/calendar wec 2024", "calendar", { series: "fia-wec", season: "2024" }],
  ["/ask Which car would he drive?", "ask", { question: "Which car would he drive?" }],
  ["Will Rossi race LMP2?", "ask", { question: "Will Rossi race LMP2?" }],
  ["Will Hamilton race at Le Mans?", "ask", { question: "Will Hamilton race at Le Mans?" }],
  ["Ferrari Challenge?", "ask", { question: "Ferrari Challenge?" }],
  ["what's for dinner?", "ask", { question: "what's for dinner?" }],
  ["/about", "about", {}],
];

const SMALL_PRINT = /^(### |-# |> |- )/;

/** All that a Discord message says, without what gives it form. */
function plain({ components = [] }: Pick<ServedMessage, "components">): string {
  const texts = [...JSON.stringify(components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)];
  return texts
    .flatMap(([, json = '""']) => String(JSON.parse(json)).split("\n"))
    .map((line) => line.replace(SMALL_PRINT, "").replace(/\]\(<[^>]*>\)|(?<!\\)\[|\*\*/g, ""))
    .join("\n")
    .replace(/\\(.)/g, "$1");
}

/** All that is said in a chat, beside pictures too. */
function textIn(telegram: Telegram, chat: { readonly id: number }): string {
  return telegram
    .messagesIn(chat)
    .map(({ text }) => text)
    .join("\n");
}

function isShown(telegram: Telegram, chat: { readonly id: number }): boolean {
  return telegram.messagesIn(chat).some(({ message }) => message.photo !== undefined);
}

function words(text: string): readonly string[] {
  return text
    .replace(/^• /gm, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}

it("says the same words on both platforms, from one process", async () => {
  const [telegram, discord] = [await startTelegram(), await startDiscord()];
  let minutes = 0; // Each asks once a minute, so nobody is slowed down.
  const now = () => Date.parse("2023-11-10T12:00:00Z") + minutes * 60_000;
  const bot = await startBot({ telegram, discord, now });
  onTestFinished(async () => {
    await bot.stop();
    await Promise.all([telegram.close(), discord.close()]);
  });
  await discord.next("PUT", /commands$/, () => true, 15_000);
  const guild = discord.guild({ name: "Paddock" });
  const where = { guild, channel: discord.channel(guild, { name: "general" }) };
  for (const [typed, command, options] of ASKED) {
    minutes += 11; // Nothing is spoken of any more.
    const [anna, bob] = [telegram.person({ firstName: "Anna" }), discord.person({ name: "bob" })];
    anna.says(typed);
    const reply = await bob.uses(command, options, where);
    const message = reply.kind === "deferred" ? await reply.finished() : reply.message;
    const said = plain(message ?? { components: [] });
    await expect
      .poll(() => words(textIn(telegram, anna.chat)), { timeout: 5_000, message: typed })
      .toEqual(words(said));
    expect(said.length, typed).toBeGreaterThan(20);
    expect(isShown(telegram, anna.chat), typed).toBe((message?.attachments.length ?? 0) > 0);
  }
  expect(bot.lines.filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
});
