import { LIMITS } from "../feeds/limits.ts";
import { oneLine } from "../platforms/one-line.ts";
import { shownAddress } from "../racing/feed-source.ts";
import type { Hindrance } from "../racing/verdict.ts";
import { networkMeaning } from "./network-words.ts";

const LONGEST_FOREIGN = 200;

/** What is wrong with a feed or page, where, and what to do about it: one line for whoever keeps the feeds. */
export function hindranceWords(url: string, hindrance: Hindrance): string {
  return `${foreign(shownAddress(url))}: ${hindranceMeaning(hindrance)}`;
}

/** The same without saying where. */
export function hindranceMeaning(hindrance: Hindrance): string {
  const [what, todo] = wordsOf(hindrance);
  return `${what}. ${todo}`;
}

function wordsOf({ kind, detail = "" }: Hindrance): readonly [what: string, todo: string] {
  switch (kind) {
    case "address":
      return [
        "no address on http or https, or a redirect to one",
        "Give the full address, such as https://example.org/rss.xml",
      ];
    case "private-address":
      return [
        `${foreign(detail)} lies on a private or otherwise special network, which is not asked`,
        "If it is yours, name it in PITBOARD_ALLOW_HOSTS",
      ];
    case "robots":
      return ["the publisher's robots.txt does not let the bot read it", "Ask the publisher, or take the feed away"];
    case "unreachable":
      return [
        `no connection (${foreign(detail)})${networkMeaning(detail)}`,
        "Check the address; it is tried again by itself",
      ];
    case "certificate":
      return [
        `the server's certificate cannot be trusted (${foreign(detail)})`,
        "Tell the publisher; nothing is read until it is renewed",
      ];
    case "too-slow":
      return [`the answer took longer than ${LIMITS.ms / 1000} seconds`, "It is tried again by itself"];
    case "too-large":
      return [
        `the answer is larger than ${LIMITS.bytes / 1_000_000} MB`,
        "Look for a shorter feed of the same publisher",
      ];
    case "redirects":
      return [
        "redirects lead in a circle, on and on, or nowhere",
        "Open the address in a browser and give the one it ends at",
      ];
    case "cut":
      return [
        "the answer broke off, or is not packed as its headers say",
        "It is tried again by itself; if it stays, tell the publisher",
      ];
    case "status":
      return statusWords(Number(detail));
    case "type":
      return [
        `neither a feed nor a page of an article, but ${foreign(detail)}`,
        "Look for the address of the feed in the page's source, or on the publisher's page of feeds",
      ];
    case "malformed":
      return [`it cannot be read: ${foreign(detail)}`, "It is tried again by itself; if it stays, tell the publisher"];
  }
}

function statusWords(status: number): readonly [what: string, todo: string] {
  const what = `the server answers ${status}${STATUSES[status] ?? ""}`;
  if (status === 404 || status === 410) return [what, "Look for its new address, or take it away"];
  if (status === 401 || status === 403) return [what, "Ask the publisher, or take it away"];
  return [what, "It is tried again by itself"];
}

const STATUSES: Readonly<Record<number, string>> = {
  401: ": it wants a password",
  403: ": it does not let the bot in",
  404: ": there is nothing at this address",
  410: ": it is gone for good",
  429: ": it is asked too often",
  500: ": it has a fault of its own",
  502: ": it has a fault of its own",
  503: ": it is too busy, or being mended",
  504: ": it has a fault of its own",
};

/** What a stranger wrote, short and on one line. */
function foreign(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST_FOREIGN ? `${line.slice(0, LONGEST_FOREIGN)}…` : line;
}
