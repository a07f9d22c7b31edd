import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "../../../src/platforms/one-line.ts";
import { columnsOf } from "../../../src/platforms/terminal/columns.ts";
import { dress } from "../../../src/platforms/terminal/dress.ts";
import type { Block, Reply, Span } from "../../../src/talk/reply.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("\u001B[2J", "\u202Egnp.exe", "\u009B31m", "a\u0007b", "two  words", "line\nbreak", "\uD800"),
);
const anySpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constantFrom("text" as const, "strong" as const), text: anyText }),
  fc.record({ kind: fc.constant("grade" as const), certainty: fc.constant("likely" as const), text: anyText }),
  fc.record({ kind: fc.constant("link" as const), text: anyText, url: anyText }),
);
const spans = fc.array(anySpan, { maxLength: 5 });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans }),
  fc.record({ kind: fc.constant("quote" as const), text: anyText, by: anyText }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(spans, { maxLength: 4 }) }),
);
const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constant("en" as const),
  audience: fc.constant("everyone" as const),
  blocks: fc.array(anyBlock, { maxLength: 6 }),
  actions: fc.array(fc.record({ label: anyText, call: fc.constant({ command: "help" as const, options: {} }) }), {
    maxLength: 3,
  }),
});

function reply(...blocks: readonly Block[]): Reply {
  return { language: "en", audience: "everyone", blocks, actions: [] };
}

/** Every text that a reply holds, in order, the actions apart; its addresses below, and their numbers where there are several. */
function textsOf({ blocks }: Reply): readonly string[] {
  const all = blocks.flatMap((block) =>
    block.kind === "quote" ? [] : block.kind === "list" ? block.items.flat() : block.spans,
  );
  const addressOf = (span: Span) => (span.kind === "link" ? oneLine(span.url).replace(/ /g, "%20") : "");
  const spelt = all.filter((span) => addressOf(span) !== "" && addressOf(span) !== oneLine(span.text));
  const addresses = [...new Set(spelt.map(addressOf))];
  const number = (span: Span) => {
    const at = addresses.indexOf(addressOf(span));
    return at >= 0 && addresses.length > 1 ? ` [${at + 1}]` : "";
  };
  const join = (some: readonly Span[]) => some.map((span) => `${oneLine(span.text)}${number(span)}`).join("");
  const words = blocks.flatMap((block) => {
    if (block.kind === "quote") return [oneLine(block.text), oneLine(block.by)];
    return block.kind === "list" ? block.items.map(join) : [join(block.spans)];
  });
  return [...words, ...addresses];
}

