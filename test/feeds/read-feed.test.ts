import { describe, expect, it } from "vitest";
import { readFeed } from "../../src/feeds/syndication/read-feed.ts";
import { NOW } from "./press-of.ts";

const URL = "https://paddock.test/news/rss.xml";

const read = (text: string, contentType = "application/rss+xml") => readFeed(text, { url: URL, contentType, now: NOW });
const rss = (inner: string, attributes = "") =>
  `<rss version="2.0" ${attributes}><channel><title>News</title>${inner}</channel></rss>`;

function items(text: string) {
  const answer = read(text);
  if (answer.kind === "failed") throw new Error(JSON.stringify(answer.fault));
  return answer.items;
}

const itemOf = (inner: string) => items(rss(`<item>${inner}</item>`))[0];

describe("an item", () => {
  it("has plain words", () => {
    expect(
      itemOf(`<title>&lt;b&gt;Rossi&lt;/b&gt; &amp;amp; BMW:\n a \u202Ereversed\u202C &lt;3\u0007</title><link>/a</link>
        <description><![CDATA[<h2>Then</h2><p>he <i>won</i>,<br>twice.</p><script>alert(1)</script><ul><li>One</li><li>Two</li></ul>
        <p><a href="/more">Read on</a></p>]]></description>`),
    ).toMatchObject({ title: "Rossi & BMW: a reversed <3", text: "Then\n\nhe won,\ntwice.\n\nOne\n\nTwo" });
  });

  for (const [told, link] of [
    ["<link>/a?b=1&amp;c=2</link>", "https://paddock.test/a?b=1&c=2"],
    ["<link> //cdn.test/a </link>", "https://cdn.test/a"],
    ["<link>javascript:alert(1)</link><guid>https://paddock.test/b</guid>", "https://paddock.test/b"],
    ["<guid>https://paddock.test/b</guid>", "https://paddock.test/b"],
    ['<guid isPermaLink="false">https://paddock.test/b</guid>', undefined],
    ["<link>data:text/html,hello</link>", undefined],
    ["<link>mailto:me@paddock.test</link>", undefined],
    [`<link>https://paddock.test/${"a".repeat(3_000)}</link>`, undefined],
  ] as const) {
    it(`leads to ${link ?? "nowhere"} by ${told.slice(0, 60)}`, () => {
      expect(itemOf(`${told}<description>Words.</description>`)?.link).toBe(link);
    });
  }

  it("leads from where its Atom feed says that it lies", () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.test/x/" xml:lang="it-IT"><title type="html">A &amp;amp; B</title>
      <entry><title>A</title><link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/json" href="a.json"/><link href="a.html" type="text/html"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b>.</p><p>3 &lt; 4</p></div></content>
      <published>2026-11-20T00:30:00+01:00</published></entry></feed>`;
    expect(read(feed)).toMatchObject({
      title: "A & B",
      language: "it",
      items: [{ link: "https://other.test/x/a.html", text: "One two.\n\n3 < 4", published: "2026-11-19" }],
    });
  });

  it("is the same while nobody would see a difference, and another when somebody would", () => {
    const digest = (inner: string) => itemOf(inner)?.digest;
    const first = digest(
      "<title>A</title><link>/a</link><guid>1</guid><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><description>One two.</description>",
    );
    expect(
      digest(
        "<title>A</title><link>/a?utm=2</link><guid>2</guid><description>&lt;p&gt;One  two.&lt;/p&gt;</description>",
      ),
    ).toBe(first);
    expect(digest("<title>A</title><link>/a</link><description>One three.</description>")).not.toBe(first);
    expect(digest("<title>B</title><link>/a</link><description>One two.</description>")).not.toBe(first);
  });

  it("without link and text is passed over", () => {
    expect(read(rss("<item><title>A</title></item><item><link>/b</link></item>"))).toMatchObject({
      items: [{ link: "https://paddock.test/b" }],
      passedOver: 1,
    });
  });
});

describe("the items of a feed", () => {
  const dated = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const day = new Date(NOW - (count - index) * 86_400_000).toUTCString();
      return `<item><link>/${index}</link><pubDate>${day}</pubDate></item>`;
    }).join("");

  it("come with the newest first, 500 of them", () => {
    const answer = read(rss(dated(700)));
    if (answer.kind === "failed") throw new Error(answer.fault.kind);
    expect(answer.passedOver).toBe(200);
    expect(answer.items).toHaveLength(500);
    expect(answer.items[0]).toMatchObject({ link: "https://paddock.test/699", published: "2026-11-22" });
  });

  it("keep their order where they tell no day", () => {
    expect(items(rss("<item><link>/1</link></item><item><link>/2</link></item>")).map(({ link }) => link)).toEqual([
      "https://paddock.test/1",
      "https://paddock.test/2",
    ]);
  });
});

describe("a feed", () => {
  for (const [inner, ms] of [
    ["<ttl>60</ttl>", 3_600_000],
    ["<ttl>-1</ttl>", undefined],
    ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 900_000],
    ["<sy:updatePeriod>now and then</sy:updatePeriod>", undefined],
  ] as const) {
    it(`is new again after ${ms ?? "nobody knows how many"} ms by ${inner}`, () => {
      const answer = read(rss(inner, 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'));
      expect(answer.kind === "items" && answer.freshForMs).toBe(ms);
    });
  }

  for (const [name, text, fault] of [
    ["nothing", " \n", { kind: "malformed" }],
    ["a page", "<!doctype html><html><body>Not here</body></html>", { kind: "type", found: "a page" }],
    ["a picture", "\x89PNG", { kind: "type", found: "application/rss+xml" }],
    ["another kind of XML", "<svg xmlns='http://www.w3.org/2000/svg'></svg>", { kind: "type" }],
    ["broken off", rss("<item><title>A</title></item>").slice(0, -20), { kind: "malformed" }],
    ["never closed", "<rss><channel><item><title>A</channel></rss>", { kind: "malformed" }],
    ["other JSON", '{"a": 1}', { kind: "malformed" }],
    ["broken JSON", '{"version": "https://jsonfeed.org/version/1.1", "items": [', { kind: "malformed" }],
  ] as const) {
    it(`is none when it is ${name}`, () => {
      expect(read(text)).toMatchObject({ kind: "failed", fault });
    });
  }
});

describe("a hostile feed", () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
  for (const [name, text] of [
    [
      "of entities that unfold",
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>${rss("<item><title>&e9;</title></item>")}`,
    ],
    [
      "of entities from elsewhere",
      `<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>${rss("<item><title>&e;</title></item>")}`,
    ],
    ["of entities in an outer DTD", `${rss("")}<!ENTITY % e SYSTEM "http://127.0.0.1/">`],
    ["nested without end", rss("<a>".repeat(500_000))],
    ["of elements without end", rss("<item/>".repeat(600_000))],
    ["of comments without end", rss("<!---->".repeat(600_000))],
    ["of attributes without end", rss(`<item ${"a='1' ".repeat(600_000)}/>`)],
    ["of brackets", `<rss>${"<".repeat(4_000_000)}</rss>`],
    ["of quotes", `<rss ${"'\"".repeat(2_000_000)}></rss>`],
  ] as const) {
    it(`${name} is refused at once`, () => {
      const before = performance.now();
      expect(read(text)).toMatchObject({ kind: "failed", fault: { kind: "malformed" } });
      expect(performance.now() - before).toBeLessThan(2_000);
    });
  }

  for (const [name, text] of [
    ["entities", rss(`<item><link>/a</link><description>${"&amp;lt;".repeat(500_000)}</description></item>`)],
    [
      "tags within a text",
      rss(`<item><link>/a</link><description><![CDATA[${"<i>".repeat(1_200_000)}]]></description></item>`),
    ],
    [
      "what is left out within a text",
      rss(
        `<item><link>/a</link><description><![CDATA[${"<svg>".repeat(400_000)}${"</svg>".repeat(400_000)}]]></description></item>`,
      ),
    ],
    [
      "lists",
      `{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"url":"/a","content_text":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}]}`,
    ],
    ["a reference to a DTD", `<!DOCTYPE rss SYSTEM "file:///etc/passwd">${rss("<item><link>/a</link></item>")}`],
  ] as const) {
    it(`of ${name} is read in its time`, () => {
      const before = performance.now();
      expect(items(text)).toHaveLength(1);
      expect(performance.now() - before).toBeLessThan(8_000);
    });
  }
});
