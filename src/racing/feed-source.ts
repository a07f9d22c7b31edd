/** A feed that the operator follows. */
export interface FeedSource {
  readonly url: string;
  /** A publisher's id of the catalogue, or a name; else the pages tell it. */
  readonly publisher?: string;
  readonly title?: string;
}

/** The address of a feed as it may be shown: who asks for it, and by which password, is nobody's business. */
export function shownAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.username = "";
  address.password = "";
  return address.href;
}
