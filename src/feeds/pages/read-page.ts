import type { Page, PageAnswer } from "../feed.ts";
import { webAddress } from "../fetching/next-address.ts";
import type { Found } from "../found.ts";
import { languageCode } from "../text/language-code.ts";
import { oneLine, plainLine } from "../text/plain-text.ts";
import { statedDay } from "../text/stated-day.ts";
import { articleText } from "./article-text.ts";
import { leanHtml } from "./lean-html.ts";
import { type LinkedArticle, linkedArticle } from "./linked-data.ts";
import { metaOf } from "./meta-of.ts";
import { type PageTree, pageTree } from "./page-tree.ts";

/** The article of a page, with what the page tells of it. */
export function readPage(html: string, found: Found): PageAnswer {
  const type = found.contentType?.split(";")[0]?.trim().toLowerCase() || "no type";
  if (!/html|^no type$|^text\/plain$/.test(type) || !html.trimStart().startsWith("<")) {
    return { kind: "failed", fault: { kind: "type", found: type } };
  }
  const lean = leanHtml(html);
  if (lean.kind === "refused") return malformed(lean.why);
  const tree = pageTree(lean.html);
  const told = toldOf(tree, found);
  const article = articleText(tree, told.title ?? "");
  if (article === undefined) return malformed("no article in it");
  return { kind: "page", page: { url: found.url, ...told, text: article } };
}

/** What a page tells of its article; linked data first, since it is what search engines hold publishers to. */
function toldOf(tree: PageTree, { url, now }: Found): Omit<Page, "url" | "text"> {
  const linked: LinkedArticle = linkedArticle(tree) ?? {};
  const meta = metaOf(tree);
  const canonical = [meta.canonical, linked.url].flatMap((link) => webAddress(link ?? "", url)?.href ?? [])[0];
  const title = linked.headline === undefined ? oneLine(meta.title ?? "") : plainLine(linked.headline);
  const published = [linked.published, ...meta.published].flatMap((stated) => statedDay(stated, now) ?? [])[0];
  const language = languageCode(meta.language) ?? languageCode(linked.language);
  const publisher = oneLine(linked.publisher ?? meta.publisher ?? "");
  return {
    ...(canonical !== undefined && { canonical }),
    ...(title !== "" && { title }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(publisher !== "" && { publisher }),
  };
}

function malformed(what: string): PageAnswer {
  return { kind: "failed", fault: { kind: "malformed", what } };
}
