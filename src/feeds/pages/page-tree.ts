import { parseHTML } from "linkedom";

/** The little of an element that is read here; the house knows no types of a browser. */
interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

export interface PageTree {
  readonly documentElement: PageElement;
  readonly head: { textContent: string | null };
  title: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The tree of a whole page. Nothing in it runs, and nothing is loaded by it. */
export function pageTree(html: string): PageTree {
  // The package tells what it gives by the types of a browser.
  const { document } = parseHTML(html) as unknown as { readonly document: PageTree };
  return document;
}
