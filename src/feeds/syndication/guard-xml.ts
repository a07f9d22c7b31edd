/** More than any feed has: ten thousand items with two dozen elements each. */
const MOST_ELEMENTS = 250_000;
/** XHTML within an entry counts. */
const DEEPEST = 100;
const LONGEST_NAME = 100;

/** Why a document is not given to a parser; `undefined` where it may be. One pass, whatever it holds. */
export function refusalOfXml(xml: string): string | undefined {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", at)) {
    const end = endOfMarkup(xml, at);
    if (xml.startsWith("<!DOCTYPE", at) || xml.startsWith("<!doctype", at)) {
      // A bare reference to a DTD, as RSS 0.91 had it, is harmless: nothing is ever loaded by it.
      if (xml.slice(at, end).includes("[")) return "it declares entities of its own, as bombs do";
    } else if (xml.startsWith("<!ENTITY", at)) return "it declares entities of its own, as bombs do";
    else if (xml[at + 1] === "/") depth = Math.max(0, depth - 1);
    else if (/[A-Za-z_]/.test(xml[at + 1] ?? "")) {
      elements += 1;
      if (xml[end - 2] !== "/") depth += 1;
      if (elements > MOST_ELEMENTS) return `it has more than ${MOST_ELEMENTS} elements`;
      if (depth > DEEPEST) return `its elements are nested deeper than ${DEEPEST}`;
    }
    at = end;
  }
  return undefined;
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
  return endOfTag(xml, at);
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
