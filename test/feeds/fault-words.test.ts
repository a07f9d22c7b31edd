import { describe, expect, it } from "vitest";
import { faultWords } from "../../src/feeds/fault-words.ts";
import type { Fault } from "../../src/feeds/feed.ts";

const FAULTS: readonly Fault[] = [
  { kind: "address" },
  { kind: "private-address", host: "news.lan:8080" },
  { kind: "robots" },
  { kind: "unreachable", code: "ENOTFOUND" },
  { kind: "certificate", code: "CERT_HAS_EXPIRED" },
  { kind: "too-slow" },
  { kind: "too-large" },
  { kind: "redirects" },
  { kind: "cut" },
  { kind: "status", status: 404 },
  { kind: "status", status: 418 },
  { kind: "status", status: 429, retryAfterMs: 90_000 },
  { kind: "type", found: "image/png" },
  { kind: "malformed", what: "it ends before </rss>" },
];

describe("a fault", () => {
  for (const fault of FAULTS) {
    it(`says where, what, and what to do: ${JSON.stringify(fault)}`, () => {
      const words = faultWords("https://me:secret@paddock.test/rss.xml", fault);
      expect(words).toMatch(/^https:\/\/paddock\.test\/rss\.xml: .{10,}\. [A-Z].{10,}[^.]$/);
      for (const detail of Object.values(fault).slice(1)) {
        expect(words).toContain(typeof detail === "number" && detail > 1_000 ? "2 minutes" : String(detail));
      }
    });
  }

  it("tells what the host is and how to open it", () => {
    expect(faultWords("http://news.lan/", { kind: "private-address", host: "news.lan" })).toBe(
      "http://news.lan/: news.lan lies on a private or otherwise special network, which is not asked. If it is yours, name it in PITBOARD_ALLOW_HOSTS",
    );
  });

  it("gives a stranger one short line", () => {
    const words = faultWords("no address\nat all", { kind: "malformed", what: `a\u001b[31m\n${"b".repeat(1_000)}` });
    expect(words).not.toMatch(/\p{Cc}/u);
    expect(words.length).toBeLessThan(400);
  });
});
