import type { PressArticle } from "./articles.ts";
import { escaped } from "./escaped.ts";

/** An article's page as publishers build it: the article somewhere between menus, banners and other news. */
export function articlePage(article: PressArticle, address: string): string {
  const { language, title, paragraphs, publisher } = article;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)} | ${escaped(publisher)}</title>
<link rel="canonical" href="${escaped(address)}">
${toldToMachines(article, address)}
<script>window.banners = ["<p>not the article</p>"];</script>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/results">Results</a></li><li><a href="/shop">Shop</a></li></ul></nav>
<div class="cookie-banner"><p>We and our partners would like to keep cookies on your device.</p><button>Fine</button></div>
<main>
<article>
<h1>${escaped(title)}</h1>
<figure><img src="/pictures/46.jpg" alt="A yellow car"><figcaption>Picture: somebody with a camera</figcaption></figure>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n")}
<p><a href="/articles/another-story">Read also: another story, about somebody else</a></p>
</article>
<aside class="related"><h2>More news</h2><ul><li><a href="/a">Ogier wins a rally</a></li><li><a href="/b">Alonso has a birthday</a></li></ul></aside>
</main>
<footer><p>© ${escaped(publisher)}. All rights reserved. Imprint, privacy, and who we are.</p></footer>
</body>
</html>`;
}

/** Half of the publishers tell it as linked data, the others in their head. */
function toldToMachines({ title, published, publisher, language }: PressArticle, address: string): string {
  if (language === "en" || language === "it") {
    const article = {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "NewsArticle",
          headline: title,
          datePublished: published,
          url: address,
          publisher: { "@id": "#us" },
        },
        { "@type": "Organization", "@id": "#us", name: publisher },
      ],
    };
    return `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
  }
  return `<meta property="og:title" content="${escaped(title)}">
<meta property="og:site_name" content="${escaped(publisher)}">
<meta property="article:published_time" content="${published}">`;
}
