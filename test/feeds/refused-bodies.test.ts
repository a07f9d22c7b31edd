import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { pressOf } from "./press-of.ts";

let server: PressServer;
beforeAll(async () => {
  server = await openPressServer();
});
afterAll(() => server.close());

const BOMB = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(10)}">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`;

describe("what comes whole and cannot be read", () => {
  for (const [name, contentType, body, what] of [
    ["a charset that nobody knows", "text/xml; charset=klingon", Buffer.from([0x3c, 0xe9, 0x3e]), "charset klingon"],
    ["a bomb of entities", "application/rss+xml", BOMB, "entities"],
    ["elements nested without end", "application/rss+xml", `<rss>${"<a>".repeat(500)}`, "nested"],
    ["broken XML", "application/rss+xml", "<rss version='2.0'><channel><title>A</rss>", "no feed"],
  ] as const) {
    it(`is told as such: ${name}`, async () => {
      server.play("/feed", answer(200, { "content-type": contentType }, body));
      const fault = { kind: "malformed", what: expect.stringContaining(what) };
      expect(await pressOf(server).feed(`${server.url}/feed`, {})).toEqual({ kind: "failed", fault });
    });
  }

  it("is told as such when it is a page", async () => {
    server.play(
      "/page",
      answer(200, { "content-type": "text/html; charset=klingon" }, Buffer.from([0x3c, 0xe9, 0x3e])),
    );
    expect(await pressOf(server).page(`${server.url}/page`)).toMatchObject({ fault: { kind: "malformed" } });
    server.play("/page", answer(200, { "content-type": "image/png" }, "\x89PNG"));
    expect(await pressOf(server).page(`${server.url}/page`)).toEqual({
      kind: "failed",
      fault: { kind: "type", found: "image/png" },
    });
    expect(await pressOf(server).feed(`${server.url}/articles/no-daytona`, {})).toEqual({
      kind: "failed",
      fault: { kind: "type", found: "a page" },
    });
  });

  for (const address of [
    "ftp://paddock.test/rss.xml",
    "paddock.test/rss.xml",
    "file:///etc/passwd",
    "http://paddock.test:0/",
    "",
    `http://paddock.test/${"a".repeat(2_000)}`,
  ]) {
    it(`is not asked for at “${address.slice(0, 40)}”`, async () => {
      expect(await pressOf(server).feed(address, {})).toEqual({ kind: "failed", fault: { kind: "address" } });
      expect(await pressOf(server).page(address)).toEqual({ kind: "failed", fault: { kind: "address" } });
    });
  }
});
