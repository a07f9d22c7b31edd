import { parseHTML } from "linkedom";
import { expect } from "vitest";
import { dress as dressForDiscord } from "../../src/platforms/discord/dress.ts";
import { dress as dressForTelegram } from "../../src/platforms/telegram/dress.ts";
import { dress as dressForTerminal } from "../../src/platforms/terminal/dress.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { checkKeyboard } from "../servers/telegram/check-keyboard.ts";
import { formatText } from "../servers/telegram/format-text.ts";
import { drawDiscord } from "../support/draw/draw-discord.ts";

/** The elements of a page in their order, with their attributes and where they lead; no word of what stands in them. */
export function shapeOfHtml(html: string): readonly string[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  return [...document.querySelectorAll("body *")].map((element) => {
    const names = element.getAttributeNames().toSorted();
    return [element.localName, element.className, ...names, element.getAttribute("href")].join(" ");
  });
}

/** What readers on Discord see of a reply besides its words: what is strong, small, listed, linked or a mention. */
export function shapeOnDiscord(reply: Reply): readonly string[] {
  return dressForDiscord(reply).flatMap((message) => shapeOfHtml(drawDiscord(message, "Pitboard", new Date(0))));
}

/** What somebody may tap in any text on Telegram: it only searches, or says what it reads. */
const HARMLESS: ReadonlySet<string> = new Set(["hashtag", "bot_command"]);

/** What readers on Telegram see of a reply besides its words; throws where Telegram would refuse it. */
export function shapeOnTelegram(reply: Reply): readonly string[] {
  return dressForTelegram(reply).flatMap(({ text, parse_mode, reply_markup }) => {
    checkKeyboard(reply_markup);
    const { entities } = formatText({ text, parseMode: parse_mode });
    const marks = entities.filter(({ type }) => !HARMLESS.has(type));
    return ["message", ...marks.map((entity) => ("url" in entity ? `${entity.type} ${entity.url}` : entity.type))];
  });
}

/** What a terminal is told to do by a reply: its line ends and its colours. */
export function shapeOnTerminal(reply: Reply): readonly string[] {
  const text = dressForTerminal(reply, { colour: true });
  return text.match(/[\p{Cc}\u2028-\u202E\u2066-\u2069](?:\[\d*m)?/gu) ?? [];
}

/** What nobody is shown where a bot only says back what it was told: a mention, a link of others, what the platform refuses. */
const HARMFUL = /evil|pill|^mention|^url|spoiler|^code|^pre|fault/;

/** A reply says something on each platform, and what it says is harmless whatever it was asked. */
export function expectHarmless(reply: Reply): void {
  expect(reply.blocks.length).toBeGreaterThan(0);
  const shapes = [...shapeOnDiscord(reply), ...shapeOnTelegram(reply)];
  expect(shapes.filter((shape) => HARMFUL.test(shape))).toEqual([]);
  const orders = shapeOnTerminal(reply).filter((order) => order !== "\n" && !order.startsWith("\u001B["));
  expect(orders).toEqual([]);
}
