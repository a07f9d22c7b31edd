import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Page, pages } from "../../src/platforms/pages.ts";
import type { Block, Span } from "../../src/talk/reply.ts";
import { anyBlocks } from "./discord/any-reply.ts";

/** Blocks a line each, items too. */
function plainly(blocks: readonly Block[]): Page {
  const text = blocks.flatMap(linesOf).join("\n");
  return { text, size: text.length };
}

function linesOf(block: Block): readonly string[] {
  if (block.kind === "quote") return [block.text];
  return (block.kind === "list" ? block.items : [block.spans]).map((spans) => spans.map(({ text }) => text).join(""));
}

const cut = (blocks: readonly Block[], most: number) => pages(blocks, plainly, most).map(({ text }) => text);
const paragraph = (text: string): Block => ({ kind: "paragraph", spans: [{ kind: "text", text }] });
const words = (text: string) => text.replace(/\n/g, "");

/** No page is so small that two characters do not fit. */
const aLimit = fc.integer({ min: 4, max: 5_000 });

const RUNS = { numRuns: 200 };

describe("pages of any blocks", { timeout: 60_000 }, () => {
  it("are none larger than allowed", () => {
    fc.assert(
      fc.property(anyBlocks, aLimit, (blocks, most) => {
        for (const { size } of pages(blocks, plainly, most)) expect(size).toBeLessThanOrEqual(most);
      }),
      RUNS,
    );
  });

  it("lose nothing, and keep the order", () => {
    fc.assert(
      fc.property(anyBlocks, aLimit, (blocks, most) => {
        expect(words(cut(blocks, most).join(""))).toBe(words(plainly(blocks).text));
      }),
      RUNS,
    );
  });

  it("tell the size of what they hold", () => {
    fc.assert(
      fc.property(anyBlocks, aLimit, (blocks, most) => {
        for (const { text, size } of pages(blocks, plainly, most)) expect(size).toBe(text.length);
      }),
      RUNS,
    );
  });

  it("are as few as can be where no block has to be cut: two beside each other would not fit on one", () => {
    const short = fc.string({ minLength: 1, maxLength: 30 }).map(paragraph);
    fc.assert(
      fc.property(fc.array(short, { maxLength: 40 }), fc.integer({ min: 30, max: 200 }), (blocks, most) => {
        const all = cut(blocks, most);
        for (const [index, page] of all.slice(1).entries()) {
          const [first = ""] = page.split("\n");
          expect(`${all[index]}\n${first}`.length).toBeGreaterThan(most);
        }
      }),
      RUNS,
    );
  });
});

describe("a page", () => {
  it("breaks between blocks, then between items, then between words, and never inside a character", () => {
    expect(cut([paragraph("one two"), paragraph("three")], 10)).toEqual(["one two", "three"]);
    const items: readonly (readonly Span[])[] = ["one", "two", "three"].map((text) => [{ kind: "text", text }]);
    expect(cut([{ kind: "list", items }], 8)).toEqual(["one\ntwo", "three"]);
    expect(cut([paragraph("one two three four")], 10)).toEqual(["one two ", "three four"]);
    expect(cut([paragraph("🏁🏁🏁")], 2)).toEqual(["🏁", "🏁", "🏁"]);
    expect(cut([paragraph("🏁🏁🏁")], 3)).toEqual(["🏁", "🏁", "🏁"]);
  });

  it("is none where there is nothing, and one where all fits exactly", () => {
    expect(cut([], 10)).toEqual([]);
    expect(cut([paragraph("0123456789")], 10)).toEqual(["0123456789"]);
    expect(cut([paragraph("0123"), paragraph("56789")], 10)).toEqual(["0123\n56789"]);
  });

  it("may be too large only where a single character is", () => {
    expect(cut([paragraph("🏁")], 1)).toEqual(["🏁"]);
  });
});
