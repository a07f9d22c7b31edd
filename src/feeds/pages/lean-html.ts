import { type Attributes, walkHtml } from "../text/walk-html.ts";

/** Twice what a long article has, with all its menus; a tree of many more takes seconds to search. */
const MOST_ELEMENTS = 10_000;
/** Pages of the press are nested 40 deep. */
const DEEPEST = 200;
const LONGEST_VALUE = 2_000;

/** Elements in which no words of an article stand. */
const LEFT_OUT = new Set(
  "script style noscript template svg math canvas video audio iframe object button select textarea".split(" "),
);
/** Elements without words and without an end, of which only those in the head tell anything. */
const VOID = new Set("br hr meta link".split(" "));
const LEFT_OUT_VOID = new Set("area base col embed img input param source track wbr".split(" "));

/** Elements whose end may be left out: the next of their kind ends them. */
const ENDED_BY_NEXT = new Set("p li dt dd tr td th option optgroup rb rt rp thead tbody tfoot".split(" "));

/** By these an article is found, and what the page tells of it. */
const ATTRIBUTES = new Set(
  "lang dir id class style hidden role rel href type property name itemprop http-equiv content datetime pubdate aria-hidden aria-modal".split(
    " ",
  ),
);

/** A page fit to be made a tree of, or why it is not. */
export type Lean =
  | { readonly kind: "lean"; readonly html: string }
  | { readonly kind: "refused"; readonly why: string };

/**
 * The same page without scripts, pictures and comments, in one pass whatever it holds: those who make a tree and search it
 * take minutes for a million entities, comments or attributes, and for elements nested without end.
 */
export function leanHtml(html: string): Lean {
  const pieces: string[] = [];
  const open: string[] = [];
  let elements = 0;
  let deepest = 0;
  let text = "";
  let leftOut = "";
  let leftOutDepth = 0;
  const endText = () => {
    if (open.at(-1) === "script") pieces.push(text);
    else {
      // Each of these is a piece of its own for whoever makes the tree.
      elements += text.match(/[<&]/g)?.length ?? 0;
      if (elements <= MOST_ELEMENTS) pieces.push(escaped(text.replace(/\s+/g, " ")));
    }
    text = "";
  };
  walkHtml(html, {
    opened(name, attributes) {
      if (leftOutDepth > 0) leftOutDepth += name === leftOut ? 1 : 0;
      else if (LEFT_OUT.has(name) && !isLinkedData(name, attributes)) {
        leftOut = name;
        leftOutDepth = 1;
      } else if (!LEFT_OUT_VOID.has(name) && /^[a-z][\w:-]*$/.test(name)) {
        endText();
        elements += 1;
        if (elements <= MOST_ELEMENTS) pieces.push(startTag(name, attributes));
        if (VOID.has(name) || (ENDED_BY_NEXT.has(name) && open.at(-1) === name)) return;
        deepest = Math.max(deepest, open.length + 1);
        if (open.length < DEEPEST) open.push(name);
      }
    },
    closed(name) {
      if (leftOutDepth > 0) leftOutDepth -= name === leftOut ? 1 : 0;
      else {
        endText();
        const at = open.lastIndexOf(name);
        if (at === -1) return;
        open.length = at;
        pieces.push(`</${name}>`);
      }
    },
    text(run) {
      if (leftOutDepth === 0) text += run;
    },
  });
  endText();
  if (elements > MOST_ELEMENTS) return { kind: "refused", why: `it has more than ${MOST_ELEMENTS} elements` };
  if (deepest > DEEPEST) return { kind: "refused", why: `its elements are nested deeper than ${DEEPEST}` };
  return { kind: "lean", html: pieces.join("") };
}

function isLinkedData(name: string, attributes: Attributes): boolean {
  return name === "script" && attributes.get("type")?.trim().toLowerCase() === "application/ld+json";
}

function startTag(name: string, attributes: Attributes): string {
  const kept = [...attributes].filter(([key, value]) => ATTRIBUTES.has(key) && value.length <= LONGEST_VALUE);
  return `<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value).replace(/"/g, "&quot;")}"`).join("")}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
