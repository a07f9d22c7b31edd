import { drawMedia } from "./draw-media.ts";
import { escapeHtml } from "./escape-html.ts";
import { type TelegramText, telegramHtml } from "./telegram-html.ts";
import { firstUrl, telegramLinks } from "./telegram-links.ts";

/** What is read of a button; wide, so that the API's types, one's own and parsed JSON fit. */
interface TelegramButton {
  readonly text: string;
  readonly style?: string | undefined;
  readonly url?: string | undefined;
  readonly callback_data?: string | undefined;
  readonly switch_inline_query?: string | undefined;
  readonly switch_inline_query_current_chat?: string | undefined;
  readonly copy_text?: { readonly text: string } | undefined;
  readonly web_app?: { readonly url: string } | undefined;
}

/** What is read of the body of sendMessage, or of sendPhoto with its caption as text. */
export interface TelegramMessage {
  /** The address of a photo; `data:` where it is to be seen. */
  readonly photo?: string | undefined;
  readonly text: string;
  readonly parse_mode?: string | undefined;
  readonly reply_markup?:
    | {
        readonly inline_keyboard?: readonly (readonly TelegramButton[])[] | undefined;
        readonly keyboard?: readonly (readonly (string | { readonly text: string })[])[] | undefined;
        readonly force_reply?: boolean | undefined;
        readonly remove_keyboard?: boolean | undefined;
      }
    | undefined;
  readonly link_preview_options?:
    | {
        readonly is_disabled?: boolean | undefined;
        readonly url?: string | undefined;
        readonly show_above_text?: boolean | undefined;
      }
    | undefined;
  readonly ephemeral?: boolean | undefined;
}

/** https://core.telegram.org/bots/api#sendmessage and #inlinekeyboardbutton */
const MAX_CHARACTERS = 4096;
const MAX_DATA_BYTES = 64;

/** One bubble on a phone with the light theme; `opened` is what is seen after taps on folded quotes and spoilers. */
export function drawTelegram(
  message: TelegramMessage,
  view: { readonly at?: Date; readonly opened?: boolean } = {},
): string {
  const { at = new Date(), opened = false } = view;
  const time = at.toLocaleTimeString("en-GB", { timeStyle: "short", timeZone: "UTC" });
  const text = textOf(message, opened);
  const { inline_keyboard: rows = [], keyboard = [] } = message.reply_markup ?? {};
  const preview = drawPreview(message, text.url);
  const above = message.link_preview_options?.show_above_text === true;
  const fault = faultOf(text, rows);
  return [
    '<div class="telegram"><div class="bubble">',
    message.ephemeral === true ? '<div class="only-you"><i></i>Only you can see this message</div>' : "",
    fault === undefined ? "" : `<div class="fault">Telegram refuses this: ${escapeHtml(fault)}</div>`,
    message.photo === undefined ? "" : drawMedia({ media: { url: message.photo } }),
    above ? preview : "",
    `<div class="text">${text.html}</div>`,
    above ? "" : preview,
    `<time>${time}</time></div>`,
    ...rows.map((row) => `<div class="keys">${row.map(drawKey).join("")}</div>`),
    ...keyboard.map(
      (row) =>
        `<div class="board">${row.map((key) => `<span>${escapeHtml(typeof key === "string" ? key : key.text)}</span>`).join("")}</div>`,
    ),
    "</div>",
  ].join("");
}

function textOf({ text, parse_mode }: TelegramMessage, opened: boolean): TelegramText {
  const trimmed = text.trim();
  if (parse_mode === "HTML") return telegramHtml(trimmed, opened);
  const fault = parse_mode === undefined ? undefined : `parse_mode ${parse_mode} is not drawn`;
  return { html: telegramLinks(trimmed), plain: trimmed, url: firstUrl(trimmed), fault };
}

function faultOf(text: TelegramText, rows: readonly (readonly TelegramButton[])[]): string | undefined {
  const data = rows.flat().find((key) => Buffer.byteLength(key.callback_data ?? "") > MAX_DATA_BYTES);
  if (text.fault !== undefined) return text.fault;
  if (text.plain.trim() === "") return "message text is empty";
  if (text.plain.length > MAX_CHARACTERS) return `${text.plain.length} characters, more than ${MAX_CHARACTERS}`;
  return data === undefined ? undefined : `the data of "${data.text}" has more than ${MAX_DATA_BYTES} bytes`;
}

function drawPreview({ link_preview_options: options }: TelegramMessage, found: string | undefined): string {
  const url = options?.url ?? found;
  if (options?.is_disabled === true || url === undefined) return "";
  const site = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
  return `<div class="preview"><b>${escapeHtml(site)}</b><span>(the page's title and first words)</span></div>`;
}

function drawKey(key: TelegramButton): string {
  const inline = key.switch_inline_query ?? key.switch_inline_query_current_chat;
  const kind = [
    key.url === undefined ? "" : "away",
    inline === undefined ? "" : "inline",
    key.copy_text === undefined ? "" : "copy",
    /^(?:primary|success|danger)$/.test(key.style ?? "") ? key.style : "",
  ];
  return `<span class="key ${kind.filter(Boolean).join(" ")}">${escapeHtml(key.text)}</span>`;
}

/** The list above the keyboard while someone types the bot's name and a question in any chat. */
export function drawInlineResults(
  results: readonly { readonly title: string; readonly description?: string | undefined }[],
): string {
  const rows = results.map(
    ({ title, description = "" }) =>
      `<div class="result"><span class="letter">${escapeHtml([...title][0] ?? "")}</span><div><b>${escapeHtml(title)}</b><p>${escapeHtml(description)}</p></div></div>`,
  );
  return `<div class="telegram"><div class="results">${rows.join("")}</div></div>`;
}

/** What answerCallbackQuery shows: a passing line, or an alert that wants to be closed. */
export function drawCallbackAnswer(text: string, alert: boolean): string {
  const shown = escapeHtml(text);
  return alert
    ? `<div class="telegram dimmed"><div class="alert"><b>Pitboard</b><p>${shown}</p><span>OK</span></div></div>`
    : `<div class="telegram"><div class="toast">${shown}</div></div>`;
}
