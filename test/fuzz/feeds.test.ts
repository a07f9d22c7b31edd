import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOpml, writeOpml } from "../../src/feeds/opml.ts";
import { readPage } from "../../src/feeds/pages/read-page.ts";
import { readFeed } from "../../src/feeds/syndication/read-feed.ts";
import { NOW } from "../feeds/press-of.ts";
import { always } from "./always.ts";
import { aFeed, anOpml, aPage, aScrap } from "./grammars/documents.ts";
import { growing, inProportion } from "./in-proportion.ts";

const FOUND = { url: "https://paddock.test/", contentType: undefined, now: NOW };

const WEB = /^https?:\/\/[^\s<>]+$/;
const DAY = /^\d{4}-\d\d(-\d\d)?$/;

/** One line of plain text, if anything. */
function expectLine(text: string | undefined): void {
  if (text === undefined) return;
  expect(text.trim()).not.toBe("");
  expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
}

/** Plain text, of which only lines end. */
function expectText(text: string | undefined): void {
  if (text !== undefined) expect(text).not.toMatch(/(?!\n)[\p{Cc}]/u);
}

function readAnyFeed(text: string): void {
  const read = readFeed(text, FOUND);
  if (read.kind === "failed") return;
  expectLine(read.title);
  for (const { link, title, published, text: words, digest } of read.items) {
    expect(link ?? "https://a.test").toMatch(WEB);
    expect(published ?? "2023-11").toMatch(DAY);
    expectLine(title);
    expectText(words);
    expect(digest).not.toBe("");
  }
}

function readAnyPage(html: string): void {
  const read = readPage(html, FOUND);
  if (read.kind === "failed") return;
  const { canonical, title, published, text, publisher } = read.page;
  expect(canonical ?? "https://a.test").toMatch(WEB);
  expect(published ?? "2023-11").toMatch(DAY);
  for (const line of [title, publisher]) expectLine(line);
  expectText(text);
}

function readAnyList(text: string): void {
  const read = readOpml(text);
  if (read.kind === "refused") return;
  for (const { url, title, publisher } of read.feeds) {
    expect(url).toMatch(WEB);
    for (const line of [title, publisher]) expectLine(line);
  }
  expect(readOpml(writeOpml(read.feeds, "Feeds"))).toEqual({ ...read, passedOver: 0 });
}

describe("whatever comes from outside", () => {
  it("as a feed is read as plain text, and leads to the web alone", async () => {
    await always(aFeed, readAnyFeed, { cases: 250 });
  });

  it("as a page is read as plain text, and leads to the web alone", async () => {
    await always(aPage, readAnyPage, { cases: 100 });
  });

  it("as a list of feeds is read so, and written so that it reads the same", async () => {
    await always(anOpml, readAnyList, { cases: 150 });
  });

  it("takes about as much longer to read as it is longer", async () => {
    const frames = fc.constantFrom<readonly [string, (text: string) => void]>(
      ["<p>", readAnyPage],
      ["<html><head>", readAnyPage],
      ["<rss version='2.0'><channel><item>", readAnyFeed],
      ["<feed xmlns='http://www.w3.org/2005/Atom'><entry>", readAnyFeed],
      ["<opml version='2.0'><body>", readAnyList],
    );
    await always(
      fc.tuple(frames, growing(aScrap)),
      ([[start, read], text]) => inProportion(text, (grown) => read(start + grown), { mostMs: 2000 }),
      { cases: 12, mostMs: 10_000 },
    );
  });
});
