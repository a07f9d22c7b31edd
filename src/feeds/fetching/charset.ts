import { isUtf8 } from "node:buffer";

/** How far a document is searched for the name of its charset: https://html.spec.whatwg.org/#determining-the-character-encoding */
const SEARCHED_BYTES = 1_024;

/** Single-byte western charsets, which servers claim by default, whatever they send. */
const WESTERN = ["windows-1252"];

/** What a document says, or the name of the charset that nobody here can read. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unknown"; readonly charset: string };

/** The text of a document: by its byte order mark, else by what its header, else by what the document itself says. */
export function decode(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return text(new TextDecoder(marked).decode(bytes));
  const labels = [/charset\s*=\s*["']?([^\s"';,]{1,100})/i.exec(contentType ?? "")?.[1], labelInside(bytes)];
  const told = labels.flatMap((label) => encodingOf(label) ?? []);
  const [encoding] = told;
  if (encoding !== undefined && encoding !== "utf-8" && !WESTERN.includes(encoding)) {
    return text(new TextDecoder(encoding).decode(bytes));
  }
  const charset = labels.find((label) => label !== undefined);
  if (encoding === undefined && charset !== undefined && !isUtf8(bytes)) return { kind: "unknown", charset };
  return text(decodeUtf8OrWestern(bytes));
}

function text(decoded: string): Decoded {
  return { kind: "text", text: decoded };
}

/** Text with letters beyond ASCII that happens to be valid UTF-8 is UTF-8, and nearly valid UTF-8 was meant as such. */
function decodeUtf8OrWestern(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  if (wrong === 0) return text;
  const right = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return right > wrong ? text : new TextDecoder("windows-1252").decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  // Without a mark the first letter, which is a `<`, tells: https://www.w3.org/TR/xml/#sec-guessing-no-ext-info
  if (first === 0x00 && second === 0x3c) return "utf-16be";
  return first === 0x3c && second === 0x00 ? "utf-16le" : undefined;
}

/** The XML declaration or the meta element; both are ASCII in every charset that they can name. */
function labelInside(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, SEARCHED_BYTES)).toString("latin1");
  const [, declared] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']{1,100})/i.exec(start) ?? [];
  const [, meta] = /<meta\s[^>]*?charset\s*=\s*["']?([^\s"'/>;]{1,100})/i.exec(start) ?? [];
  const label = declared ?? meta;
  // What can be read as ASCII cannot be UTF-16, whatever it says.
  return /^utf-?16/i.test(label ?? "") ? "utf-8" : label;
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
