/** Control characters, characters that nobody sees, marks that turn the direction of what follows, and halves of characters. */
const HARMFUL =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** White space that is not one space, and what is harmful. */
const UNPLAIN = new RegExp(`\\s{2,}|[^\\S ]|${HARMFUL.source}`, "u");

/** A text from anywhere as one line in which nothing breaks, hides, commands a terminal or turns around what is written. */
export function oneLine(text: string): string {
  return UNPLAIN.test(text) ? text.replace(/\s+/gu, " ").replace(HARMFUL, "") : text;
}
