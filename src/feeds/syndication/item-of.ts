import { createHash } from "node:crypto";
import type { FeedItem } from "../feed.ts";
import { webAddress } from "../fetching/next-address.ts";
import { oneLine, paragraphsOf, plainLine, plainText } from "../text/plain-text.ts";
import { statedDay } from "../text/stated-day.ts";
import type { Story } from "./story.ts";

/** The item that a story makes; `undefined` where it has neither link nor text, so that nobody can read it. */
export function itemOf(story: Story, now: number): FeedItem | undefined {
  const link = linkOf(story);
  const title = story.title?.isHtml ? plainLine(story.title.text) : oneLine(story.title?.text ?? "");
  const text = story.content?.isHtml
    ? plainText(story.content.text, { withoutPointers: true })
    : paragraphsOf(story.content?.text ?? "");
  if (link === undefined && text === "") return undefined;
  const published = statedDay(story.published, now);
  return {
    ...(link !== undefined && { link }),
    ...(title !== "" && { title }),
    ...(published !== undefined && { published }),
    ...(text !== "" && { text }),
    digest: digestOf(title, text, link),
  };
}

function linkOf({ links, base }: Story): string | undefined {
  return links.flatMap((link) => webAddress(link ?? "", base)?.href ?? [])[0];
}

/** The address stands in only for what has no words: many publishers give it a new key at each poll. */
function digestOf(title: string, text: string, link: string | undefined): string {
  const words = title === "" && text === "" ? (link ?? "") : `${title}\n${text.replace(/\s+/g, " ")}`;
  return createHash("sha256").update(words).digest("base64url").slice(0, DIGEST_CHARACTERS);
}

/** 132 bits: no two items of all the press share one. */
const DIGEST_CHARACTERS = 22;
