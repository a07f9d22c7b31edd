import { generateOpml, type Opml, parseOpml } from "feedsmith";
import type { FeedSource } from "../racing/feed-source.ts";
import { webAddress } from "./fetching/next-address.ts";
import { refusalOfXml, rootOf } from "./syndication/guard-xml.ts";
import { oneLine } from "./text/plain-text.ts";

/** What a list of feeds holds, whoever wrote it: http://opml.org/spec2.opml */
export type ReadOpml =
  | {
      readonly kind: "feeds";
      /** Each address once, whatever folder it lies in. */
      readonly feeds: readonly FeedSource[];
      /** Feeds whose address is none on http or https, or is too long. */
      readonly passedOver: number;
    }
  | { readonly kind: "refused"; readonly why: string };

type Outline = Opml.Outline<string, ["publisher"]>;

/** No reader of feeds exports more; a list of many more is no list that somebody reads. */
const LONGEST_OPML = 2_000_000;
const MOST_FEEDS = 2_000;

/** The list that is kept holds no longer one. */
const LONGEST_ADDRESS = 1_000;

/** What is longer is no name. */
const LONGEST_NAME = 300;
const JOINERS: ReadonlySet<string> = new Set([" ", "\u200C", "\u200D"]);

/** OPML knows no publisher; readers that do not know this attribute leave it alone. */
const OPTIONS = { extraOutlineAttributes: ["publisher"] } as const;

export function readOpml(text: string): ReadOpml {
  const outlines = outlinesOf(text);
  if (typeof outlines === "string") return { kind: "refused", why: outlines };
  const feeds = new Map<string, FeedSource>();
  let passedOver = 0;
  const waiting = [...outlines].reverse();
  for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
    const source = sourceOf(outline);
    if (source === undefined) passedOver += outline.xmlUrl === undefined ? 0 : 1;
    else if (!feeds.has(source.url)) feeds.set(source.url, source);
    waiting.push(...(outline.outlines ?? []).toReversed());
  }
  if (feeds.size > MOST_FEEDS) return { kind: "refused", why: `it lists more than ${MOST_FEEDS} feeds` };
  return { kind: "feeds", feeds: [...feeds.values()], passedOver };
}

/** The list of these feeds, as any reader of feeds imports it. */
export function writeOpml(feeds: readonly FeedSource[], title: string): string {
  return generateOpml(
    {
      head: { title: oneLine(title) },
      body: {
        // A list without any outline is none; an empty folder is.
        outlines: feeds.length > 0 ? feeds.map(outlineOf) : [{ text: oneLine(title) }],
      },
    },
    OPTIONS,
  );
}

function outlineOf({ url, title, publisher }: FeedSource) {
  return {
    text: oneLine(title ?? url),
    type: "rss",
    xmlUrl: url,
    ...(publisher !== undefined && { publisher: oneLine(publisher) }),
  };
}

/** Letters of a name, and nothing where nobody sees any of it. */
function nameIn(told: unknown): string {
  const letters = typeof told === "string" ? [...oneLine(told)].slice(0, LONGEST_NAME) : [];
  return letters.some((letter) => !JOINERS.has(letter)) ? letters.join("").trim() : "";
}

/** The outlines at the top, or why there are none. */
function outlinesOf(text: string): readonly Outline[] | string {
  if (text.length > LONGEST_OPML) return `it is longer than ${LONGEST_OPML} characters`;
  if (rootOf(text)?.toLowerCase() !== "opml") return "it is no OPML: it does not start with <opml>";
  const refusal = refusalOfXml(text);
  if (refusal !== undefined) return refusal;
  try {
    return (parseOpml(text, OPTIONS).body?.outlines ?? []) as readonly Outline[];
  } catch {
    return "it is no OPML that can be read"; // The parser says no more than that it could not.
  }
}

function sourceOf(outline: Outline): FeedSource | undefined {
  const url = webAddress(outline.xmlUrl ?? "")?.href;
  if (url === undefined || url.length > LONGEST_ADDRESS) return undefined;
  const title = nameIn(outline.title ?? outline.text);
  const publisher = nameIn(outline.publisher);
  return {
    url,
    ...(title !== "" && !url.startsWith(title) && { title }), // Lists without a name tell the address twice.
    ...(publisher !== "" && { publisher }),
  };
}
