import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLES } from "../servers/press/articles.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { pressOf } from "./press-of.ts";

let server: PressServer;
beforeAll(async () => {
  server = await openPressServer();
});
afterAll(() => server.close());

describe("feeds", () => {
  for (const path of ["/rss.xml", "/atom.xml", "/rdf.xml", "/feed.json"]) {
    it(`are read from ${path}`, async () => {
      const answer = await pressOf(server).feed(`${server.url}${path}`, {});
      if (answer.kind !== "items") throw new Error(JSON.stringify(answer));
      expect(answer).toMatchObject({ title: "News from the paddock", language: "en", passedOver: 0 });
      const [first] = ARTICLES;
      expect(answer.items).toHaveLength(ARTICLES.length);
      expect(answer.items[0]).toMatchObject({
        title: first?.title,
        link: `${server.url}/articles/${first?.slug}`,
        published: "2026-11-20",
        text: expect.stringContaining(first?.paragraphs[0] ?? ""),
      });
    });
  }

  it("are not sent again while they are the same", async () => {
    const press = pressOf(server);
    const answer = await press.feed(`${server.url}/rss.xml`, {});
    if (answer.kind !== "items") throw new Error(JSON.stringify(answer));
    expect(answer.freshForMs).toBe(30 * 60_000);
    expect(await press.feed(`${server.url}/rss.xml`, answer.freshness)).toEqual({ kind: "unchanged" });
  });
});

describe("pages", () => {
  for (const article of ARTICLES) {
    it(`are read: ${article.slug}`, async () => {
      const address = `${server.url}/articles/${article.slug}`;
      expect(await pressOf(server).page(address)).toEqual({
        kind: "page",
        page: {
          url: address,
          canonical: address,
          title: article.title,
          text: article.paragraphs.join("\n\n"),
          published: new Date(article.published).toISOString().slice(0, 10),
          language: article.language,
          publisher: article.publisher,
        },
      });
    });
  }
});
