import type { Language } from "../racing/language.ts";

type Describe = (cron: string, options: { readonly locale: string; readonly use24HourTimeFormat: boolean }) => string;

/** What cronstrue calls our languages; see its folder `locales`. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en", it: "it", es: "es", de: "de", fr: "fr" };

const loaded = new Map<Language, Promise<Describe>>();

/** A schedule in words: "At 09:00, Monday through Friday". */
export async function inWords(cron: string, language: Language): Promise<string> {
  const describe = loaded.get(language) ?? load(language);
  loaded.set(language, describe);
  return (await describe)(cron, { locale: LOCALES[language], use24HourTimeFormat: true });
}

async function load(language: Language): Promise<Describe> {
  const { default: cronstrue } = await import("cronstrue");
  if (language !== "en") await import(`cronstrue/locales/${LOCALES[language]}.js`); // Adds itself to the former.
  return cronstrue.toString;
}
