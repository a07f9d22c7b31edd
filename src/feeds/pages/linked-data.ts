import type { PageTree } from "./page-tree.ts";

/** What a page says of its article for machines: https://schema.org/Article */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

type Word =
  | "headline"
  | "name"
  | "alternateName"
  | "datePublished"
  | "publisher"
  | "inLanguage"
  | "url"
  | "mainEntityOfPage";
type Node = { readonly [word in Word | "@type" | "@id" | "@graph"]?: unknown };

/** The kinds of schema.org that are an article; there are more specific ones, which end the same. */
const ARTICLE = /(?:Article|BlogPosting|Report|Posting)$/;

/** More nodes than any page tells of itself. */
const MOST_NODES = 1_000;

/** The article that a page tells of in JSON-LD; of several, the one that is the page's own, else the first. */
export function linkedArticle(tree: PageTree): LinkedArticle | undefined {
  const nodes = [...tree.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    nodesIn(textContent ?? ""),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article = articles.find((node) => node.mainEntityOfPage !== undefined) ?? articles[0];
  if (article === undefined) return undefined;
  return {
    headline: text(article.headline) ?? text(article.name),
    published: text(article.datePublished),
    publisher: nameOf(article.publisher, nodes),
    language: nameOf(article.inLanguage, nodes),
    url: text(article.url),
  };
}

/** The objects of one script, and those within its lists and graphs. */
function nodesIn(json: string): readonly Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [parsed(json)];
  for (let value = waiting.pop(); value !== undefined && found.length < MOST_NODES; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES).reverse());
    else if (isNode(value)) {
      found.push(value);
      waiting.push(value["@graph"] ?? []);
    }
  }
  return found;
}

/** JSON as publishers write it: some put it into a comment or end lines within strings. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, "").replace(/\s+/g, " "),
    );
  } catch {
    return [];
  }
}

function typesOf(node: Node): readonly string[] {
  return [node["@type"]].flat().filter((type): type is string => typeof type === "string");
}

/** The name of what is told itself, or only referred to by its key. */
function nameOf(value: unknown, nodes: readonly Node[]): string | undefined {
  const [first] = [value].flat();
  if (!isNode(first)) return text(first);
  const referred = nodes.find((node) => node["@id"] !== undefined && node["@id"] === first["@id"]);
  return text(first.name) ?? text(first.alternateName) ?? text(referred?.name);
}

function text(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "string" && first.trim() !== "" ? first : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
