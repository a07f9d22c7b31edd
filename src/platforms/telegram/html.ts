import type { Span } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text from anywhere as one line of HTML that says just that; see https://core.telegram.org/bots/api#html-style */
function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
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
