import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/platforms/discord/markdown.ts";
import { oneLine } from "../../../src/platforms/one-line.ts";
import type { Span } from "../../../src/talk/reply.ts";
import { discordMarkdown } from "../../support/draw/discord-markdown.ts";
import { escapeHtml } from "../../support/draw/escape-html.ts";
import { anySpan, anyText } from "./any-reply.ts";

const drawn = (source: string) => discordMarkdown(source, new Date(0));
const text = (words: string): Span => ({ kind: "text", text: words });
const strong = (words: string): Span => ({ kind: "strong", text: words });
const link = (words: string, url: string): Span => ({ kind: "link", text: words, url });

describe("a line of spans", () => {
  it("says what it says, and forms nothing", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(drawn(markdown([text(words)]))).toBe(escapeHtml(oneLine(words).trim()));
      }),
      { numRuns: 3_000 },
    );
  });

  it("forms nothing where spans meet either", () => {
    fc.assert(
      fc.property(fc.array(anyText.map(text), { maxLength: 6 }), (spans) => {
        expect(drawn(markdown(spans))).toBe(
          escapeHtml(
            spans
              .map((span) => oneLine(span.text))
              .join("")
              .trim(),
          ),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it("is strong and linked where its spans are, and nowhere else", () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (spans) => {
        const html = drawn(markdown(spans));
        const without = html.replace(/<a href="https?:[^"]*">|<\/a>|<\/?strong>/g, "");
        expect(without.trim()).toBe(escapeHtml(spans.map((span) => oneLine(span.text)).join("")).trim());
      }),
      { numRuns: 3_000 },
    );
  });

  it("names a channel as Discord does, and no other of its addresses", () => {
    const to = (path: string) => markdown([text("in "), link("elsewhere", `https://discord.com/${path}`)]);
    expect(to("channels/123/456")).toBe("in <#456>");
    expect(to("channels/123/456/789")).toBe("in [elsewhere](<https://discord.com/channels/123/456/789>)");
    expect(to("channels/@me/456")).toBe("in [elsewhere](<https://discord.com/channels/@me/456>)");
  });

  it.each([
    ["adjacent strong words", [strong("a"), strong("b"), text("c")], "<strong>ab</strong>c"],
    ["a number and a stop", [text("1"), text(". x")], "1. x"],
    ["an address in two halves", [text("https:"), text("//evil.example")], "https://evil.example"],
    ["a mention in two halves", [text("<@"), text("1>")], "&lt;@1&gt;"],
    ["a strong nothing", [strong(" "), text("a"), strong("")], "a"],
    ["a link to nowhere", [link("a", "javascript:alert(1)")], "a"],
    ["a link without words", [link(" ", "https://b.example"), text("a")], "a"],
    [
      "a link that ends what is strong",
      [strong("a"), link("b", "https://b.example/**"), strong("c")],
      '<strong>a</strong><a href="https://b.example/%2A%2A">b</a><strong>c</strong>',
    ],
    ["a link that ends early", [link("a", "https://b.example/(c)>d")], '<a href="https://b.example/%28c%29%3Ed">a</a>'],
    ["an underscore in an address", [link("a", "https://b_c.example/d_e")], '<a href="https://b_c.example/d_e">a</a>'],
    ["an endless address", [link("a", `https://b.example/${"c".repeat(5_000)}`)], "a"],
  ])("writes %s", (_, spans, html) => {
    expect(drawn(markdown(spans))).toBe(html);
  });

  it("shows no emoji that was written as its name", () => {
    expect(markdown([text(":smile: at 12:05:30")])).toBe("\\:smile: at 12\\:05:30");
  });
});
