export interface DiscordOptions {
  /** The privileged intents that Discord granted the bot. */
  readonly grantedIntents?: "none" | "message-content";
  /** Really refuses more than 50 requests a second, 5 sends to a channel in 5 s, 1 identify in 5 s. */
  readonly limits?: boolean;
  /** How many shards may identify at once, each of another remainder. */
  readonly maxConcurrency?: number;
  readonly heartbeatIntervalMs?: number;
  /** How long a request and its answer are on their way, together. */
  readonly roundTripMs?: number;
  /** How long an interaction waits for its first answer: 3 s, unless a test has no time. */
  readonly answerWithinMs?: number;
  /** The instant that signatures tell. */
  readonly now?: () => number;
}
