/** More than any feed has, comments included: ten thousand items with two dozen elements each. */
const MOST_MARKUP = 250_000;
/** XHTML within an entry counts. */
const DEEPEST = 100;
/** Room for a picture that an attribute holds; a parser takes seconds for a tag of a hundred thousand attributes. */
const LONGEST_TAG = 200_000;
const LONGEST_NAME = 100;

/** Why a document is not given to a parser; `undefined` where it may be. One pass, whatever it holds. */
export function refusalOfXml(xml: string): string | undefined {
  let depth = 0;
  let markup = 0;
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", at)) {
    const end = endOfMarkup(xml, at);
    if (declaresEntities(xml, at, end)) return "it declares entities of its own, as bombs do";
    if (xml[at + 1] === "/") depth = Math.max(0, depth - 1);
    else if (isElement(xml, at)) {
      if (xml[end - 2] !== "/") depth += 1;
      if (depth > DEEPEST) return `its elements are nested deeper than ${DEEPEST}`;
      if (end - at > LONGEST_TAG) return `one of its tags is longer than ${LONGEST_TAG} characters`;
    }
    markup += 1;
    if (markup > MOST_MARKUP) return `it has more than ${MOST_MARKUP} elements`;
    at = end;
  }
  return undefined;
}

/** A bare reference to a DTD, as RSS 0.91 had it, is harmless: nothing is ever loaded by it. */
function declaresEntities(xml: string, at: number, end: number): boolean {
  const start = xml.slice(at, at + "<!DOCTYPE".length).toUpperCase();
  return start.startsWith("<!ENTITY") || (start === "<!DOCTYPE" && xml.slice(at, end).includes("["));
}

function isElement(xml: string, at: number): boolean {
  return /[\p{L}_:]/u.test(xml[at + 1] ?? "");
}

/** The name of the first element, past declarations and comments; `undefined` where there is none. */
export function rootOf(xml: string): string | undefined {
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", endOfMarkup(xml, at))) {
    const [, name] = /^<([A-Za-z_][\w:.-]*)/.exec(xml.slice(at, at + LONGEST_NAME)) ?? [];
    if (name !== undefined) return name;
  }
  return undefined;
}

function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
  if (xml.startsWith("<![CDATA[", at)) return after(xml, "]]>", at);
  if (xml.startsWith("<?", at)) return after(xml, "?>", at);
  return xml.startsWith("<!", at) || xml.startsWith("</", at) || isElement(xml, at) ? endOfTag(xml, at) : at + 1;
}

/** Past the `>` that no attribute's value holds. */
function endOfTag(xml: string, at: number): number {
  const mark = /["'>]/g;
  for (mark.lastIndex = at; ; ) {
    const found = mark.exec(xml);
    if (found === null) return xml.length;
    if (found[0] === ">") return mark.lastIndex;
    mark.lastIndex = after(xml, found[0], mark.lastIndex);
  }
}

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  return found === -1 ? xml.length : found + end.length;
}
