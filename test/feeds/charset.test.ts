import { describe, expect, it } from "vitest";
import { decode } from "../../src/feeds/fetching/charset.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const utf16be = (text: string) => utf16(text).swap16();

const WORDS = "Rossi è più veloce di Müller a Nîmes";
const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><a>${WORDS}</a>`;

describe("a document is read", () => {
  for (const [by, bytes, contentType, text] of [
    ["as UTF-8, unless told", Buffer.from(WORDS), undefined, WORDS],
    ["by its byte order mark", Buffer.from(`\uFEFF${WORDS}`), "text/xml; charset=iso-8859-1", WORDS],
    ["by a mark of UTF-16", utf16(`\uFEFF${WORDS}`), undefined, WORDS],
    ["as UTF-16 without a mark", utf16(declared("utf-16")), undefined, declared("utf-16")],
    ["as the other UTF-16 without a mark", utf16be(declared("utf-16")), undefined, declared("utf-16")],
    ["by its header", latin1(WORDS), 'text/xml; charset="ISO-8859-1"', WORDS],
    ["by its XML declaration", latin1(declared("windows-1252")), "text/xml", declared("windows-1252")],
    [
      "by its meta element",
      latin1(`<meta charset=latin1><p>${WORDS}`),
      "text/html",
      `<meta charset=latin1><p>${WORDS}`,
    ],
    [
      "by an older meta element",
      latin1(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>è 46\u00a4`),
      undefined,
      `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>è 46€`,
    ],
    ["in Cyrillic", Buffer.from([0xd0, 0xee, 0xf1, 0xf1, 0xe8]), "text/html; charset=windows-1251", "Росси"],
    ["in Japanese", Buffer.from([0x83, 0x8d, 0x83, 0x62, 0x83, 0x56]), "text/html; charset=Shift_JIS", "ロッシ"],
    ["as what it is, though the header tells Latin 1", Buffer.from(WORDS), "text/html; charset=iso-8859-1", WORDS],
    ["as what it is, though the header tells UTF-8", latin1(WORDS), "text/html; charset=utf-8", WORDS],
    [
      "as UTF-8 where one letter is broken",
      Buffer.concat([Buffer.from(WORDS), Buffer.of(0xff)]),
      "text/html",
      `${WORDS}\uFFFD`,
    ],
    [
      "by what it says itself where the header's charset is none",
      latin1(declared("latin1")),
      "text/xml; charset=klingon",
      declared("latin1"),
    ],
    ["as UTF-8 where nothing that is told is a charset", Buffer.from(WORDS), "text/xml; charset=klingon", WORDS],
  ] as const) {
    it(by, () => {
      expect(decode(bytes, contentType)).toEqual({ kind: "text", text });
    });
  }

  it("not at all in a charset that nobody knows", () => {
    expect(decode(latin1(WORDS), "text/xml; charset=klingon")).toEqual({ kind: "unknown", charset: "klingon" });
    expect(decode(latin1(declared("ebcdic-46")), "text/xml")).toEqual({ kind: "unknown", charset: "ebcdic-46" });
  });
});
