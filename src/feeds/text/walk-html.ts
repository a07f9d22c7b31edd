import { Tokenizer } from "htmlparser2";

/** What is told of a piece of HTML, in its order. Names are in lower case, and entities are decoded. */
export interface Walker {
  opened(name: string, attributes: Attributes): void;
  closed(name: string): void;
  /** A run of text; of one paragraph there may be many. */
  text(run: string): void;
}

/** As many as any element of a page has; what follows is passed over. */
export type Attributes = ReadonlyMap<string, string>;

const MOST_ATTRIBUTES = 50;
const NO_ATTRIBUTES: Attributes = new Map();

/** Walks through HTML once, however its elements are nested: nobody keeps count of those that are open. Comments are left out. */
export function walkHtml(html: string, walker: Walker): void {
  let element = "";
  let attributes: Map<string, string> | undefined;
  let attribute = "";
  let value = "";
  const opened = () => {
    walker.opened(element, attributes ?? NO_ATTRIBUTES);
    attributes = undefined;
  };
  const ignored = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        element = nameAt(html, start, end);
      },
      onattribname(start, end) {
        attribute = nameAt(html, start, end);
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(point) {
        value += String.fromCodePoint(point);
      },
      onattribend() {
        attributes ??= new Map();
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => walker.closed(nameAt(html, start, end)),
      ontext: (start, end) => walker.text(html.slice(start, end)),
      ontextentity: (point) => walker.text(String.fromCodePoint(point)),
      oncdata: (start, end, endOffset) => walker.text(html.slice(start, end - endOffset)),
      oncomment: ignored,
      ondeclaration: ignored,
      onend: ignored,
      onprocessinginstruction: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function nameAt(html: string, start: number, end: number): string {
  return html.slice(start, end).toLowerCase();
}
