import fc from "fast-check";
import { anyText, aPiece } from "./hostile.ts";

/** Text as it stands in XML: escaped, in a section of its own, or as somebody forgot to escape it. */
const inXml: fc.Arbitrary<string> = fc
  .tuple(anyText, fc.nat(3))
  .map(([text, way]) =>
    way === 0
      ? text
      : way === 1
        ? `<![CDATA[${text}]]>`
        : text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`),
  );

const DATES = [
  "2026-11-20",
  "Mon, 06 Nov 2023 10:00:00 GMT",
  "2023-11-06T10:00:00+14:00",
  "2023-02-30",
  "9999999999",
  "1",
  "soon",
  "",
];
const LINKS = [
  ..."https://paddock.test/a /b ../c //d.test/e ?f #g mailto:x@y javascript:alert(1) http://[::1]/ https://u:p@h/".split(
    " ",
  ),
  ..."data:text/html,x http:// https://xn--/ \\\\h\\p feed:https://a.test tel:1 https://a.test/%00 https://é.test/ü".split(
    " ",
  ),
];

/** Of those some are too long to be kept, or are once they are written in the same way. */
const LONG_LINKS = [500, 990, 1500, 3000].flatMap((n) =>
  ["a", "(", "é"].map((each) => `https://paddock.test/?${each.repeat(n)}`),
);

const aDate = fc.oneof(fc.constantFrom(...DATES), inXml);
const aLink = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LINKS, ...LONG_LINKS) },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true }) },
  { weight: 1, arbitrary: inXml },
);

const pairs = fc.array(fc.tuple(fc.nat(11), inXml, aLink, aDate), { maxLength: 8 });

const RSS: readonly ((text: string, link: string, date: string) => string)[] = [
  (text) => `<title>${text}</title>`,
  (_, link) => `<link>${link}</link>`,
  (text) => `<description>${text}</description>`,
  (_, __, date) => `<pubDate>${date}</pubDate>`,
  (_, link) => `<guid isPermaLink="true">${link}</guid>`,
  (text) => `<content:encoded>${text}</content:encoded>`,
  (_, __, date) => `<dc:date>${date}</dc:date>`,
  (text) => `<author>${text}</author><category>${text}</category>`,
  (_, link) => `<enclosure url="${link}" length="-1" type="x"/>`,
  (text) => `<media:content url="x"><media:title>${text}</media:title></media:content>`,
  (_, link) => `<source url="${link}">x</source>`,
  (text) => text,
];

const ATOM: typeof RSS = [
  (text) => `<title type="html">${text}</title>`,
  (_, link) => `<link rel="alternate" href="${link}"/>`,
  (text) => `<summary>${text}</summary>`,
  (_, __, date) => `<updated>${date}</updated>`,
  (_, link) => `<id>${link}</id>`,
  (text) => `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></content>`,
  (_, __, date) => `<published>${date}</published>`,
  (text) => `<author><name>${text}</name></author>`,
  (_, link) => `<content src="${link}"/>`,
  (text) => `<title type="text">${text}</title>`,
  (text, link) => `<source xml:base="${link}"><title>${text}</title></source>`,
  (text) => text,
];

type Pair = readonly [number, string, string, string];

const written = (by: typeof RSS, all: readonly Pair[]) =>
  all.map(([n, text, link, date]) => by[n % by.length]?.(text, link, date) ?? "").join("");

const rss = fc.tuple(pairs, fc.array(pairs, { minLength: 1, maxLength: 4 })).map(([channel, items]) => {
  const body = items.map((item) => `<item>${written(RSS, item)}</item>`).join("");
  return `<?xml version="1.0"?><rss version="2.0"><channel>${written(RSS, channel)}${body}</channel></rss>`;
});

const atom = fc.tuple(pairs, fc.array(pairs, { minLength: 1, maxLength: 4 })).map(([feed, entries]) => {
  const body = entries.map((entry) => `<entry>${written(ATOM, entry)}</entry>`).join("");
  return `<feed xmlns="http://www.w3.org/2005/Atom">${written(ATOM, feed)}${body}</feed>`;
});

const json = fc
  .record({
    title: anyText,
    language: anyText,
    items: fc.array(
      fc.record(
        { id: aLink, url: aLink, title: anyText, content_html: anyText, content_text: anyText, date_published: aDate },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    ),
  })
  .map((feed) => JSON.stringify({ version: "https://jsonfeed.org/version/1.1", ...feed }));

/** A feed in one of the formats, of the right form and with anything in it. */
export const aFeed: fc.Arbitrary<string> = fc.oneof(rss, atom, json);

/** A list of feeds. */
export const anOpml: fc.Arbitrary<string> = fc.array(fc.tuple(inXml, aLink, inXml), { maxLength: 6 }).map((all) => {
  const outlines = all.map(([text, link, who]) => `<outline text="${text}" xmlUrl="${link}" publisher="${who}"/>`);
  return `<opml version="2.0"><head><title>x</title></head><body>${outlines.join("")}</body></opml>`;
});

const PARAGRAPH =
  "The team has not said yet which of its cars he is going to share, and with whom, in the coming season. ";

const NEWS = [
  (text: string) => `Valentino Rossi will race in the FIA World Endurance Championship in 2027 with ${text}.`,
  (text: string) => `According to ${text}, Valentino Rossi is set to join Team WRT in the WEC in 2027.`,
  (text: string) => `“${text} is the goal for the GT World Challenge Europe in 2027,” Valentino Rossi told Speedweek.`,
  (text: string) => `Valentino Rossi (${text}) is unlikely to race at Le Mans in 2027, ${text} said.`,
];

/** A page with an article, of news mostly, and anything in its head, its text and around it. */
export const aPage: fc.Arbitrary<string> = fc
  .record({
    title: inXml,
    text: inXml,
    link: aLink,
    date: aDate,
    linked: anyText,
    by: inXml,
    news: fc.nat(NEWS.length),
  })
  .map(({ title, text, link, date, linked, by, news }) => {
    const data = JSON.stringify({ "@type": "NewsArticle", headline: linked, datePublished: date, url: link });
    const metas = [`<meta property="og:title" content="${title}">`, `<meta name="author" content='${by}'>`];
    const head = `<title>${title}</title>${metas.join("")}<link rel="canonical" href="${link}">`;
    const script = `<script type="application/ld+json">${data}</script>`;
    const body = `<p>${PARAGRAPH.repeat(4)}</p><p>${NEWS[news]?.(text) ?? text}</p><p>${PARAGRAPH.repeat(3)}${text}</p>`;
    return `<!doctype html><html lang="${by}"><head>${head}${script}</head><body><article>${body}</article></body></html>`;
  });

const TAGS =
  "html head body title base svg math p div span a table tr td br img article h1 ul li script style select option";
const XML_TAGS =
  "rss channel item title link guid description pubDate content:encoded feed entry id updated outline opml body";

/** What grows where a document has no end: tags, ends of tags, entities, attributes, comments. */
export const aScrap: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...`${TAGS} ${XML_TAGS}`.split(" ")).chain((tag) => {
    return fc.constantFrom(
      `<${tag}>`,
      `</${tag}>`,
      `<${tag} a="b" class=x`,
      `<${tag}/>`,
      `<${tag} style="display:none">`,
    );
  }),
  fc.constantFrom(
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!",
    "<?",
    "&amp;",
    "&#x41;",
    "&",
    "<",
    ">",
    '"',
    "=",
    "a, b ",
    "\n",
  ),
  aPiece,
);
