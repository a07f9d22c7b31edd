import { walkHtml } from "./walk-html.ts";

/** Elements whose text nobody reads as part of the article. */
const UNREAD = new Set(
  "script style noscript template iframe object svg math canvas video audio picture figcaption button select textarea form nav head".split(
    " ",
  ),
);

/** Elements that start a paragraph of their own, and end the one before. */
const BLOCKS = new Set(
  "p div article section header footer main aside address blockquote pre ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr table tr figure details summary body".split(
    " ",
  ),
);

/** Cells stand side by side. */
const CELLS = new Set(["td", "th"]);

export interface Reading {
  /** Passes over paragraphs that are nothing but a link: they lead to other articles. */
  readonly withoutPointers?: boolean;
}

/** The text of a piece of HTML: paragraphs apart by a blank line, tags gone, entities decoded once. */
export function plainText(html: string, reading: Reading = {}): string {
  const paragraphs: string[] = [];
  let text = "";
  let linked = "";
  let links = 0;
  let unread = "";
  let unreadDepth = 0;
  const endParagraph = () => {
    const paragraph = tidy(text);
    const pointer = reading.withoutPointers === true && paragraph !== "" && tidy(linked) === paragraph;
    if (paragraph !== "" && !pointer) paragraphs.push(paragraph);
    text = "";
    linked = "";
  };
  walkHtml(html, {
    opened(name) {
      if (unreadDepth > 0) unreadDepth += name === unread ? 1 : 0;
      else if (UNREAD.has(name)) {
        unread = name;
        unreadDepth = 1;
      } else if (name === "br") text += "\n";
      else if (name === "a") links += 1;
      else if (CELLS.has(name)) text += " ";
      else if (BLOCKS.has(name)) endParagraph();
    },
    closed(name) {
      if (unreadDepth > 0) unreadDepth -= name === unread ? 1 : 0;
      else if (name === "a") links = Math.max(0, links - 1);
      else if (BLOCKS.has(name)) endParagraph();
    },
    text(run) {
      if (unreadDepth > 0) return;
      const flowing = run.replace(/\s+/g, " ");
      text += flowing;
      if (links > 0) linked += flowing;
    },
  });
  endParagraph();
  return paragraphs.join("\n\n");
}

/** The same on one line, as for a title. */
export function plainLine(html: string): string {
  return oneLine(plainText(html));
}

/** Text that is no HTML, on one line. */
export function oneLine(text: string): string {
  return cleaned(text).replace(/\s+/g, " ").trim();
}

/** Text that is no HTML: its own blank lines part the paragraphs. */
export function paragraphsOf(text: string): string {
  return cleaned(text)
    .split(/\n\s*\n/)
    .map(tidy)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** Each line trimmed; an empty line between two `<br>` parts paragraphs. */
function tidy(text: string): string {
  return cleaned(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
}

/** Characters that nobody sees: controls, soft hyphens, marks of direction, halves of pairs; not those that join letters. */
const UNSEEN = /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;

function cleaned(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNSEEN, "");
}
