import type { DigestSubscription, LastDigest } from "../../audience/digest-subscription.ts";
import type { Reply } from "../reply.ts";

/** What a digest is told of; `place`: whose language holds, `cron`: when the next one comes, if any does. */
export type DigestAsked = Pick<DigestSubscription, "driver" | "season" | "zone" | "language" | "whenNothing" | "last"> &
  Partial<Pick<DigestSubscription, "place" | "cron">>;

/** What a digest comes to. */
export interface DigestTold {
  /** None where there is nothing to tell, or nothing new and nothing wanted then. */
  readonly reply?: Reply;
  /** It only says that nothing is new, for which nobody is to be called. */
  readonly isIdle?: true;
  /** What it is called where a post needs a title. */
  readonly title: string;
  /** What the next one is to compare with, as of when something was told last. */
  readonly last: LastDigest;
}

/** What is told of rounds that begin soon. */
export interface Reminder {
  readonly reply: Reply;
  /** Of which rounds, by keys such as `fia-wec 2026 imola`, for `reminded`. */
  readonly rounds: readonly string[];
}

/** Whose rounds are told, and which were told before. */
export type Reminded = Pick<DigestSubscription, "driver" | "season" | "zone" | "language" | "reminded"> &
  Partial<Pick<DigestSubscription, "place">>;

/** What can be done with digests. */
export const DIGEST_ACTIONS = ["add", "remove", "show", "preview"] as const;

export type DigestAction = (typeof DIGEST_ACTIONS)[number];