/** The styles that are set on purpose. */
const unstyled = (text: string) => text.replaceAll(/\p{Cc}\[\d+m/gu, "");

describe("a reply at the terminal", () => {
  it("lets nothing through that commands the terminal or turns the direction of its text", () => {
    const commands = /[^\P{Cc}\n]|\p{Cs}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;
    void fc.assert(
      fc.property(anyReply, fc.boolean(), fc.integer({ min: 1, max: 120 }), (any, colour, width) => {
        const shown = dress(any, { colour, width, actions: true });
        expect(colour ? unstyled(shown) : shown).not.toMatch(commands);
      }),
    );
  });

  it("tells every word, at whatever width", () => {
    void fc.assert(
      fc.property(anyReply, fc.integer({ min: 1, max: 120 }), (any, width) => {
        const told = dress(any, { width }).replace(/\s+/g, " ");
        const words = textsOf(any).flatMap((text) => text.split(" ").filter((word) => word !== ""));
        let from = 0;
        for (const word of words) {
          const at = told.indexOf(word, from);
          expect(at, word).toBeGreaterThanOrEqual(from);
          from = at + word.length;
        }
      }),
    );
  });

  it("keeps to the width, words that are longer apart", () => {
    const word = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 15 });
    void fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 20, max: 100 }), (words, width) => {
        const shown = dress(reply({ kind: "paragraph", spans: [{ kind: "text", text: words.join(" ") }] }), { width });
        for (const line of shown.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  const status = reply(
    {
      kind: "heading",
      spans: [
        { kind: "text", text: "FIA WEC 2024 · " },
        { kind: "grade", certainty: "likely", text: "▲ likely ↗ rising" },
      ],
    },
    { kind: "quote", text: "We will try.", by: "Rossi, TV interview" },
    {
      kind: "list",
      items: [[{ kind: "grade", certainty: "certain", text: "● certain" }], [{ kind: "strong", text: "two" }]],
    },
    { kind: "footer", spans: [{ kind: "link", text: "Speedweek", url: "https://speedweek.com/a" }] },
  );

  it("is plain where there are no colours", () => {
    expect(dress(status)).toBe(
      [
        "FIA WEC 2024 · ▲ likely ↗ rising",
        "  “We will try.” (Rossi, TV interview)",
        "  ● certain",
        "• two",
        "Speedweek",
        "https://speedweek.com/a",
      ].join("\n"),
    );
  });

  it("has bold headings, coloured grades and dim small print where there are", () => {
    expect(dress(status, { colour: true }).split("\n")).toEqual([
      "\u001B[1mFIA WEC 2024 ·\u001B[0m \u001B[36m▲ likely ↗ rising\u001B[0m",
      "  “We will try.” (Rossi, TV interview)",
      "  \u001B[32m● certain\u001B[0m",
      "• \u001B[1mtwo\u001B[0m",
      "\u001B[2mSpeedweek\u001B[0m",
      "\u001B[2mhttps://speedweek.com/a\u001B[0m",
    ]);
  });

  it("sets a heading apart from what comes before, and wraps what is indented under itself", () => {
    const text = "one two three four five six";
    const blocks: readonly Block[] = [
      { kind: "quote", text, by: "" },
      { kind: "heading", spans: [{ kind: "text", text: "Next" }] },
    ];
    expect(dress(reply(...blocks), { width: 20 })).toBe("  “one two three\n  four five six”\n\nNext");
  });

  it("tells an address once, below, and never breaks it", () => {
    const link = { kind: "link", text: "Speedweek", url: "https://speedweek.com/a-long-way-to-an-article" } as const;
    const blocks: readonly Block[] = [
      { kind: "paragraph", spans: [link] },
      { kind: "footer", spans: [link] },
    ];
    expect(dress(reply(...blocks), { width: 20 })).toBe(`Speedweek\nSpeedweek\n${link.url}`);
  });

  it("numbers addresses where there are several", () => {
    const link = (text: string) => ({ kind: "link", text, url: `https://${text}.example/a` }) as const;
    const footer: Block = { kind: "footer", spans: [link("one"), { kind: "text", text: " · " }, link("two")] };
    expect(dress(reply(footer))).toBe("one [1] · two [2]\n[1] https://one.example/a\n[2] https://two.example/a");
  });

  it("says what can be typed next where somebody types", () => {
    const call = { command: "why", options: {} } as const;
    const offering = {
      ...reply(),
      actions: [
        { label: "Why", call },
        { label: "History", call },
      ],
    };
    expect(dress(offering)).toBe("");
    expect(dress(offering, { actions: true })).toBe("→ why · history");
  });

  it("spells what can be opened", () => {
    const link = { label: "Tell me privately", url: "https://t.me/PitboardBot?start=alerts" };
    expect(dress({ ...reply(), link })).toBe("→ Tell me privately: https://t.me/PitboardBot?start=alerts");
  });
});

describe("the columns of a text", () => {
  it.each([
    ["Rossi", 5],
    ["日本", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["🏁", 2],
    ["👨‍👩‍👧", 2],
    ["▲ ↗ ✔ ● ◆ ▽ ✕", 13],
    ["\u001B[1mbold\u001B[0m", 4],
  ])("of %j are %i", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});
