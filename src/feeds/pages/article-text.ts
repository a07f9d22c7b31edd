import { Readability } from "@mozilla/readability";
import { plainText } from "../text/plain-text.ts";
import type { PageTree } from "./page-tree.ts";

/** The article that a page holds, without what stands around it; `undefined` where there is none. Alters the tree. */
export function articleText(tree: PageTree): string | undefined {
  const content = new Readability(tree, { disableJSONLD: true }).parse()?.content ?? "";
  const text = plainText(content, { withoutPointers: true });
  return text === "" ? undefined : text;
}
