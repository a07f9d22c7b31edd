import type { Span } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What Telegram would make a mention of, and the dots and slashes of what it would make a link of, all by itself. */
const AUTOMATIC = /(?<!\w)@(?=\w)|(?<=\w)\.(?=[\p{L}\d-]*\p{L}{2})|:(?=\/\/)/gu;

/** Breaks a word, and nobody sees it. */
export const WORD_JOINER = "\u2060";

/** A text from anywhere as one line that says just that: it mentions nobody and leads nowhere. */
export function unlinked(text: string): string {
  return oneLine(text).replace(AUTOMATIC, `$&${WORD_JOINER}`);
}

/** The same as HTML; see https://core.telegram.org/bots/api#html-style */
function escaped(text: string): string {
  return unlinked(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A span as HTML. */
export function html(span: Span): string {
  const text = escaped(span.text);
  switch (span.kind) {
    case "text":
    case "grade":
      return text;
    case "strong":
      return text.trim() === "" ? text : `<b>${text}</b>`;
    case "link":
      return isOfTheWeb(span.url) ? `<a href="${inAttribute(new URL(span.url).href)}">${text}</a>` : text;
  }
}

function isOfTheWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function inAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}
