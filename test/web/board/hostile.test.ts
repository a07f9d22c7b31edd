import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { sure } from "../../support/sure.ts";
import { claimWorded } from "../../support/worded.ts";
import { openABoard } from "./a-board.ts";

const NASTY = [
  ["elements", "</title></q><script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["attributes", "\"' onmouseover=alert(1) autofocus x=\"'"],
  ["entities and comments", "]]> <!-- &amp; & &#0; &lt;b&gt;"],
  ["turned direction", "\u202Eissor onitnelaV"],
  ["what XML forbids", "a\uFFFEb\uFFFFc"],
  ["one long word", "W".repeat(300)],
  ["other scripts", "👨‍👩‍👧‍👦 صالح 佐藤 Ξένος"],
] as const;

/** All elements, and all names of attributes: what words must never become. */
function made(html: string): string {
  const { document } = parseHTML(html);
  const elements = [...document.querySelectorAll("*")].filter((each) => each.closest("svg") === null);
  const names = elements.flatMap((each) => [each.localName, ...each.getAttributeNames()]);
  return [...new Set(names)].sort().join(" ");
}

async function shown(words: string) {
  const board = await openABoard({ claims: [claimWorded(words)] });
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
  it("may hold half of a character, which no address does", async () => {
    const { atom, json, lines } = await shown("a\uD83Db");
    expect(lines).toEqual([]);
    expect(sure(parseAtomFeed(atom).entries).length).toBe(sure(parseJsonFeed(json).items).length);
  });

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
});
