import type { Catalogue } from "../catalogue/catalogue.ts";
import { fold } from "../catalogue/fold.ts";
import type { Article } from "../racing/article.ts";
import { oneLine } from "./one-line.ts";

/** Who publishes what is found at an address, or what bears a name: of the catalogue where it is known there. */
export function publisherOf(
  catalogue: Catalogue,
  { url, name }: { readonly url?: string | undefined; readonly name?: string | undefined },
): Pick<Article, "publisher" | "publisherName"> {
  const host = url !== undefined && URL.canParse(url) ? hostOf(url) : undefined;
  const publishers = [...catalogue.publishers.values()];
  const known =
    publishers.find((each) => host !== undefined && isUnder(host, hostOf(each.url))) ??
    publishers.find((each) => name !== undefined && [each.name, each.id].some((own) => fold(own) === fold(name)));
  if (known !== undefined) return { publisher: known.id };
  const publisherName = oneLine(name ?? host ?? "", MAX_NAME);
  return { publisher: keyOf(host ?? publisherName), ...(publisherName !== "" && { publisherName }) };
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^(www|m|amp)\./, "");
}

function isUnder(host: string, owner: string): boolean {
  return host === owner || host.endsWith(`.${owner}`);
}

const MAX_NAME = 80;

/** A key of lower-case ASCII letters, digits and hyphens. */
function keyOf(name: string): string {
  const key = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return key === "" ? "unknown" : key;
}
