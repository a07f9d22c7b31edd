import { type Attributes, walkHtml } from "../text/walk-html.ts";

/** Twice what a long article has, with all its menus; a tree of many more takes seconds to search. */
const MOST_ELEMENTS = 10_000;
/** Pages of the press are nested 40 deep. */
const DEEPEST = 200;
const LONGEST_VALUE = 2_000;

/** Elements in which no words of an article stand. */
const LEFT_OUT = new Set(
  "script style noscript template svg math canvas video audio iframe object nav dialog button select textarea".split(
    " ",
  ),
);
/** Elements without an end. */
const VOID = new Set("br hr meta link".split(" "));
const LEFT_OUT_VOID = new Set("area base col embed img input param source track wbr".split(" "));

/** Elements whose end may be left out: the next of their kind ends them. */
const ENDED_BY_NEXT = new Set("p li dt dd tr td th option optgroup rb rt rp thead tbody tfoot".split(" "));

/** Elements that tell of the page, wherever they stand. */
const OF_HEAD = new Set("title meta link script".split(" "));
/** Every page is given these anew, since many lack them and some have them twice. */
const FRAME = new Set("html head body".split(" "));

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
  const head: string[] = [];
  const body: string[] = [];
  const open: string[] = [];
  let language = "";
  let text = "";
  let elements = 0;
  let deepest = 0;
  let leftOut = "";
  let leftOutDepth = 0;

  const partOf = (name: string | undefined) => (name !== undefined && OF_HEAD.has(name) ? head : body);
  const endText = () => {
    const within = open.at(-1);
    // Each of these is a piece of its own for whoever makes the tree.
    if (within !== "script") elements += text.match(/[<&]/g)?.length ?? 0;
    if (elements <= MOST_ELEMENTS) {
      partOf(within).push(within === "script" ? text : escaped(text.replace(/\s+/g, " ")));
    }
    text = "";
  };
  const closeDownTo = (at: number) => {
    endText();
    for (const name of open.splice(at).reverse()) partOf(name).push(`</${name}>`);
  };

  walkHtml(html, {
    opened(name, attributes) {
      if (leftOutDepth > 0) leftOutDepth += name === leftOut ? 1 : 0;
      else if (LEFT_OUT.has(name) && !isLinkedData(name, attributes)) {
        leftOut = name;
        leftOutDepth = 1;
      } else if (FRAME.has(name)) language ||= attributes.get("lang") ?? "";
      else if (!LEFT_OUT_VOID.has(name) && /^[a-z][\w:-]*$/.test(name)) {
        endText();
        elements += 1;
        if (ENDED_BY_NEXT.has(name) && open.at(-1) === name) closeDownTo(open.length - 1);
        if (elements <= MOST_ELEMENTS) partOf(name).push(startTag(name, attributes));
        if (VOID.has(name)) return;
        deepest = Math.max(deepest, open.length + 1);
        if (open.length < DEEPEST) open.push(name);
      }
    },
    closed(name) {
      if (leftOutDepth > 0) leftOutDepth -= name === leftOut ? 1 : 0;
      else {
        const at = open.lastIndexOf(name);
        if (at !== -1) closeDownTo(at);
      }
    },
    text(run) {
      if (leftOutDepth === 0) text += run;
    },
  });
  closeDownTo(0);
  if (elements > MOST_ELEMENTS) return { kind: "refused", why: `it has more than ${MOST_ELEMENTS} elements` };
  if (deepest > DEEPEST) return { kind: "refused", why: `its elements are nested deeper than ${DEEPEST}` };
  const frame = startTag("html", new Map(language === "" ? [] : [["lang", language]]));
  return {
    kind: "lean",
    html: `<!doctype html>${frame}<head>${head.join("")}</head><body>${body.join("")}</body></html>`,
  };
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
