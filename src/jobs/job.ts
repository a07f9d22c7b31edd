import { createHash } from "node:crypto";
import type { PlatformName } from "../audience/chat.ts";

/**
 * What is to be looked at, by whichever process may: whether there is anything to tell on a platform, or to show curators there; a
 * feed, which feeds there are, what is done each day. A job is a word to look: what is to be done is kept in the store, so that one
 * that comes twice, or is lost, does no harm.
 */
export type Task = `tell-${PlatformName}` | `menus-${PlatformName}` | "ask-feed" | "sort-feeds" | "keep-house";

/** A job that is wanted; one that waits under the same key is replaced. */
export interface JobWanted {
  readonly task: Task;
  readonly key: string;
  /** When it is to be done, in milliseconds since 1970; at once unless told. */
  readonly at?: number;
  readonly payload?: Readonly<Record<string, string>>;
  /** Of the jobs of one queue one is done at a time, whoever does it. */
  readonly queue?: string;
}

/** What becomes of the jobs: those that are wanted, and the keys of those that are not any more. */
export interface JobChanges {
  readonly wanted: readonly JobWanted[];
  readonly gone: readonly string[];
}

/** See the constraints of graphile_worker._private_jobs. */
const LONGEST_KEY = 512;
const LONGEST_QUEUE = 128;

/** One feed is asked by one process at a time, and so is one host. */
export function feedJob(url: string, at: number): JobWanted {
  const host = URL.canParse(url) ? new URL(url).host : url;
  return { task: "ask-feed", key: feedKey(url), at, payload: { url }, queue: within(LONGEST_QUEUE, `host ${host}`) };
}

export function feedKey(url: string): string {
  return within(LONGEST_KEY, `feed:${url}`);
}

export function digestKey(id: string): string {
  return within(LONGEST_KEY, `digest:${id}`);
}

function within(longest: number, text: string): string {
  return text.length <= longest ? text : createHash("sha256").update(text).digest("hex");
}
