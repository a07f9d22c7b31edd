/** A process that broadcasts in another way than Pitboard's, and understands the same lines. */
export interface Sender {
  readonly name: string;
  readonly how: string;
  readonly script: URL;
  /** How many messages Telegram lets through at once, where not as few as to Pitboard. */
  readonly burst?: number;
}

const script = (name: string) => new URL(`./children/${name}.ts`, import.meta.url);

export const THROTTLER: Sender = {
  name: "grammY's throttler",
  how: "`apiThrottler` with auto-retry, and `bypassThrottler` for answers, all as they come",
  script: script("grammy-throttler"),
};

/** As Telegram would have to be for it: 30 a second may then come at once. */
export const THROTTLER_LET_THROUGH: Sender = {
  ...THROTTLER,
  name: "grammY's throttler, let through",
  how: "the same on a Telegram that lets 30 messages through at once",
  burst: 30,
};

export const BOTTLENECK: Sender = {
  name: "bottleneck",
  how: "one message each 34 ms, with grammY and auto-retry",
  script: script("bottleneck"),
};

export const FIVE_AT_ONCE: Sender = {
  name: "five at once",
  how: "as with p-limit: five under way at any time, with grammY and auto-retry",
  script: script("five-at-once"),
};

export const PROMISE_ALL: Sender = {
  name: "`Promise.all`",
  how: "all at once, with grammY alone; what is refused is lost",
  script: script("promise-all"),
};

export const DISCORD_JS: Sender = {
  name: "discord.js",
  how: "`channel.send` for each message at once; its own queue sees to the limits",
  script: script("discord-js"),
};
