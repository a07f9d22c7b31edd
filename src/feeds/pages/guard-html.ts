import { walkHtml } from "../text/walk-html.ts";

/** Ten times what a long article has, with all its menus and advertisements. */
const MOST_ELEMENTS = 30_000;
/** Pages of the press are nested 40 deep. */
const DEEPEST = 200;

/** Elements without an end: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements whose end may be left out: the next of their kind ends them. */
const ENDED_BY_NEXT = new Set("p li dt dd tr td th option optgroup rb rt rp thead tbody tfoot".split(" "));

/** Why a page is not made a tree of; `undefined` where it may be. One pass, whatever it holds. */
export function refusalOfHtml(html: string): string | undefined {
  const open: string[] = [];
  let elements = 0;
  let deepest = 0;
  walkHtml(html, {
    opened(name) {
      elements += 1;
      if (VOID.has(name)) return;
      if (ENDED_BY_NEXT.has(name) && open.at(-1) === name) return;
      deepest = Math.max(deepest, open.length + 1);
      if (open.length < DEEPEST) open.push(name);
    },
    closed(name) {
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
    },
    text() {},
  });
  if (elements > MOST_ELEMENTS) return `it has more than ${MOST_ELEMENTS} elements`;
  return deepest > DEEPEST ? `its elements are nested deeper than ${DEEPEST}` : undefined;
}
