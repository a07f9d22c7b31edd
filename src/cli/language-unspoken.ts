import type { Language } from "../racing/language.ts";

/** What is to be said where a new chat would start in a language that no reply is written in. */
export function languageUnspoken(wanted: Language, spoken: ReadonlySet<Language>): string | undefined {
  if (spoken.has(wanted)) return undefined;
  return `PITBOARD_LANGUAGE is ${wanted}, and no reply is written in it yet: new chats start in English. Choose of ${[...spoken].join(", ")}`;
}
