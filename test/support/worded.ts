import type { Article } from "../../src/racing/article.ts";
import { type Claim, nthClaim } from "../../src/racing/claim.ts";
import type { Fact } from "../../src/racing/note.ts";
import { aClaim, aNote, anArticle, articleKey } from "./facts.ts";

/** An article in which somebody else's words stand wherever such words can stand. */
export function articleWorded(words: string, told: Partial<Article> = {}): Article {
  const named = { publisher: "somebody", publisherName: words, origin: words, title: words };
  return anArticle({ id: articleKey(3), ...named, url: "https://example.org/a", ...told });
}

/** A claim of such an article, of such words. */
export function claimWorded(words: string, article = articleWorded(words), told: Partial<Claim> = {}): Claim {
  return aClaim(article, 1, {
    id: nthClaim(article.id, 1),
    team: words,
    car: words,
    class: words,
    crew: [words],
    number: words,
    statement: { en: words },
    basis: { kind: "statement", speaker: words },
    quotes: [{ text: words.slice(0, 300).trim(), speaker: words, occasion: { en: words } }],
    ...told,
  });
}

/** A note of such an article, of such words. */
export function noteWorded(words: string, article = articleWorded(words)): Fact {
  return aNote(article, 1, { class: words, team: words, statement: { en: words } });
}
