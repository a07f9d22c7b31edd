import type { PressArticle } from "./articles.ts";
import { escaped } from "./escaped.ts";

type AddressOf = (article: PressArticle) => string;

export function rss(articles: readonly PressArticle[], addressOf: AddressOf, title: string): string {
  const items = articles.map(
    (article) => `<item><title>${escaped(article.title)}</title><link>${escaped(addressOf(article))}</link>
<guid isPermaLink="false">${article.slug}</guid><pubDate>${new Date(article.published).toUTCString()}</pubDate>
<description><![CDATA[${paragraphs(article)}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${escaped(title)}</title><link>/</link><description>News</description>
<language>${articles[0]?.language ?? "en"}</language><ttl>30</ttl>
${items.join("\n")}
</channel></rss>`;
}

export function atom(articles: readonly PressArticle[], addressOf: AddressOf, title: string): string {
  const entries = articles.map(
    (article) => `<entry><id>urn:story:${article.slug}</id><title type="html">${escaped(escaped(article.title))}</title>
<link rel="alternate" type="text/html" href="${escaped(addressOf(article))}"/><updated>${article.published}</updated>
<content type="html">${escaped(paragraphs(article))}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${articles[0]?.language ?? "en"}"><id>urn:feed</id><title>${escaped(title)}</title>
<updated>2026-11-20T12:00:00Z</updated>
${entries.join("\n")}
</feed>`;
}

export function rdf(articles: readonly PressArticle[], addressOf: AddressOf, title: string): string {
  const items = articles.map(
    (article) => `<item rdf:about="${escaped(addressOf(article))}"><title>${escaped(article.title)}</title>
<link>${escaped(addressOf(article))}</link><dc:date>${article.published}</dc:date>
<description>${escaped(article.paragraphs[0] ?? "")}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="urn:feed"><title>${escaped(title)}</title><link>/</link><description>News</description>
<dc:language>${articles[0]?.language ?? "en"}</dc:language><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
${items.join("\n")}
</rdf:RDF>`;
}

export function jsonFeed(articles: readonly PressArticle[], addressOf: AddressOf, title: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    language: articles[0]?.language ?? "en",
    items: articles.map((article) => ({
      id: article.slug,
      url: addressOf(article),
      title: article.title,
      content_html: paragraphs(article),
      date_published: article.published,
    })),
  });
}

function paragraphs(article: PressArticle): string {
  return article.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("");
}
