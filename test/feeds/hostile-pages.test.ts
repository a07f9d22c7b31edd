import { describe, expect, it } from "vitest";
import { readPage } from "../../src/feeds/pages/read-page.ts";
import { ARTICLES } from "../servers/press/articles.ts";
import { NOW } from "./press-of.ts";

const read = (html: string) => readPage(html, { url: "https://paddock.test/46", contentType: "text/html", now: NOW });

const PARAGRAPHS = ARTICLES[0]?.paragraphs ?? [];
const BODY = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("");

const withHead = (head: string) => `<html><head>${head}</head><body><article>${BODY}</article></body></html>`;

describe("a hostile page", () => {
  for (const [name, html] of [
    ["nested without end", `<body>${"<div>".repeat(500_000)}`],
    ["of elements without end", `<body>${"<p>a".repeat(500_000)}`],
    ["of tables without end", `<body>${"<table><tr><td>".repeat(300_000)}`],
    ["of brackets", `<p>${"<".repeat(4_000_000)}`],
    ["of ampersands", `<p>${"&amp;".repeat(900_000)}`],
    ["of ends without a start", `<p>a${"</b>".repeat(1_000_000)}<i>${"<div>".repeat(20_000)}`],
  ] as const) {
    it(`${name} is refused at once`, () => {
      const before = performance.now();
      expect(read(html)).toMatchObject({ kind: "failed", fault: { kind: "malformed" } });
      expect(performance.now() - before).toBeLessThan(5_000);
    });
  }

  for (const [name, html] of [
    ["comments", withHead("<!--x-->".repeat(500_000))],
    ["entities", withHead("").replace("</article>", `${"&nbsp;".repeat(800_000)}</article>`)],
    ["spaces", withHead("").replace("</article>", `${" \n".repeat(2_000_000)}</article>`)],
    [
      "attributes",
      withHead("").replace("<article>", `<article ${Array.from({ length: 300_000 }, (_, n) => `a${n}=1`).join(" ")}>`),
    ],
    ["scripts", withHead("<script>1</script>".repeat(250_000))],
    ["linked data", withHead(`<script type="application/ld+json">${"[".repeat(2_000_000)}</script>`)],
    [
      "words in its title and heading",
      withHead(`<title>${": a".repeat(100_000)}</title>`).replace(
        "<article>",
        `<h1>${"b ".repeat(1_000_000)}</h1><article>`,
      ),
    ],
    ["pictures", withHead("").replace("</article>", `${"<img src=a>".repeat(400_000)}</article>`)],
  ] as const) {
    it(`of ${name} is read in its time`, () => {
      const before = performance.now();
      expect(read(html)).toMatchObject({ kind: "page", page: { text: PARAGRAPHS.join("\n\n") } });
      expect(performance.now() - before).toBeLessThan(8_000);
    });
  }
});
