/** The languages that Pitboard is written for, as ISO 639-1 codes. */
export const LANGUAGES = ["en", "it", "es", "de", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same sentence in each language that somebody wrote it in; English always. */
export type Localized = { readonly en: string } & { readonly [L in Language]?: string };

/** The language of a code such as `de` or `de-AT`; `undefined` for one that Pitboard is not written for. */
export function language(code: string): Language | undefined {
  const base = code.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known === base);
}

/** The sentence in a language, or in English where nobody wrote it in that one. */
export function inLanguage(sentence: Localized, wanted: Language): string {
  return sentence[wanted] ?? sentence.en;
}
