import type { IsOpened } from "./opened-hosts.ts";

/** No browser's address is longer, and rules of a robots.txt are matched against each letter of it. */
const LONGEST_ADDRESS = 2_000;

/** An address that can be asked: http or https, and not port 0. Nothing is no address, even where there is a base. */
export function webAddress(text: string, base?: URL | string): URL | undefined {
  const address = text.trim();
  if (address === "" || address.length > LONGEST_ADDRESS || !URL.canParse(address, base?.toString())) return undefined;
  const url = new URL(address, base);
  const canBeAsked = /^https?:$/.test(url.protocol) && url.port !== "0" && url.href.length <= LONGEST_ADDRESS;
  return canBeAsked ? url : undefined;
}

/**
 * Where a redirect leads; `undefined` for what cannot be asked. From https it stays on https: what a publisher said over a
 * sealed line is never fetched over an open one, where anybody on the way may put words into its mouth. Nearly every host
 * answers on https too; one that the operator opened on its own network need not.
 */
export function nextAddress(from: URL, location: string, isOpened: IsOpened): URL | undefined {
  const next = webAddress(location, from);
  if (next === undefined || from.protocol === "http:" || next.protocol === "https:" || isOpened(next)) return next;
  if (next.port !== "") return undefined;
  next.protocol = "https:";
  return next;
}
