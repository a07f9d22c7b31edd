import type { Published } from "../racing/published.ts";

/** Why something could not be fetched or read, in kinds that whoever keeps the feeds can do something about. */
export type Fault =
  /** No http or https address. */
  | { readonly kind: "address" }
  /** A private, loopback, link-local or otherwise special network, which only `PITBOARD_ALLOW_HOSTS` opens. */
  | { readonly kind: "private-address"; readonly host: string }
  /** robots.txt does not let us. */
  | { readonly kind: "robots" }
  /** No connection: the name is not known, nobody listens, the connection broke. `code` as the system tells it. */
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "certificate"; readonly code: string }
  | { readonly kind: "too-slow" }
  | { readonly kind: "too-large" }
  | { readonly kind: "redirects" }
  /** The body ended before it was whole, or was not what its headers say. */
  | { readonly kind: "cut" }
  /** A status of 400 and above; `retryAfterMs` where the server tells when to come again. */
  | { readonly kind: "status"; readonly status: number; readonly retryAfterMs?: number }
  /** Neither a feed (a page, respectively) nor anything like it. */
  | { readonly kind: "type"; readonly found: string }
  /** It has the type of a feed or page, and cannot be read as one. */
  | { readonly kind: "malformed"; readonly what: string };

/** One entry of a feed. All text is plain: no tags, no entities, one line where it is a title. */
export interface FeedItem {
  /** Absolute http or https address of the article. */
  readonly link?: string;
  readonly title?: string;
  /** A day, as the feed tells it in UTC; none where it tells none that can be read. */
  readonly published?: Published;
  /** The summary or the whole content, paragraphs apart by a blank line. */
  readonly text?: string;
  /** Changes with whatever the feed tells of the item that a reader would see; dates and keys do not matter. */
  readonly digest: string;
}

/** What is sent with a request, so that an unchanged feed is not sent again. As the server told them last. */
export interface Freshness {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came of asking for a feed. */
export type FeedAnswer =
  | {
      readonly kind: "items";
      /** The newest first as far as they tell their day, at most 500. */
      readonly items: readonly FeedItem[];
      /** How many were passed over: more than 500, or with neither link nor text. */
      readonly passedOver: number;
      readonly title?: string;
      /** ISO 639-1, where the feed tells it. */
      readonly language?: string;
      readonly freshness: Freshness;
      /** How long the server or the feed says that nothing will be new, in milliseconds. */
      readonly freshForMs?: number;
      /** The address to ask from now on, where the server moved the feed for good. */
      readonly movedTo?: string;
    }
  | { readonly kind: "unchanged"; readonly freshForMs?: number }
  | { readonly kind: "failed"; readonly fault: Fault };

/** An article's page, read. */
export interface Page {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  /** The address that it says is its own, where it names one on http or https. */
  readonly canonical?: string;
  readonly title?: string;
  /** The article alone, plain, paragraphs apart by a blank line. */
  readonly text: string;
  readonly published?: Published;
  /** ISO 639-1. */
  readonly language?: string;
  /** The publisher's name as the page tells it. */
  readonly publisher?: string;
}

export type PageAnswer =
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "failed"; readonly fault: Fault };

/**
 * The press outside. One request at a time goes to a host; robots.txt is respected. Never rejects for what a server does.
 * `signal` gives up what is under way; a call that was given up rejects.
 */
export interface Press {
  feed(url: string, freshness: Freshness, signal?: AbortSignal): Promise<FeedAnswer>;
  page(url: string, signal?: AbortSignal): Promise<PageAnswer>;
}
