import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { claimWorded } from "../support/worded.ts";
import { type ABoard, openABoard } from "../web/board/a-board.ts";
import { always } from "./always.ts";
import { anyText, aShortName } from "./grammars/hostile.ts";
import { shapeOfHtml } from "./shapes.ts";

const PAGES = ["/en/valentino-rossi/2024", "/it/valentino-rossi/2024/2023-11-06"];

async function shown(words: string) {
  // Of no other drive is anything told of that series, so that words change the order of nothing.
  const board = await openABoard({ claims: [claimWorded(words, undefined, { series: theSeries("spa-24h") })] });
  try {
    const pages = await Promise.all(PAGES.map((path) => board.page(path)));
    const atom = await board.page("/en/valentino-rossi/feed.atom");
    const json = await board.page("/en/valentino-rossi/feed.json");
    return { pages, atom, json, lines: board.lines };
  } finally {
    await board.close();
  }
}

/** A page without its drawing, which is as large as the words in it. */
function shapesOf(pages: readonly string[]): readonly (readonly string[])[] {
  return pages.map((page) => shapeOfHtml(page.replace(/<svg[\s\S]*?<\/svg>/g, "")));
}

describe("words from outside on the board", () => {
  it("are words, and make no element, attribute or address", async () => {
    const plain = await shown("Team");
    const entries = sure(parseAtomFeed(plain.atom).entries).length;
    await always(
      aShortName,
      async (words) => {
        const { pages, atom, json, lines } = await shown(words);
        expect(lines).toEqual([]);
        expect(shapesOf(pages)).toEqual(shapesOf(plain.pages));
        expect(sure(parseAtomFeed(atom).entries)).toHaveLength(entries);
        expect(sure(parseJsonFeed(json).items)).toHaveLength(entries);
        expect(atom).not.toMatch(/[\p{Cs}\uFFFE\uFFFF]/u);
      },
      { cases: 20 },
    );
  });
});

describe("whatever is asked of the board", () => {
  let board: ABoard;
  beforeAll(async () => {
    board = await openABoard();
  });
  afterAll(() => board.close());

  const known = fc.constantFrom(
    "",
    "en",
    "it",
    "valentino-rossi",
    "2024",
    "2023-11-06",
    "feed.atom",
    "assets",
    "..",
    "%",
  );
  const encoded = anyText.map((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, "")).slice(0, 1000));
  const aPath = fc
    .array(fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: encoded }), { maxLength: 6 })
    .map((parts) => `/${parts.join("/")}`);
  const aQuery = fc
    .tuple(fc.constantFrom("asof", "which", "x", "__proto__"), encoded)
    .map(([name, value]) => `?${name}=${value}`);
  const aHeader = anyText.map((text) =>
    text
      .replace(/[^\t\u0020-\u007E\u0080-\u00FF]/g, "")
      .trim()
      .slice(0, 2000),
  );

  it("is answered or not found, and nothing of it is said back as it came", async () => {
    await always(
      fc.tuple(aPath, aQuery, aHeader),
      async ([path, query, header]) => {
        const headers = { "accept-language": header, "x-forwarded-proto": header, "if-none-match": header };
        const response = await board.get(path + query, { headers });
        const html = await response.text();
        expect([200, 302, 304, 400, 404, 431]).toContain(response.status);
        expect(html).not.toMatch(/evil|alert\(1\)|forged/);
        expect(response.headers.get("location") ?? "/").toMatch(/^\/(?!\/)[\w./-]*$/);
      },
      { cases: 150 },
    );
    expect(board.lines).toEqual([]);
  });
});
