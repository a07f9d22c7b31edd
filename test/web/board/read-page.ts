import { parseHTML } from "linkedom";
import { sure } from "../../support/sure.ts";

/** A page as a browser has it. */
export function read(html: string) {
  const { document } = parseHTML(html);
  const words = (selector: string) =>
    [...document.querySelectorAll(selector)].map((each) =>
      sure(each.textContent ?? undefined)
        .replace(/\s+/g, " ")
        .trim(),
    );
  return { document, words };
}
