import type { Span } from "../../talk/reply.ts";

/** Characters that Discord's markdown, mentions and emoji are made of, wherever they stand. */
const MEANING = /[\\*_~`|<>@[\]]/g;

/** What begins a list, a heading or small print at the start of a line. */
const LINE_START = /^(\s*)([-+#]|\d+(?=\.))/;

/** An address that Discord would turn into a link by itself. */
const ADDRESS = /\b(https?|steam|discord):\/\//gi;

/** Control characters, marks that turn the direction of what follows, and halves of characters. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F]/gu;

/** A text from anywhere as one line that Discord shows as it is: it pings nobody, links to nothing and forms nothing. */
export function escaped(text: string): string {
  const line = text.replace(/\s+/gu, " ").replace(HARMFUL, "");
  return line
    .replace(MEANING, "\\$&")
    .replace(ADDRESS, "$1:\\//")
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** A span as markdown. */
export function markdown(span: Span): string {
  const text = escaped(span.text);
  switch (span.kind) {
    case "text":
    case "grade":
      return text;
    case "strong":
      return text.trim() === "" ? text : `**${text}**`;
    case "link": {
      const address = addressOf(span.url);
      return address === undefined ? text : `[${text}](<${address}>)`;
    }
  }
}

/** An address of the web in a form that ends where it ends; `undefined` for any other. */
function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(/[()<>\\*_~`|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
