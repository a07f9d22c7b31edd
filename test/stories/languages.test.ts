import { expect, it, onTestFinished } from "vitest";
import { startDiscord } from "../servers/discord/discord-server.ts";
import { startTelegram } from "../servers/telegram/telegram-server.ts";
import { startBot } from "./bot.ts";

/** A conversation as somebody has it who never set a language: the words, and what the answer has to hold. */
const CONVERSATIONS: readonly (readonly [string, string, readonly (readonly [string, RegExp])[]])[] = [
  [
    "it",
    "it",
    [
      ["in che serie corre vale l'anno prossimo?", /programma 2024[\s\S]*24 Ore di Le Mans/],
      ["e Le Mans?", /^24 Ore di Le Mans 2024 · ◆ possibile/],
      ["chi l'ha detto?", /Speedweek · 6 novembre 2023 · in tedesco/],
      ["perché?", /Lo riporta un articolo/],
      ["e l'anno dopo?", /2025/],
      ["grazie", /^Di niente\.$/],
    ],
  ],
  [
    "es",
    "es-ES",
    [
      ["¿en qué series corre vale el próximo año?", /programa 2024[\s\S]*24 Horas de Le Mans/],
      ["¿y Le Mans?", /^24 Horas de Le Mans 2024 · ◆ posible/],
      ["¿quién lo dijo?", /Speedweek · 6 de noviembre de 2023 · en alemán/],
      ["¿por qué?", /Lo dice una noticia/],
      ["¿y al año siguiente?", /2025/],
      ["gracias", /^De nada\.$/],
    ],
  ],
  [
    "de",
    "de",
    [
      ["welche serien fährt vale nächstes jahr?", /Programm 2024[\s\S]*24 Stunden von Le Mans/],
      ["und Le Mans?", /^24 Stunden von Le Mans 2024 · ◆ möglich/],
      ["wer hat das gesagt?", /Speedweek · 6\. November 2023 · auf Deutsch/],
      ["warum?", /So steht es in einem Bericht/],
      ["und im jahr danach?", /2025/],
      ["danke", /^Gern geschehen\.$/],
    ],
  ],
  [
    "fr",
    "fr",
    [
      ["dans quelles séries roule vale l'an prochain ?", /programme 2024[\s\S]*24 Heures du Mans/],
      ["et Le Mans ?", /^24 Heures du Mans 2024 · ◆ possible/],
      ["qui a dit ça ?", /Speedweek · 6 novembre 2023 · en allemand/],
      ["pourquoi ?", /C'est un article qui le dit/],
      ["et l'année d'après ?", /2025/],
      ["merci", /^De rien\.$/],
    ],
  ],
];

/** Words of the bot's English texts that no other of its languages has, and that no name or quote in the answers holds. */
const ENGLISH =
  /\b(report|reports|announcement|likely|certain, not|would race|might race|season over|a round of the|said so|in German|Who|Why)\b/;

it.each(CONVERSATIONS)(
  "is spoken with in the language %s on both platforms, and nothing English is left",
  async (...row) => {
    const [language, locale, said] = row;
    const [telegram, discord] = [await startTelegram(), await startDiscord()];
    const bot = await startBot({ telegram, discord });
    onTestFinished(async () => {
      await bot.stop();
      await Promise.all([telegram.close(), discord.close()]);
    });
    await discord.next("PUT", /commands$/);
    const anna = telegram.person({ firstName: "Anna", languageCode: language });
    const bob = discord.person({ name: "bob", locale });
    for (const [words, holds] of said) {
      anna.says(words);
      await telegram.next(["sendMessage", "sendPhoto"]);
      const text = telegram.messagesIn(anna.chat).at(-1)?.text ?? "";
      expect(text, words).toMatch(holds);
      expect(text, words).not.toMatch(ENGLISH);
      bob.says(words, { dm: true });
      const { body } = await discord.next("POST", /messages$/);
      expect(JSON.stringify(body), words).not.toMatch(ENGLISH);
    }
    const { message } = await bob.uses("settings", {}, { dm: true });
    expect(JSON.stringify(message)).not.toMatch(/Language:|Time zone/);
    const [status] = discord.commands().filter(({ name }) => name === "status");
    expect(Object.keys(status?.description_localizations ?? {})).toContain(locale);
    const menus = () =>
      telegram.requests.filter(
        ({ method, params }) =>
          method === "setMyCommands" && JSON.stringify(params).includes(`"language_code":"${language}"`),
      );
    await expect.poll(() => menus().length).toBe(4);
  },
);
