import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { nthClaim } from "../../../src/racing/claim.ts";
import { aClaim, anArticle, articleKey } from "../../support/facts.ts";
import { sure } from "../../support/sure.ts";
import { type ABoard, openABoard } from "./a-board.ts";

const NASTY = [
  ["elements", "</title></q><script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["attributes", "\"' onmouseover=alert(1) autofocus x=\"'"],
  ["entities and comments", "]]> <!-- &amp; & &#0; &lt;b&gt;"],
  ["turned direction", "\u202Eissor onitnelaV"],
  ["what XML forbids", "a\uFFFEb\uFFFFc"],
  ["one long word", "W".repeat(300)],
  ["other scripts", "👨‍👩‍👧‍👦 صالح 佐藤 Ξένος"],
] as const;

/** A board on which somebody else's words stand wherever such words can stand. */
function boardWith(words: string): Promise<ABoard> {
  const article = anArticle({
    id: articleKey(3),
    publisher: "somebody",
    publisherName: words,
    origin: words,
    url: "https://example.org/a",
  });
  const claim = aClaim(article, 1, {
    id: nthClaim(article.id, 1),
    team: words,
    car: words,
    class: words,
    crew: [words],
    number: words,
    statement: { en: words },
    basis: { kind: "statement", speaker: words },
    quotes: [{ text: words, speaker: words, occasion: { en: words } }],
  });
  return openABoard({ claims: [claim] });
}

/** All elements, and all names of attributes: what words must never become. */
function made(html: string): string {
  const { document } = parseHTML(html);
  const elements = [...document.querySelectorAll("*")].filter((each) => each.closest("svg") === null);
  const names = elements.flatMap((each) => [each.localName, ...each.getAttributeNames()]);
  return [...new Set(names)].sort().join(" ");
}

async function shown(words: string) {
  const board = await boardWith(words);
  try {
    const html = await board.page("/en/valentino-rossi/2024");
    const atom = await board.page("/en/valentino-rossi/feed.atom");
    const json = await board.page("/en/valentino-rossi/feed.json");
    return { html, atom, json, lines: board.lines };
  } finally {
    await board.close();
  }
}

describe("words from outside", () => {
  it.each(NASTY)("are words on the page and in the feeds, and nothing else: %s", async (_, words) => {
    const plain = await shown("Team");
    const { html, atom, json, lines } = await shown(words);
    expect(lines).toEqual([]);
    expect(made(html)).toBe(made(plain.html));
    const { document } = parseHTML(html);
    expect(sure(document.querySelector("#drives")?.parentElement ?? undefined).textContent).toContain(words);
    expect(sure(parseAtomFeed(atom).entries).length).toBe(sure(parseJsonFeed(json).items).length);
    expect(atom).not.toMatch(/[\uFFFE\uFFFF]/);
  });

  it("may be any at all", async () => {
    const plain = made((await shown("Team")).html);
    const words = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
      fc.array(fc.constantFrom("<", ">", '"', "'", "&", "/", "!--", "]]>", "=", " ", "script", "a"), { minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(words, async (some) => {
        const text = [some].flat().join("");
        fc.pre(text.trim() !== "" && !/\p{Cc}/u.test(text)); // The store keeps no others.
        const { html, atom, lines } = await shown(text);
        expect(lines).toEqual([]);
        expect(made(html)).toBe(plain);
        expect(sure(parseAtomFeed(atom).entries).length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
