import { parseHTML } from "linkedom";

/** The little of an element that is read here; the house knows no types of a browser. */
interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

export interface PageTree {
  readonly documentElement: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The tree of a page. Nothing in it runs, and nothing is loaded by it. */
export function pageTree(html: string): PageTree {
  // Without these two a fragment would be a tree of many roots.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { readonly document: PageTree };
  return document;
}
