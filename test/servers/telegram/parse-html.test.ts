import { expect, it } from "vitest";
import { findEntities } from "./find-entities.ts";
import { parseHtml } from "./parse-html.ts";

it("reads nested marks and counts UTF-16 units", () => {
  expect(parseHtml('🏁 <b>Esteban <i>Ocon</i></b> <a href="https://x.org/?a=1&amp;b=2">x</a>')).toEqual({
    text: "🏁 Esteban Ocon x",
    entities: [
      { type: "bold", offset: 3, length: 12 },
      { type: "italic", offset: 11, length: 4 },
      { type: "text_link", offset: 16, length: 1, url: "https://x.org/?a=1&b=2" },
    ],
  });
});

it("reads every tag that Telegram knows", () => {
  const html =
    "<strong>a</strong><em>b</em><u>c</u><ins>d</ins><s>e</s><strike>f</strike><del>g</del><tg-spoiler>h</tg-spoiler>" +
    '<span class="tg-spoiler">i</span><code>j</code><pre>k</pre><blockquote>l</blockquote>' +
    '<blockquote expandable>m</blockquote><tg-emoji emoji-id="53">n</tg-emoji>' +
    '<pre><code class="language-ts">o</code></pre>';
  const { text, entities } = parseHtml(html);
  expect(text).toBe("abcdefghijklmno");
  expect(entities.map(({ type }) => type)).toEqual([
    ...["bold", "italic", "underline", "underline", "strikethrough", "strikethrough", "strikethrough", "spoiler"],
    ...["spoiler", "code", "pre", "blockquote", "expandable_blockquote", "custom_emoji", "pre"],
  ]);
  expect(entities.at(-1)).toEqual({ type: "pre", offset: 14, length: 1, language: "ts" });
});

it("decodes four names and numbers, and leaves the others", () => {
  expect(parseHtml("&lt;&gt;&amp;&quot;&#65;&#x42;&nbsp;&apos; & c").text).toBe('<>&"AB&nbsp;&apos; & c');
});

it.each([
  ["<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
  ["<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ["a</b>", "Unexpected end tag at byte offset 1"],
  ["ä<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 2'],
  ["a <3 b", 'Unsupported start tag "3" at byte offset 2'],
  ["a < b", 'Unsupported start tag "" at byte offset 2'],
  ["a<br>", 'Unsupported start tag "br" at byte offset 1'],
  ["a <b", "Unclosed start tag at byte offset 2"],
  ["<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
])("refuses %s", (html, why) => {
  expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${why}`);
});

it("finds what Telegram's servers mark by themselves", () => {
  expect(findEntities("🏁 /ask@PitboardBot a/b @ada_l, https://x.org/a. #f1")).toEqual([
    { type: "bot_command", offset: 3, length: 16 },
    { type: "mention", offset: 24, length: 6 },
    { type: "url", offset: 32, length: 15 },
    { type: "hashtag", offset: 49, length: 3 },
  ]);
});
