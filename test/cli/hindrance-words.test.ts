import { describe, expect, it } from "vitest";
import { hindranceWords } from "../../src/cli/hindrance-words.ts";
import type { Hindrance } from "../../src/racing/verdict.ts";

const HINDRANCES: readonly Hindrance[] = [
  { kind: "address" },
  { kind: "private-address", detail: "news.lan:8080" },
  { kind: "robots" },
  { kind: "unreachable", detail: "ENOTFOUND" },
  { kind: "certificate", detail: "CERT_HAS_EXPIRED" },
  { kind: "too-slow" },
  { kind: "too-large" },
  { kind: "redirects" },
  { kind: "cut" },
  { kind: "status", detail: "404" },
  { kind: "status", detail: "418" },
  { kind: "status", detail: "429" },
  { kind: "type", detail: "image/png" },
  { kind: "malformed", detail: "it ends before </rss>" },
];

describe("why an address could not be read", () => {
  for (const hindrance of HINDRANCES) {
    it(`says where, what, and what to do: ${JSON.stringify(hindrance)}`, () => {
      const words = hindranceWords("https://me:secret@paddock.test/rss.xml", hindrance);
      expect(words).toMatch(/^https:\/\/paddock\.test\/rss\.xml: .{10,}\. [A-Z].{10,}[^.]$/);
      expect(words).toContain(hindrance.detail ?? "");
    });
  }

  it("tells what the host is and how to open it", () => {
    expect(hindranceWords("http://news.lan/", { kind: "private-address", detail: "news.lan" })).toBe(
      "http://news.lan/: news.lan lies on a private or otherwise special network, which is not asked. If it is yours, name it in PITBOARD_ALLOW_HOSTS",
    );
  });

  it("gives a stranger one short line", () => {
    const words = hindranceWords("no address\nat all", {
      kind: "malformed",
      detail: `a\u001b[31m\n${"b".repeat(1_000)}`,
    });
    expect(words).not.toMatch(/\p{Cc}/u);
    expect(words.length).toBeLessThan(400);
  });
});
