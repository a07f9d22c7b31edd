import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "./refusal.ts";

/** Text as it is seen, with its marks; offsets and lengths count UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

interface Tag {
  readonly name: string;
  readonly argument: string;
  readonly offset: number;
}

const PLAIN = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  code: "code",
} as const;

const NAMES = new Set([...Object.keys(PLAIN), "a", "pre", "blockquote", "tg-emoji"]);
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"' } as const;

/** Telegram knows four names and numbers, with or without semicolon; all else stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot)(?![a-z\d]));?/gi,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[name as keyof typeof NAMED] ?? whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

function entityOf({ name, argument, offset }: Tag, text: string): MessageEntity | undefined {
  const length = text.length - offset;
  if (name === "a") {
    const url = argument || text.slice(offset);
    const address = /^(https?|tg|ftp|mailto|tel):/i.test(url) ? url : `http://${url}`;
    if (!URL.canParse(address) || /\s/.test(url)) return undefined;
    return { type: "text_link", offset, length, url: new URL(address).href };
  }
  if (name === "pre") return { type: "pre", offset, length, ...(argument && { language: argument }) };
  if (name === "blockquote") return { type: argument ? "expandable_blockquote" : "blockquote", offset, length };
  if (name === "tg-emoji") return { type: "custom_emoji", offset, length, custom_emoji_id: argument };
  return { type: PLAIN[name as keyof typeof PLAIN], offset, length };
}

/** The argument of a start tag, from `MessageEntity.cpp` of TDLib: attributes it does not know are ignored. */
function argumentOf(name: string, attributes: string, fail: (why: string) => never): string {
  let argument = "";
  let rest = attributes.trim();
  while (rest !== "") {
    const match = /^([^\s=]+)\s*(?:=\s*("[^"]*"|'[^']*'|[a-z\d.-]+)(?=\s|$))?/i.exec(rest);
    if (!match) return fail(`Empty attribute name in the tag "${name}"`);
    const [whole, attribute = "", quoted] = match;
    rest = rest.slice(whole.length).trimStart();
    if (quoted === undefined && rest.startsWith("=")) return fail("Unexpected end of name token");
    const value = decodeEntities((quoted ?? "").replace(/^(["'])(.*)\1$/s, "$2"));
    if (name === "a" && attribute === "href") argument = value;
    if (name === "code" && attribute === "class" && value.startsWith("language-")) argument = value.slice(9);
    if (name === "span" && attribute === "class" && value.startsWith("tg-")) argument = value.slice(3);
    if (name === "tg-emoji" && attribute === "emoji-id") argument = value;
    if (name === "blockquote" && attribute === "expandable") argument = "1";
  }
  if (name === "span" && argument !== "spoiler") fail('Tag "span" must have class "tg-spoiler"');
  return argument;
}

/** Text with the marks that Telegram's HTML asks for; throws its refusals. */
export function parseHtml(html: string): FormattedText {
  const open: Tag[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  let at = 0;
  while (at < html.length) {
    const begin = html.indexOf("<", at);
    text += decodeEntities(html.slice(at, begin === -1 ? undefined : begin));
    if (begin === -1) break;
    const fail = (why: string, more = ""): never => {
      const bytes = Buffer.byteLength(html.slice(0, begin));
      throw badRequest(`can't parse entities: ${why} at byte offset ${bytes}${more}`);
    };
    const isEnd = html[begin + 1] === "/";
    // An attribute's value may hold ">".
    const tag = /^<\/?([^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/.exec(html.slice(begin));
    const name = (tag?.[1] ?? /^<\/?([^\s>]*)/.exec(html.slice(begin))?.[1] ?? "").toLowerCase();
    // A name that the text's end cuts off is only unclosed.
    const isWhole = begin + 1 + name.length < html.length;
    if (!isEnd && isWhole && !NAMES.has(name)) fail(`Unsupported start tag "${name}"`);
    if (isEnd && open.length === 0) fail("Unexpected end tag");
    if (!tag) return fail(isEnd ? "Unclosed end tag" : "Unclosed start tag");
    at = begin + tag[0].length;
    if (!isEnd) {
      open.push({ name, argument: argumentOf(name, tag[2] ?? "", fail), offset: text.length });
      continue;
    }
    const last = open.pop();
    if (!last) return fail("Unexpected end tag");
    if (name !== "" && name !== last.name) {
      fail("Unmatched end tag", `, expected "</${last.name}>", found "</${name}>"`);
    }
    if (text.length === last.offset) continue;
    const outer = open.at(-1);
    const language = last.name === "code" && outer?.name === "pre" && outer.offset === last.offset ? last.argument : "";
    if (language && outer) open.splice(-1, 1, { ...outer, argument: language });
    const entity = entityOf(last, text);
    if (entity && !language) entities.push(entity);
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}
