/** Control characters, marks that turn the direction of what follows, line separators and halves of characters. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** A text from anywhere as it may reach a terminal: nothing in it commands the terminal or hides its direction; one line. */
export function harmless(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/gu, " ").replace(HARMFUL, "");
}
