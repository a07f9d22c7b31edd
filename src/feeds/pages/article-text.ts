import { Readability } from "@mozilla/readability";
import { plainText } from "../text/plain-text.ts";
import type { PageTree } from "./page-tree.ts";

/** News may be a sentence or two; where the package finds less, it takes menus and banners for the article as well. */
const SHORTEST_ARTICLE = 100;

/** Headings are compared with the title word by word, so neither may be without end. */
const LONGEST_TITLE = 200;

/** The article that a page holds, without what stands around it; `undefined` where there is none. Alters the tree. */
export function articleText(tree: PageTree, title: string): string | undefined {
  tree.head.textContent = "";
  tree.title = title.slice(0, LONGEST_TITLE);
  const reader = new Readability(tree, { disableJSONLD: true, charThreshold: SHORTEST_ARTICLE });
  const [first = "", ...others] = plainText(reader.parse()?.content ?? "", { withoutPointers: true }).split("\n\n");
  const text = (first === title ? others : [first, ...others]).join("\n\n");
  return text === "" ? undefined : text;
}
