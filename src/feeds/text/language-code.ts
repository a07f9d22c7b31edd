/** The ISO 639-1 code of a language tag such as `it-IT` or `de_AT`. */
export function languageCode(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2})(?:$|[-_\s,])/i.exec(tag ?? "")?.[1]?.toLowerCase();
}
