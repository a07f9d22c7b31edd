import { describe, expect, it } from "vitest";
import { readOpml, writeOpml } from "../../src/feeds/opml.ts";

const opml = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`;

describe("a list of feeds", () => {
  it("is read whatever folders it has", () => {
    const text = opml(
      `<outline text="GT &amp; endurance">
        <outline text="Paddock" title="Paddock Courier" type="rss" xmlUrl="https://paddock.test/rss?a=1&amp;b=2"/>
        <outline text="Italy"><outline text="Gazzettino" xmlurl=" http://gazzettino.test/feed " publisher="gazzettino"/></outline>
      </outline>
      <outline text="https://plain.test/feed" xmlUrl="https://plain.test/feed"/>`,
    );
    expect(readOpml(text)).toEqual({
      kind: "feeds",
      feeds: [
        { url: "https://paddock.test/rss?a=1&b=2", title: "Paddock Courier" },
        { url: "http://gazzettino.test/feed", title: "Gazzettino", publisher: "gazzettino" },
        { url: "https://plain.test/feed" },
      ],
      passedOver: 0,
    });
  });

  it("has each address once, and passes over what is no feed", () => {
    const feed = '<outline text="A" xmlUrl="https://a.test/"/>';
    const text = opml(
      `${feed}${feed}<outline text="note"/><outline text="B" xmlUrl="ftp://b.test/"/><outline text="empty"></outline>`,
    );
    expect(readOpml(text)).toMatchObject({ feeds: [{ url: "https://a.test/" }], passedOver: 1 });
  });

  it("comes back as it was written", () => {
    const feeds = [
      { url: "https://a.test/?a=1&b=%22", title: 'The "Pit" <Wall> & co', publisher: "pit-wall" },
      { url: "https://b.test/feed" },
    ];
    expect(readOpml(writeOpml(feeds, "Pitboard & friends"))).toEqual({ kind: "feeds", feeds, passedOver: 0 });
    expect(readOpml(writeOpml([], "Pitboard"))).toEqual({ kind: "feeds", feeds: [], passedOver: 0 });
  });

  it("cuts names that are none, and leaves out those that nobody sees", () => {
    const outline = `<outline text="${"a".repeat(2_000)}" publisher="&#x200D;" xmlUrl="https://a.test/"/>`;
    const long = `https://a.test/${"a".repeat(400)}`;
    const feeds = [{ url: "https://a.test/", title: "a".repeat(300) }, { url: long }];
    const nameless = `<outline text="${long}" xmlUrl="${long}"/>`;
    const endless = `<outline xmlUrl="https://a.test/${"a".repeat(1_000)}"/>`;
    expect(readOpml(opml(outline + nameless + endless))).toEqual({ kind: "feeds", feeds, passedOver: 1 });
  });

  for (const [name, text, why] of [
    ["no XML", "feeds: none", "no OPML"],
    ["a feed", "<rss><channel/></rss>", "no OPML"],
    ["nothing", "", "no OPML"],
    ["broken", opml('<outline text="a">').slice(0, -30), "no OPML"],
    ["a bomb", `<!DOCTYPE opml [<!ENTITY a "aa">]>${opml('<outline text="&a;"/>')}`, "entities"],
    ["nested without end", opml("<outline>".repeat(5_000)), "nested"],
    ["too long", opml("<!---->".repeat(300_000)), "longer"],
    [
      "of too many",
      opml(Array.from({ length: 2_001 }, (_, n) => `<outline xmlUrl="https://a.test/${n}"/>`).join("")),
      "2000 feeds",
    ],
  ] as const) {
    it(`is refused when it is ${name}`, () => {
      expect(readOpml(text)).toEqual({ kind: "refused", why: expect.stringContaining(why) });
    });
  }
});
