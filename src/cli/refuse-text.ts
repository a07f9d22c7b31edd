import { LONGEST_ARTICLE } from "../reading/limits.ts";
import { Unusable } from "../schema/faults.ts";

/** Tags that no article has in its text. */
const HTML = /<(?:!doctype html|html|head|body|script|style|div|p|span|article)\b[^<>]{0,1000}>/i;

/** Refuses what is no article's text: a page with its tags, and what is longer than any article. */
export function refuseText(where: string, text: string): void {
  if (text.length > LONGEST_ARTICLE)
    throw new Unusable(where, [`expected one article of at most ${LONGEST_ARTICLE} characters, found ${text.length}`]);
  if (HTML.test(text))
    throw new Unusable(where, ["expected the text of an article, found a page of HTML: leave out its tags"]);
}
