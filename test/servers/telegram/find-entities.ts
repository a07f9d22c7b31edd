import type { MessageEntity } from "@grammyjs/types";

type Found = MessageEntity.CommonMessageEntity["type"];

/** What Telegram's servers mark by themselves in every text, in the order in which they win. */
const PATTERNS: readonly (readonly [Found, RegExp])[] = [
  ["url", /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'»]/giu],
  [
    "url",
    /(?<![\p{L}\p{N}_@./-])(?:[a-z\d-]+\.)+(?:com|org|net|de|fr|it|uk|io|me|dev)(?:\/[^\s<>"]*[^\s<>".,;:!?)\]'»])?(?![\p{L}\p{N}_-])/giu,
  ],
  ["bot_command", /(?<![\p{L}\p{N}_/<>])\/\w{1,64}(?:@[a-z]\w{2,31})?(?![\p{L}\p{N}_/])/giu],
  ["mention", /(?<![\p{L}\p{N}_])@[a-z]\w{2,31}(?![\p{L}\p{N}_])/giu],
  ["hashtag", /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
];

/** Commands, mentions, addresses and hashtags of a text, none inside another. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const overlaps = found.some((one) => index < one.offset + one.length && one.offset < index + match.length);
      if (!overlaps) found.push({ type, offset: index, length: match.length });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
