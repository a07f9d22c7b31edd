import fc from "fast-check";
import { describe, it } from "vitest";
import { readOpml } from "../../src/feeds/opml.ts";
import { readPage } from "../../src/feeds/pages/read-page.ts";
import { readFeed } from "../../src/feeds/syndication/read-feed.ts";
import { NOW } from "../feeds/press-of.ts";
import { always } from "./always.ts";

const FOUND = { url: "https://paddock.test/", contentType: "text/html", now: NOW };

const HTML =
  "html head body title base svg math p div span a table tr td br img article h1 ul li script style frameset select option noscript iframe meta link time section center plaintext textarea";
const XML =
  "rss channel item title link guid description pubDate content:encoded dc:date atom:link feed entry id updated content summary rdf:RDF ttl language sy:updatePeriod media:content outline opml body category";

/** Pieces of a document, in an order in which nobody would put them. */
function rubble(names: string, attributes: string, words: readonly string[]) {
  const name = fc.constantFrom(...names.split(" "));
  return fc
    .array(
      fc.oneof(
        name.map((tag) => `<${tag}>`),
        name.map((tag) => `</${tag}>`),
        name.map((tag) => `<${tag} ${attributes}>`),
        fc.constantFrom(...words),
        fc.string(),
      ),
      { maxLength: 50 },
    )
    .map((pieces) => pieces.join(""));
}

describe("rubble that comes in", () => {
  it("a page is read or refused", async () => {
    const attributes = `class="article hidden" id=x href="x" style="a:b;display:none" property=og:title content='"&' type="application/ld+json"`;
    const words = [
      "Some words, with commas, that go on. ".repeat(5),
      "<!--",
      "-->",
      "&amp;",
      "<![CDATA[",
      '{"@graph":null}',
      '{"@type":"NewsArticle","headline":["x"]}',
      "\u0000",
      "\ud800",
    ];
    await always(rubble(HTML, attributes, words), (html) => void readPage(`<p>${html}`, FOUND), { cases: 300 });
  });

  it("a feed or a list of feeds is read or refused", async () => {
    const attributes = `type="xhtml" rel="alternate" href="/x" isPermaLink="maybe" xml:base="::" xmlUrl="https://x.test"`;
    const words = [
      "1",
      "-1",
      "https://a.test/x",
      "<![CDATA[<p>x]]>",
      "&lt;",
      "&#xD800;",
      "&#0;",
      "&#99999999;",
      "2026-11-20",
    ];
    const frame = fc.constantFrom<readonly [string, string]>(
      ["<rss version='2.0'><channel>", "</channel></rss>"],
      ["<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "</entry></feed>"],
      ["<rdf:RDF xmlns='http://purl.org/rss/1.0/'><item>", "</item></rdf:RDF>"],
      ["<opml version='2.0'><body>", "</body></opml>"],
    );
    await always(
      fc.tuple(rubble(XML, attributes, words), frame),
      ([xml, [start, end]]) => {
        readFeed(`${start}${xml}${end}`, FOUND);
        readOpml(`${start}${xml}${end}`);
      },
      { cases: 600 },
    );
  });

  it("a feed in JSON is read or refused", async () => {
    const item = fc.dictionary(
      fc.constantFrom("id", "url", "title", "content_html", "content_text", "date_published"),
      fc.jsonValue(),
    );
    const feed = fc.record({
      version: fc.constant("https://jsonfeed.org/version/1.1"),
      title: fc.jsonValue(),
      language: fc.jsonValue(),
      items: fc.oneof(fc.array(item), fc.jsonValue()),
    });
    await always(feed, (json) => void readFeed(JSON.stringify(json), FOUND), { cases: 600 });
  });
});
