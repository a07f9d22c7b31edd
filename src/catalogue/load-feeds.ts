import * as v from "valibot";
import type { FeedSource } from "../racing/feed-source.ts";
import { parse } from "../schema/faults.ts";
import { Text, WebAddress } from "../schema/words.ts";
import { gatherFaults } from "./gathered-faults.ts";
import { readJsonFile } from "./read-file.ts";

const FeedsFile = v.array(
  v.strictObject({ url: WebAddress, publisher: v.exactOptional(Text), title: v.exactOptional(Text) }),
  'expected a list of feeds such as {"url": "https://example.com/feed"}',
);

/** Rejects with `Unusable` a list that could not be read back from the file. */
export function checkFeeds(path: string, feeds: readonly FeedSource[]): void {
  parse(path, FeedsFile, feeds);
}

/** The feeds of the operator's file, each once; none where there is no such file. Rejects with `Unusable` that tells all that is wrong. */
export async function loadFeeds(path: string): Promise<readonly FeedSource[]> {
  const faults = gatherFaults();
  const value = await readJsonFile(path, "optional", faults);
  const feeds = value === undefined ? [] : (faults.collect(path, () => parse(path, FeedsFile, value)) ?? []);
  faults.tell("The file of feeds is not usable");
  return [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
}
