import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "../../../src/platforms/one-line.ts";
import { captionOf, dress, type TelegramMessage } from "../../../src/platforms/telegram/dress.ts";
import type { Block, Reply, Span } from "../../../src/talk/reply.ts";
import { checkKeyboard } from "../../servers/telegram/check-keyboard.ts";
import { openRequestCheck } from "../../servers/telegram/check-request.ts";
import { formatCaption, formatText } from "../../servers/telegram/format-text.ts";

const RUNS = { numRuns: 60 };

const hostile = fc.constantFrom(
  "<b>",
  "</b></i>",
  "<script>alert(1)</script>",
  "&lt;&#60;&amp",
  '"><a href="https://evil.example">',
  "\uD800",
  "🏎️👨‍👩‍👧‍👦🇮🇹",
  "\u202Egnp.exe",
  "\u0000\u0007",
  "line\nbreak\ttab",
  " ",
  "@everyone /forget #tag",
  "x".repeat(10_000),
  "<&>".repeat(3000),
  "🏁".repeat(5000),
  "two words ".repeat(1500),
);
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), hostile);
const anyUrl = fc.oneof(
  anyText,
  fc.webUrl(),
  fc.constantFrom(
    "javascript:alert(1)",
    'https://a.example/"><b>',
    "https://a.example/?a=1&b=<2>",
    "//",
    "tg://user?id=1",
  ),
);
const anySpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constantFrom("text" as const, "strong" as const), text: anyText }),
  fc.record({ kind: fc.constant("grade" as const), certainty: fc.constant("likely" as const), text: anyText }),
  fc.record({ kind: fc.constant("link" as const), text: anyText, url: anyUrl }),
);
const spans = fc.array(anySpan, { maxLength: 4 });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans }),
  fc.record({ kind: fc.constant("quote" as const), text: anyText, by: fc.string({ unit: "binary", maxLength: 40 }) }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(spans, { maxLength: 4 }) }),
);
const anyActions = fc.array(
  fc.record({
    label: anyText,
    call: fc.record({ command: fc.constant("status" as const), options: fc.record({ series: anyText }) }),
  }),
  { maxLength: 12 },
);
const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constant("en" as const),
  audience: fc.constant("everyone" as const),
  blocks: fc.array(anyBlock, { maxLength: 6 }),
  actions: anyActions,
});

function reply(...blocks: readonly Block[]): Reply {
  return { language: "en", audience: "everyone", blocks, actions: [] };
}

/** As people see it; throws where Telegram would refuse it. */
function shown({ text, parse_mode, reply_markup }: TelegramMessage) {
  checkKeyboard(reply_markup);
  return formatText({ text, parseMode: parse_mode });
}

function spansOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "quote":
      return [block.text, block.by];
    case "list":
      return block.items.flat().map(({ text }) => text);
    case "heading":
    case "paragraph":
    case "footer":
      return block.spans.map(({ text }) => text);
  }
}

/** All that a reply says, without the space around its words: that is where it may be cut. */
function letters(texts: readonly string[]): string {
  return texts
    .map(oneLine)
    .join("")
    .replace(/[\s“”()•]/gu, "");
}

describe("the words beside a picture on Telegram", { timeout: 60_000 }, () => {
  it("are all of a reply's, and taken by Telegram", () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const caption = captionOf(any, dress(any));
        if (caption === undefined) return;
        const said = formatCaption({ text: caption.text, parseMode: caption.parse_mode });
        expect([said.text]).toEqual(dress(any).map((page) => shown(page).text));
      }),
      RUNS,
    );
  });

  it("are none where they do not fit", () => {
    const long = (length: number) => reply({ kind: "paragraph", spans: [{ kind: "text", text: "x".repeat(length) }] });
    expect(captionOf(long(1024), dress(long(1024)))).toBeDefined();
    expect(captionOf(long(1025), dress(long(1025)))).toBeUndefined();
  });
});

