import type { Message } from "grammy/types";
import { WORD_JOINER } from "./html.ts";

type Told = Pick<Message, "text" | "caption" | "entities" | "caption_entities">;

/** What a message says, line by line as it was written; `undefined` for one without words. */
export function wordsOf(message: Told): string | undefined {
  const text = message.text ?? message.caption;
  const words = text === undefined ? undefined : withLink(text, message);
  return words?.replaceAll(WORD_JOINER, ""); // As in what was copied from us.
}

/** A command that is given words with an address behind them is given the address: `/suggest this article`. */
function withLink(text: string, { entities, caption_entities }: Told): string {
  const [link, ...others] = (entities ?? caption_entities ?? []).filter((entity) => entity.type === "text_link");
  if (link === undefined || others.length > 0 || !/^\/.*$/.test(text)) return text;
  return `${text.slice(0, link.offset)}${link.url}${text.slice(link.offset + link.length)}`;
}
