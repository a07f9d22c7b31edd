import { describe, expect, it } from "vitest";
import { sure } from "../../support/sure.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { aBoard } from "./a-board.ts";
import { read } from "./read-page.ts";

const SEASON = "/en/valentino-rossi/2024";

describe("what browsers are told", () => {
  it("runs no script but its own, loads nothing from elsewhere, sets no cookie", async () => {
    const { headers, html } = await (await aBoard()).get(SEASON).then(async (told) => ({
      headers: told.headers,
      html: await told.text(),
    }));
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect([headers.get("set-cookie"), headers.get("referrer-policy")]).toEqual([null, "no-referrer"]);
    const { document } = read(html);
    expect(document.querySelectorAll("script:not([src]), style, [style], iframe, [onload], [onclick]").length).toBe(0);
    for (const each of document.querySelectorAll("link[rel=stylesheet], link[rel=icon], img, [src]")) {
      expect(each.getAttribute("href") ?? each.getAttribute("src")).toMatch(/^\/assets\/[0-9a-f]{12}\./);
    }
  });

  it("is not sent again while it is the same, and is as soon as something new is known", async () => {
    const { get, store } = await aBoard();
    const first = await get(SEASON);
    const etag = sure(first.headers.get("etag") ?? undefined);
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    const again = await get(SEASON, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const claim = publishedOnDay("2023-11-08", { certainty: "confirmed" });
    await store.keep({ article: claim.article, claims: [claim], notes: [], corrections: [] });
    expect((await get(SEASON, { headers: { "if-none-match": etag } })).status).toBe(200);
  });

  it("keeps style, script, letters and icon for good: their names change with them", async () => {
    const { get, page } = await aBoard();
    const script = await get(sure(/src="(\/assets\/[0-9a-f]+\.js)"/.exec(await page(SEASON))?.[1]));
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const style = sure(/href="(\/assets\/[0-9a-f]+\.css)"/.exec(await page(SEASON))?.[1]);
    const sheet = await get(style);
    expect(sheet.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const urls = [...(await sheet.text()).matchAll(/url\("([^"]+)"\)/g)].map(([, url = ""]) => url);
    expect(urls).toHaveLength(2);
    for (const url of urls) expect((await get(url)).headers.get("content-type")).toBe("font/ttf");
  });

  it("is sent compressed to whoever takes that, and known again in any encoding", async () => {
    const { get, page } = await aBoard();
    const style = sure(/href="(\/assets\/[0-9a-f]+\.css)"/.exec(await page(SEASON))?.[1]);
    for (const path of [SEASON, style, "/en/valentino-rossi/feed.atom", "/en/valentino-rossi/2024/calendar.ics"]) {
      const asked = async (encoding: string, init: RequestInit = {}) =>
        get(path, { ...init, headers: { "accept-encoding": encoding, ...init.headers } });
      const [small, whole] = [await asked("gzip"), await asked("identity")];
      const told = ({ headers }: Response) => [headers.get("content-encoding"), headers.get("etag")];
      const etag = sure(whole.headers.get("etag") ?? undefined);
      expect([told(small), told(whole)]).toEqual([
        ["gzip", etag],
        [null, etag],
      ]);
      expect(etag).toMatch(/^W\//);
      expect(await small.text()).toBe(await whole.text());
      const again = await asked("gzip", { headers: { "if-none-match": etag } });
      expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
      for (const each of [small, whole, again]) expect(each.headers.get("vary")).toMatch(/accept-encoding/);
      const head = await asked("gzip", { method: "HEAD" });
      expect([head.status, told(head), head.headers.get("vary")]).toEqual([
        200,
        told(small),
        small.headers.get("vary"),
      ]);
    }
  });

  it("answers HEAD, and nothing that would change anything", async () => {
    const { get } = await aBoard();
    const head = await get(SEASON, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await get(SEASON, { method: "POST" })).status).toBe(405);
  });
});
