import { type Language, language } from "../racing/language.ts";
import type { Ear, Hearing } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";

/**
 * The language of a reply: one that was asked for, else a setting somebody made, else the message's, else the chat's last,
 * else the platform's hint, else the default; the first of them that replies are written in.
 */
export function replyTexts({ ear, message, preferences, last }: Hearing, ofMessage: Language | undefined): Texts {
  return textsOf(ear, [message.language, preferences.language, ofMessage, last?.language, message.languageHint]);
}

/** The texts of the first of some codes that replies are written in, else those of the default. */
export function textsOf({ texts, defaults }: Ear, codes: readonly (string | undefined)[]): Texts {
  for (const code of [...codes, defaults.language, "en"]) {
    const known = codeOf(code);
    const found = known === undefined ? undefined : texts.get(known);
    if (found !== undefined) return found;
  }
  throw new Error("There are no English texts");
}

/** The language of a code from outside; `undefined` for none or one that Pitboard is not written for. */
export function codeOf(code: string | undefined): Language | undefined {
  return code === undefined ? undefined : language(code);
}
