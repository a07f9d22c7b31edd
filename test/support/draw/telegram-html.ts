import { escapeHtml } from "./escape-html.ts";
import { firstUrl, telegramLinks } from "./telegram-links.ts";

/** What Telegram makes of a text; `fault` is why it would refuse the message. */
export interface TelegramText {
  readonly html: string;
  readonly plain: string;
  readonly url: string | undefined;
  readonly fault: string | undefined;
}

interface Tag {
  readonly name: string;
  readonly close: string;
}

const STYLES: Readonly<Record<string, string>> = {
  b: "b",
  strong: "b",
  i: "i",
  em: "i",
  u: "u",
  ins: "u",
  s: "s",
  strike: "s",
  del: "s",
};

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const TOKENS =
  /<(?<end>\/)?(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?<attributes>(?:\s+[a-zA-Z-]+(?:=(?:"[^"]*"|'[^']*'|[\w.-]+))?)*)\s*>|&(?:(?<entity>lt|gt|amp|quot)|#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-fA-F]{1,6}));|(?<raw>[<>&])/gu;

/** A text with parse_mode HTML; what the docs do not allow stands in it as red raw text. */
export function telegramHtml(text: string, opened: boolean): TelegramText {
  const reader = new Reader(opened);
  let from = 0;
  for (const match of text.matchAll(TOKENS)) {
    reader.say(text.slice(from, match.index));
    reader.token(match[0], match.groups ?? {});
    from = match.index + match[0].length;
  }
  reader.say(text.slice(from));
  return reader.result();
}

class Reader {
  readonly #opened: boolean;
  #html = "";
  #plain = "";
  #pending = "";
  #afterBlock = false;
  #url: string | undefined;
  #fault: string | undefined;
  readonly #open: Tag[] = [];

  constructor(opened: boolean) {
    this.#opened = opened;
  }

  say(text: string): void {
    this.#pending += text;
  }

  token(token: string, groups: Readonly<Record<string, string | undefined>>): void {
    const { end, name, attributes = "", entity, decimal, hex, raw } = groups;
    if (entity !== undefined) this.say(ENTITIES[entity] ?? "");
    else if (decimal !== undefined) this.say(characterOf(Number(decimal)));
    else if (hex !== undefined) this.say(characterOf(Number.parseInt(hex, 16)));
    else if (raw !== undefined || name === undefined) this.#refuse(token, raw === "<" ? "a lone <" : undefined);
    else if (end !== undefined) this.#end(token, name.toLowerCase());
    else this.#start(token, name.toLowerCase(), attributes);
  }

  result(): TelegramText {
    this.#flush();
    for (const { name, close } of this.#open.splice(0).reverse()) {
      this.#html += close;
      this.#fault ??= `can't find end tag corresponding to start tag "${name}"`;
    }
    return { html: this.#html, plain: this.#plain, url: this.#url, fault: this.#fault };
  }

  #start(token: string, name: string, attributes: string): void {
    const markup = this.#markupOf(name, attributes);
    if (markup === undefined) {
      this.#refuse(token, `unsupported start tag "${name}"`);
      return;
    }
    this.#flush();
    this.#html += markup.open;
    this.#open.push({ name, close: markup.close });
  }

  #end(token: string, name: string): void {
    const last = this.#open.at(-1);
    if (last?.name !== name) {
      this.#refuse(token, `unmatched end tag, expected "${last?.name ?? "none"}", found "${name}"`);
      return;
    }
    this.#flush();
    this.#open.pop();
    this.#html += last.close;
    // A block ends its own line, so the client spends no empty line on the next line end.
    this.#afterBlock = name === "pre" || name === "blockquote";
  }

  #refuse(token: string, fault: string | undefined): void {
    this.#flush();
    this.#plain += token;
    this.#html += `<span class="raw">${escapeHtml(token)}</span>`;
    this.#fault ??= fault;
  }

  #within(...names: readonly string[]): boolean {
    return this.#open.some(({ name }) => names.includes(name));
  }

  #flush(): void {
    if (this.#pending === "") return;
    this.#plain += this.#pending;
    const quiet = this.#within("a", "code", "pre");
    if (!quiet) this.#url ??= firstUrl(this.#pending);
    const drawn = this.#afterBlock ? this.#pending.replace(/^\n/, "") : this.#pending;
    this.#html += quiet ? escapeHtml(drawn) : telegramLinks(drawn);
    this.#pending = "";
    this.#afterBlock = false;
  }

  #markupOf(name: string, attributes: string): { readonly open: string; readonly close: string } | undefined {
    const style = STYLES[name];
    const plain = { open: "", close: "" };
    const language = /\sclass=["']?language-([\w+-]+)/i.exec(attributes)?.[1];
    // Code may hold nothing else; the client drops the inner markup without a word.
    if (this.#within("code", "pre") && (style !== undefined || ["a", "code", "pre"].includes(name))) {
      if (name !== "code" || language === undefined) return plain;
      return { open: `<span class="language">${escapeHtml(language)}</span>`, close: "" };
    }
    if (style !== undefined) return { open: `<${style}>`, close: `</${style}>` };
    switch (name) {
      case "a":
        return this.#anchor(attributes);
      case "code":
        return { open: "<code>", close: "</code>" };
      case "pre":
        return { open: "<pre>", close: "</pre>" };
      case "blockquote": {
        if (this.#within("blockquote")) return plain;
        const folded = /\sexpandable\b/i.test(attributes) ? (this.#opened ? " unfolded" : " folded") : "";
        return { open: `<blockquote class="quote${folded}"><div>`, close: "</div></blockquote>" };
      }
      case "span":
        if (!/\sclass=["']?tg-spoiler["']?/i.test(attributes)) return undefined;
        return this.#spoiler();
      case "tg-spoiler":
        return this.#spoiler();
      case "tg-emoji":
        return /\semoji-id=/i.test(attributes) ? plain : undefined;
      default:
        return undefined;
    }
  }

  #spoiler(): { readonly open: string; readonly close: string } {
    return { open: `<span class="spoiler${this.#opened ? " opened" : ""}">`, close: "</span>" };
  }

  #anchor(attributes: string): { readonly open: string; readonly close: string } {
    const [, double, single, bare] = /\shref=(?:"([^"]*)"|'([^']*)'|([\w.-]+))/i.exec(attributes) ?? [];
    const href = (double ?? single ?? bare ?? "").replace(/&(lt|gt|amp|quot);/g, (all, name) => ENTITIES[name] ?? all);
    // Telegram forgets such a link and shows its text alone, which nobody would notice.
    if (!/^(?:https?:\/\/[^\s/]+|tg:\/\/\S|mailto:\S)/i.test(href))
      return { open: '<span class="raw">', close: "</span>" };
    if (/^http/i.test(href)) this.#url ??= href;
    return { open: `<a href="${escapeHtml(href)}">`, close: "</a>" };
  }
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
