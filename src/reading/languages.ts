/** The languages whose articles are read, as ISO 639-1 codes. */
export const READ_LANGUAGES = ["en", "it", "es", "de", "fr", "nl"] as const;

export type ReadLanguage = (typeof READ_LANGUAGES)[number];
