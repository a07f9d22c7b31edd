import type { InlineKeyboardMarkup, LinkPreviewOptions } from "grammy/types";
import { callKey } from "../../talk/call-key.ts";
import type { Action, Block, Reply, Span } from "../../talk/reply.ts";
import { joined } from "../joined.ts";
import { oneLine } from "../one-line.ts";
import { type Page, pages } from "../pages.ts";
import { html, unlinked } from "./html.ts";

/** Counted after entities are parsed; see https://core.telegram.org/bots/api#sendmessage */
const MAX_CHARACTERS = 4096;

/** Beside a photo or a document, counted alike; see https://core.telegram.org/bots/api#sendphoto */
const MAX_CAPTION = 1024;

/** See https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_BYTES = 64;

/** Longer labels are cut by phones. */
const MAX_LABEL = 40;

/** So many letters fit beside each other on a phone. */
const LETTERS_A_ROW = 36;
const MAX_BUTTONS_A_ROW = 4;

/** A message as Telegram takes it, wherever it goes. */
export interface TelegramMessage {
  readonly text: string;
  readonly parse_mode: "HTML";
  readonly link_preview_options: LinkPreviewOptions;
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** A reply as messages, in order, the buttons below the last. */
export function dress(reply: Reply): readonly TelegramMessage[] {
  const texts = pages(reply.blocks, page, MAX_CHARACTERS).filter(({ text }) => saysAnything(text));
  const keyboard = [...keyboardOf(reply.actions), ...linkRow(reply.link)];
  return texts.map(({ text }, index) => ({
    text,
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...(index === texts.length - 1 && keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
  }));
}

/** What of a reply's messages may stand beside a picture or a file; `undefined` where it is too long for that. */
export function captionOf(reply: Reply, messages: readonly TelegramMessage[]): TelegramMessage | undefined {
  const [only, ...others] = messages;
  const fits = others.length === 0 && dressed(reply.blocks, plainSpan).length <= MAX_CAPTION;
  return fits ? only : undefined;
}

/** What is left when entities are parsed is never longer. */
function page(blocks: readonly Block[]): Page {
  const text = dressed(blocks, html);
  return { text, size: text.length <= MAX_CHARACTERS ? text.length : dressed(blocks, plainSpan).length };
}

/** Telegram refuses a message without words. */
function saysAnything(text: string): boolean {
  return /\S/.test(text.replace(/<[^>]*>/g, ""));
}

type DressSpan = (span: Span) => string;

/** What is left of a span when its entities are parsed. */
const plainSpan: DressSpan = ({ text }) => unlinked(text);

function dressed(blocks: readonly Block[], dressSpan: DressSpan): string {
  return joined(blocks, (block) => dressBlock(block, dressSpan), "\n");
}

function dressBlock(block: Block, dressSpan: DressSpan): string {
  const line = (spans: readonly Span[]) => spans.map(dressSpan).join("");
  const isPlain = dressSpan === plainSpan;
  switch (block.kind) {
    case "heading":
      return isPlain ? line(block.spans) : `<b>${block.spans.map(weaker).map(dressSpan).join("")}</b>`;
    case "paragraph":
      return line(block.spans);
    case "quote": {
      const by = block.by === "" ? "" : ` (${block.by})`;
      const words = dressSpan({ kind: "text", text: `“${block.text}”${by}` });
      return isPlain ? words : `<blockquote>${words}</blockquote>`;
    }
    case "list":
      return block.items.map((item) => `${item[0]?.kind === "grade" ? "" : "• "}${line(item)}`).join("\n");
    case "footer":
      return isPlain ? line(block.spans) : `<i>${line(block.spans)}</i>`;
  }
}

/** A heading is strong as it is. */
function weaker(span: Span): Span {
  return span.kind === "strong" ? { kind: "text", text: span.text } : span;
}

type Button = InlineKeyboardMarkup["inline_keyboard"][number][number];

function linkRow(link: Reply["link"]): Button[][] {
  return link === undefined ? [] : [[{ text: oneLine(link.label), url: link.url }]];
}

/** Rows as full as a phone shows them. A button whose call does not fit is left out: what it offers can be typed. */
function keyboardOf(actions: readonly Action[]): Button[][] {
  const rows: Button[][] = [];
  let letters = 0;
  for (const { label, call } of actions) {
    const key = callKey(call);
    const text = [...oneLine(label)].slice(0, MAX_LABEL).join("");
    if (Buffer.byteLength(key) > MAX_CALLBACK_BYTES || /\p{Cs}/u.test(key) || text.trim() === "") continue;
    const row = rows.at(-1);
    if (row === undefined || row.length === MAX_BUTTONS_A_ROW || letters + text.length > LETTERS_A_ROW) {
      rows.push([{ text, callback_data: key }]);
      letters = text.length;
    } else {
      row.push({ text, callback_data: key });
      letters += text.length;
    }
  }
  return rows;
}
