import { GrammyError, InputFile } from "grammy";
import type { Message } from "grammy/types";
import type { Picture, ReplyFile, Scheme } from "../../talk/reply.ts";
import type { TelegramMessage } from "./dress.ts";
import { optionsOf, type Speaker, type Where } from "./send.ts";

/** As Telegram looks where nobody changed that. */
export const SCHEME: Scheme = "light";

/** What goes along with words: a picture, or a file to be kept. */
export type Enclosure =
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "file"; readonly file: ReplyFile };

/**
 * Sends a picture or a file, with words beside it where any are given. `false` where Telegram does not take it: there may be
 * words alone, or none.
 */
export async function sendEnclosure(
  enclosure: Enclosure,
  caption: TelegramMessage | undefined,
  where: Where,
  speaker: Speaker,
): Promise<boolean> {
  const { chat } = where;
  const options = { ...captioned(caption), ...optionsOf(where) };
  try {
    if (enclosure.kind === "picture") await sendPhoto(chat, enclosure.picture, options, speaker);
    else await speaker.api.sendDocument(chat, documentOf(enclosure.file), options);
    return true;
  } catch (error) {
    const isRefused = error instanceof GrammyError && error.error_code >= 400 && error.error_code < 429;
    if (!isRefused) throw error;
    speaker.log.debug({ chat, reason: error.description }, "Telegram takes words alone there");
    return false;
  }
}

type Options = NonNullable<Parameters<Speaker["api"]["sendPhoto"]>[2]>;

/** What Telegram was sent before it knows again by a key. */
async function sendPhoto(chat: number, { png }: Picture, options: Options, { api, photos }: Speaker): Promise<void> {
  const known = photos.get(png);
  try {
    const sent: Message.PhotoMessage = await api.sendPhoto(chat, known ?? new InputFile(png, "picture.png"), options);
    const largest = sent.photo.at(-1);
    if (largest !== undefined) photos.set(png, largest.file_id);
  } catch (error) {
    photos.delete(png);
    throw error;
  }
}

function documentOf({ name, text }: ReplyFile): InputFile {
  return new InputFile(Buffer.from(text), name);
}

function captioned(message: TelegramMessage | undefined): Options {
  if (message === undefined) return {};
  const { text, parse_mode, reply_markup } = message;
  return { caption: text, parse_mode, ...(reply_markup !== undefined && { reply_markup }) };
}
