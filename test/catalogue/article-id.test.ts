import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleIdOf, canonicalUrl } from "../../src/catalogue/article-id.ts";
import { articleId } from "../../src/racing/article.ts";

describe("the canonical address of an article", () => {
  it.each([
    ["HTTPS://WWW.Speedweek.com:443/News/1/#top", "https://www.speedweek.com/News/1"],
    ["http://speedweek.com:80", "http://speedweek.com"],
    ["https://speedweek.com:8443/", "https://speedweek.com:8443"],
    ["https://a.com/x?utm_source=rss&b=2&a=1&fbclid=x&GCLID=y", "https://a.com/x?a=1&b=2"],
    ["https://a.com/x/?utm_medium=mail", "https://a.com/x"],
    ["https://user:word@a.com/x", "https://a.com/x"],
    ["  https://a.com/x  ", "https://a.com/x"],
    ["https://a.com/x?q=24%20Ore&p=%C3%A9", "https://a.com/x?p=%C3%A9&q=24+Ore"],
  ])("of %s is %s", (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it("keeps the language a page is asked in, which makes it another page", () => {
    expect(canonicalUrl("https://a.com/x?lang=en")).not.toBe(canonicalUrl("https://a.com/x"));
  });

  it("leaves text alone that is no web address", () => {
    expect(canonicalUrl("Rossi said on television: we will see.")).toBe("Rossi said on television: we will see.");
    expect(canonicalUrl("javascript:alert(1)")).toBe("javascript:alert(1)");
  });

  it("is its own canonical address", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(canonicalUrl(canonicalUrl(address))).toBe(canonicalUrl(address));
      }),
    );
  });

  it("stays an address, and comes to one end with any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string().map((path) => `https://a.com/${path}`),
        ),
        (text) => {
          expect(canonicalUrl(canonicalUrl(text))).toBe(canonicalUrl(text));
        },
      ),
    );
  });

  it("does not know where the reader came from", () => {
    const tracking = fc.constantFrom(
      "utm_source",
      "utm_campaign",
      "UTM_term",
      "fbclid",
      "gclid",
      "msclkid",
      "mc_cid",
      "igshid",
    );
    fc.assert(
      fc.property(fc.webUrl(), fc.array(fc.tuple(tracking, fc.string())), (address, tracked) => {
        const shared = new URL(address);
        for (const [name, value] of tracked) shared.searchParams.append(name, value);
        expect(canonicalUrl(shared.href)).toBe(canonicalUrl(address));
      }),
    );
  });

  it("does not depend on the order of the query", () => {
    const query = fc.uniqueArray(fc.tuple(fc.stringMatching(/^q[a-z]*$/), fc.string()), { selector: ([name]) => name });
    fc.assert(
      fc.property(query, (pairs) => {
        const forth = canonicalUrl(`https://a.com/x?${new URLSearchParams(pairs)}`);
        expect(canonicalUrl(`https://a.com/x?${new URLSearchParams(pairs.toReversed())}`)).toBe(forth);
      }),
    );
  });
});

describe("the key of an article", () => {
  it("is ten base-32 characters in lower case, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(articleId(articleIdOf(text))).toBe(articleIdOf(text));
      }),
    );
  });

  it("starts as the SHA-256 does: each character is its next five bits", () => {
    const bits = [...createHash("sha256").update("Rossi").digest()]
      .map((byte) => byte.toString(2).padStart(8, "0"))
      .join("");
    const expected = Array.from({ length: 10 }, (_, nth) => {
      const value = Number.parseInt(bits.slice(nth * 5, nth * 5 + 5), 2);
      return "abcdefghijklmnopqrstuvwxyz234567"[value];
    });
    expect(articleIdOf("Rossi")).toBe(expected.join(""));
  });
});
