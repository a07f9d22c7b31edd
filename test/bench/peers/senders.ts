/** A process that broadcasts in another way than Pitboard's, and understands the same lines. */
export interface Sender {
  readonly name: string;
  readonly how: string;
  readonly script: URL;
}

const script = (name: string) => new URL(`./children/${name}.ts`, import.meta.url);

export const THROTTLER: Sender = {
  name: "grammY's throttler",
  how: "`apiThrottler` with auto-retry, and `bypassThrottler` for answers, all as they come",
  script: script("grammy-throttler"),
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