describe("a reply on Telegram", { timeout: 60_000 }, () => {
  it("is taken by Telegram, whatever it says", async () => {
    const { check } = await openRequestCheck();
    fc.assert(
      fc.property(anyReply, (any) => {
        for (const message of dress(any)) {
          expect(shown(message).text.length).toBeLessThanOrEqual(4096);
          check("sendMessage", { chat_id: 1, ...message });
        }
      }),
      RUNS,
    );
  });

  it("says every word in its order, and nothing besides", () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        // A quote that is cut names its speaker below each part.
        const blocks = any.blocks.map((block) => (block.kind === "quote" ? { ...block, by: "" } : block));
        const told = dress({ ...any, blocks }).map((message) => shown(message).text);
        expect(letters(told)).toBe(letters(blocks.flatMap(spansOf)));
      }),
      RUNS,
    );
  });

  it("lets nothing be marked or linked that it does not mark or link itself", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const plain = reply(...texts.map((text): Block => ({ kind: "paragraph", spans: [{ kind: "text", text }] })));
        for (const message of dress(plain)) {
          const made = shown(message).entities.map(({ type }) => type);
          expect(made.filter((type) => !["url", "mention", "hashtag", "bot_command"].includes(type))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("has its buttons below the last message, none longer than a phone shows", () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const messages = dress(any);
        for (const message of messages.slice(0, -1)) expect(message).not.toHaveProperty("reply_markup");
        for (const row of messages.at(-1)?.reply_markup?.inline_keyboard ?? []) {
          expect(row.length).toBeLessThanOrEqual(4);
          for (const { text } of row) expect([...text].length).toBeLessThanOrEqual(40);
        }
      }),
      RUNS,
    );
  });

  it("is cut between its blocks where it is too long for one message", () => {
    const blocks = Array.from(
      { length: 9 },
      (_, n): Block => ({
        kind: "paragraph",
        spans: [{ kind: "strong", text: `${n} ${"word ".repeat(200)}${n}` }],
      }),
    );
    const parts = dress(reply(...blocks)).map((message) => shown(message).text);
    expect(parts).toHaveLength(3);
    for (const part of parts) expect(part.at(0)).toBe(part.split("\n\n")[0]?.at(-1));
    expect(parts.join("\n\n").split("\n\n")).toHaveLength(9);
  });

  it("is cut between the lines of a long list", () => {
    const items = Array.from({ length: 3000 }, (_, n): readonly Span[] => [
      { kind: "text", text: `round ${n} of many` },
    ]);
    const lines = dress(reply({ kind: "list", items })).flatMap((message) => shown(message).text.split(/\n+/));
    expect(lines).toEqual(items.map(([span]) => `• ${span?.text}`));
  });

  it("has no message without words", () => {
    const blank: Block = { kind: "paragraph", spans: [{ kind: "text", text: " \u202E\u0000 " }] };
    expect(dress(reply())).toEqual([]);
    expect(dress(reply(blank, { kind: "heading", spans: [] }))).toEqual([]);
    expect(dress(reply(blank, { kind: "paragraph", spans: [{ kind: "text", text: "Words" }] }, blank))).toHaveLength(1);
  });

  it("links to the web and to nothing else", () => {
    const link = (url: string): Block => ({ kind: "paragraph", spans: [{ kind: "link", text: "here", url }] });
    const linked = (url: string) => dress(reply(link(url))).flatMap((message) => shown(message).entities);
    expect(linked("https://example.org/?a=1&b=%22")).toMatchObject([{ url: "https://example.org/?a=1&b=%22" }]);
    expect(linked("javascript:alert(1)")).toEqual([]);
    expect(linked("tg://user?id=1")).toEqual([]);
    expect(linked("nonsense")).toEqual([]);
  });

  it("opens what lies outside of the chat by a button in a row of its own", () => {
    const link = { label: "Tell me privately", url: "https://t.me/PitboardBot?start=alerts" };
    const spoken: Block = { kind: "paragraph", spans: [{ kind: "text", text: "Words" }] };
    const why = { label: "Why", call: { command: "why", options: {} } } as const;
    const [message] = dress({ ...reply(spoken), actions: [why], link });
    expect(message?.reply_markup?.inline_keyboard).toEqual([
      [{ text: "Why", callback_data: "1:why" }],
      [{ text: link.label, url: link.url }],
    ]);
  });
});
