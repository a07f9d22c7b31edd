import type { Span } from "../../talk/reply.ts";

/** Control characters, marks that turn the direction of what follows, and halves of characters. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F]/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text from anywhere as one line of what it says; see https://core.telegram.org/bots/api#html-style */
export function plainText(text: string): string {
  return text.replace(/\s+/gu, " ").replace(HARMFUL, "");
}

/** A text from anywhere as one line of HTML that says just that. */
export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
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
      return isOfTheWeb(span.url) ? `<a href="${escaped(new URL(span.url).href)}">${text}</a>` : text;
  }
}

function isOfTheWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
