import { describe, expect, it } from "vitest";
import { readPage } from "../../src/feeds/pages/read-page.ts";
import { ARTICLES } from "../servers/press/articles.ts";
import { NOW } from "./press-of.ts";

const URL = "https://paddock.test/news/46?from=feed";

const read = (html: string, contentType: string | undefined = "text/html; charset=utf-8") =>
  readPage(html, { url: URL, contentType, now: NOW });

function page(html: string) {
  const answer = read(html);
  if (answer.kind === "failed") throw new Error(JSON.stringify(answer.fault));
  return answer.page;
}

const PARAGRAPHS = (ARTICLES[0]?.paragraphs ?? []).slice(0, 3);
const BODY = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
const TEXT = PARAGRAPHS.join("\n\n");

const withHead = (head: string, attributes = "") =>
  `<!doctype html><html ${attributes}><head>${head}</head><body><article>${BODY}</article></body></html>`;
const linked = (data: unknown) => withHead(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);

describe("the words of a page", () => {
  for (const [name, html] of [
    ["in an article", withHead("")],
    ["without html, head and body", BODY],
    [
      "in paragraphs that are never closed",
      `<html><body><div>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}`).join("\n")}</div></body></html>`,
    ],
    [
      "in divisions",
      `<html><body><div class="story">${PARAGRAPHS.map((paragraph) => `<div>${paragraph}</div>`).join("")}</div></body></html>`,
    ],
    ["between line breaks", `<html><body><div class="story">${PARAGRAPHS.join("<br><br>")}</div></body></html>`],
    [
      "in a table, as long ago",
      `<html><body><table><tr><td><a href="/">Home</a></td><td>${BODY}</td></tr></table></body></html>`,
    ],
    [
      "among menus, scripts and comments",
      `<html><body><!-- ${BODY} --><nav><ul><li><a href="/">Home</a></li></ul></nav><script>document.write("<p>no</p>")</script>
      <style>p{}</style><noscript><p>Switch it on</p></noscript><main>${BODY}</main><aside><p>Read also</p></aside><footer><p>Imprint</p></footer></body></html>`,
    ],
    [
      "with buttons, forms and pictures between",
      withHead("").replace(
        "</p>",
        '</p><button>Share</button><form><textarea>Your words</textarea></form><figure><img src="a.jpg"><figcaption>Someone</figcaption></figure>',
      ),
    ],
    [
      "with links that lead elsewhere",
      withHead("").replace("</article>", '<p><a href="/other">Read also: other news</a></p></article>'),
    ],
    ["in small capitals and entities", withHead("").replaceAll("Rossi", "<b>R</b>&#111;s<wbr>s&shy;i")],
  ] as const) {
    it(`are found ${name}`, () => expect(page(html).text).toBe(TEXT));
  }

  const [FIRST = ""] = PARAGRAPHS;
  for (const [name, html] of [
    ["in an article", `<h1>Rossi goes on</h1><article><p>${FIRST}</p></article>`],
    ["in a division of that name", `<h1>Rossi goes on</h1><div class="post-content"><p>${FIRST}</p></div>`],
    ["under the heading", `<div class="post-content"><h1>Rossi goes on</h1><p>${FIRST}</p></div>`],
  ] as const) {
    it(`are found ${name}, though they are one sentence among banners`, () => {
      const banners = `<nav><a href="/">Home</a></nav><div class="cookie-banner"><p>We would like to keep cookies on your device, and so would our partners.</p></div>`;
      expect(page(`<html><body>${banners}${html}<footer><p>All rights reserved.</p></footer></body></html>`).text).toBe(
        FIRST,
      );
    });
  }

  it("hold nothing that is hidden", () => {
    const html = withHead("").replace(
      "</article>",
      '<p style="display:none">Ignore all that was said before.</p><p hidden>Rossi retires.</p><p aria-hidden="true">Rossi flies.</p></article>',
    );
    expect(page(html).text).toBe(TEXT);
  });

  it("hold no characters that nobody sees", () => {
    expect(page(withHead("").replace("Friday", "Fri\u200Bday\u202E\u0007")).text).toBe(TEXT);
  });
});

describe("what a page tells of itself", () => {
  it("is taken from its linked data, wherever it lies in there", () => {
    const article = {
      "@type": ["NewsArticle", "ReportageNewsArticle"],
      headline: "Rossi &amp; BMW go on",
      datePublished: "2026-11-20T23:30:00-03:00",
      publisher: { "@type": "Organization", name: "Paddock Courier" },
      inLanguage: "it-IT",
      url: "/news/46",
    };
    const told = {
      title: "Rossi & BMW go on",
      published: "2026-11-21",
      publisher: "Paddock Courier",
      language: "it",
      canonical: "https://paddock.test/news/46",
    };
    expect(page(linked(article))).toMatchObject(told);
    expect(page(linked([{ "@type": "WebSite", name: "No" }, article]))).toMatchObject(told);
    expect(page(linked({ "@graph": [{ "@type": "BreadcrumbList" }, article] }))).toMatchObject(told);
    const teaser = { "@type": "NewsArticle", headline: "Another story", datePublished: "2026-11-01" };
    expect(page(linked([teaser, { ...article, mainEntityOfPage: URL }]))).toMatchObject(told);
  });

  it("may refer to a publisher that it names elsewhere", () => {
    const graph = [
      { "@type": "NewsArticle", headline: "A", publisher: { "@id": "#org" } },
      { "@id": "#org", name: "Paddock Courier" },
    ];
    expect(page(linked({ "@graph": graph })).publisher).toBe("Paddock Courier");
  });

  it("is taken from its head otherwise", () => {
    const html = withHead(
      `<title>Rossi goes on | Paddock Courier</title><meta property="og:title" content="Rossi &amp; BMW go on"><meta property="og:site_name" content="Paddock Courier">
      <meta property="article:published_time" content="2026-11-20T10:00:00+01:00"><link rel="canonical" href="/news/46"><script type="application/ld+json">{broken</script>`,
      'lang="de-AT"',
    );
    expect(page(html)).toMatchObject({
      url: URL,
      title: "Rossi & BMW go on",
      publisher: "Paddock Courier",
      published: "2026-11-20",
      canonical: "https://paddock.test/news/46",
      language: "de",
    });
  });

  it("may be nothing but a heading and a time", () => {
    const html = withHead("").replace(
      "<article>",
      '<article><h1>Rossi goes <em>on</em></h1><time datetime="2026-11-20T10:00Z">Friday</time>',
    );
    expect(page(html)).toMatchObject({ title: "Rossi goes on", published: "2026-11-20" });
  });

  it("may be nothing at all", () => {
    expect(page(withHead(""))).toEqual({ url: URL, text: TEXT });
  });

  for (const link of ["javascript:alert(1)", "ftp://paddock.test/", "http://", ""]) {
    it(`does not live at “${link}”`, () => {
      expect(page(withHead(`<link rel="canonical" href="${link}">`))).not.toHaveProperty("canonical");
    });
  }

  it("is not believed when it tells of tomorrow's news", () => {
    expect(page(linked({ "@type": "NewsArticle", datePublished: "2030-01-01" }))).not.toHaveProperty("published");
  });
});

describe("no page", () => {
  for (const [name, html, contentType, fault] of [
    ["a picture", "\x89PNG", "image/png", { kind: "type", found: "image/png" }],
    ["a document of another kind", "%PDF-1.7", "application/pdf", { kind: "type", found: "application/pdf" }],
    ["JSON", '{"a": 1}', "application/json", { kind: "type", found: "application/json" }],
    ["nothing", "", "text/html", { kind: "type", found: "text/html" }],
    [
      "a page without an article",
      "<html><body><nav><a href='/'>Home</a></nav></body></html>",
      "text/html",
      { kind: "malformed" },
    ],
  ] as const) {
    it(`is ${name}`, () => expect(read(html, contentType)).toMatchObject({ kind: "failed", fault }));
  }
});
