import type { ArticleId } from "../racing/article.ts";
import { fingerprint } from "./fingerprint.ts";

const CHARACTERS = 10;

/** Parameters that tell where a reader came from and never what he reads. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|wt_mc|xtor)$/i;

/**
 * The address that all links to one page come down to: no fragment, no tracking, the query in order, no slash at the end.
 * Text that is no http or https address comes back as it was.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address); // Lower-cases the host and drops the default port.
  if (url.protocol !== "http:" && url.protocol !== "https:") return address;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept);
  query.sort();
  const path = url.pathname.replace(/\/+$/, "");
  return `${url.protocol}//${url.host}${path}${kept.length === 0 ? "" : `?${query}`}`;
}

/** The key of an article, from its canonical address or, where no page holds it, its text. */
export function articleIdOf(canonicalUrlOrText: string): ArticleId {
  return fingerprint(canonicalUrlOrText, CHARACTERS) as ArticleId;
}
