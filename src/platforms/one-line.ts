/** White space that is not one space, control characters, marks that turn the direction of what follows, halves of characters. */
const UNPLAIN = /\s{2,}|[^\S ]|[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F]/u;

const HARMFUL = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F]/gu;

/** A text from anywhere as one line in which nothing breaks, hides or turns around what is written. */
export function oneLine(text: string): string {
  return UNPLAIN.test(text) ? text.replace(/\s+/gu, " ").replace(HARMFUL, "") : text;
}
