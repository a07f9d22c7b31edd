import { Tokenizer } from "htmlparser2";

/** What is told of a piece of HTML, in its order. Names are in lower case. */
export interface Walker {
  opened(name: string): void;
  closed(name: string): void;
  /** A run of text, its entities decoded; of one paragraph there may be many. */
  text(run: string): void;
}

/** Walks through HTML once, however its elements are nested: nobody keeps count of those that are open. */
export function walkHtml(html: string, walker: Walker): void {
  const ignored = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => walker.opened(html.slice(start, end).toLowerCase()),
      onclosetag: (start, end) => walker.closed(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => walker.text(html.slice(start, end)),
      ontextentity: (point) => walker.text(String.fromCodePoint(point)),
      oncdata: (start, end, endOffset) => walker.text(html.slice(start, end - endOffset)),
      onattribdata: ignored,
      onattribentity: ignored,
      onattribend: ignored,
      onattribname: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onend: ignored,
      onopentagend: ignored,
      onprocessinginstruction: ignored,
      onselfclosingtag: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
