import type { Span } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";

/** Characters that Discord's markdown, mentions and emoji are made of, wherever they stand, and what makes an address a link. */
const MEANING = /[\\*_~`|<>@[\]]|:\/\//g;

/** What begins a list, a heading or small print at the start of a line. */
const LINE_START = /^(\s*)([-+#]|\d+(?=\.))/;

/** A text from anywhere as one line that Discord shows as it is: it pings nobody, links to nothing and forms nothing. */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(MEANING, (mark) => (mark === "://" ? ":\\//" : `\\${mark}`))
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
