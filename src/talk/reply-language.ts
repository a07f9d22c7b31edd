import { type Language, language } from "../racing/language.ts";
import type { Hearing } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";

/**
 * The language of a reply: one that was asked for, else a setting somebody made, else the message's, else the chat's last,
 * else the platform's hint, else the default; the first of them that replies are written in.
 */
export function replyTexts({ ear, message, preferences, last }: Hearing, ofMessage: Language | undefined): Texts {
  const wanted = [
    codeOf(message.language),
    preferences.language,
    ofMessage,
    last?.language,
    codeOf(message.languageHint),
    ear.defaults.language,
    "en" as const,
  ];
  for (const each of wanted) {
    const texts = each === undefined ? undefined : ear.texts.get(each);
    if (texts !== undefined) return texts;
  }
  throw new Error("There are no English texts");
}

/** The language of a code from outside; `undefined` for none or one that Pitboard is not written for. */
export function codeOf(code: string | undefined): Language | undefined {
  return code === undefined ? undefined : language(code);
}
