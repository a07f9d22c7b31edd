import type { InlineKeyboardButton, InlineKeyboardMarkup } from "@grammyjs/types";
import { badRequest } from "./refusal.ts";

/** See https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_DATA_BYTES = 64;
/** Beyond this Telegram answers REPLY_MARKUP_TOO_LONG; found by people who counted, not documented. */
const MAX_BUTTONS = 100;

function checkButton(button: InlineKeyboardButton): void {
  if (button.text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
  if ("callback_data" in button) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > MAX_DATA_BYTES) throw badRequest("BUTTON_DATA_INVALID");
  }
  if ("url" in button && !isAddress(button.url)) throw badRequest("BUTTON_URL_INVALID");
}

function isAddress(url: string): boolean {
  // Telegram takes an address without a scheme for http.
  const full = /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!URL.canParse(full)) return false;
  const { protocol, hostname } = new URL(full);
  if (protocol === "tg:") return true;
  return (protocol === "http:" || protocol === "https:") && hostname.includes(".");
}

/** The keyboard as Telegram keeps it; throws its refusals. Other reply markups are kept with no message. */
export function checkKeyboard(markup: object | undefined): InlineKeyboardMarkup | undefined {
  if (!markup || !isInline(markup)) return undefined;
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  const buttons = rows.flat();
  for (const button of buttons) checkButton(button);
  if (buttons.length > MAX_BUTTONS) throw badRequest("REPLY_MARKUP_TOO_LONG");
  return rows.length === 0 ? undefined : { ...markup, inline_keyboard: rows };
}

function isInline(markup: object): markup is InlineKeyboardMarkup {
  return "inline_keyboard" in markup;
}
