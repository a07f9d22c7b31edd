import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { StoreUnavailable } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";
import type { Talk } from "../talk/talk.ts";
import { type Kept, watchKept } from "./watch-kept.ts";
import { type Paused, watchPaused } from "./watch-paused.ts";
import { watchPlatforms } from "./watch-platforms.ts";
import { type Rounds, watchRounds } from "./watch-rounds.ts";
import { type Sharing, watchSharing } from "./watch-sharing.ts";
import { watchTalk } from "./watch-talk.ts";

/** Text in the form that Prometheus reads. */
export interface Page {
  readonly type: string;
  readonly text: string;
}

/** What is measured. No label tells of a chat, a person or a token. */
export interface Metrics {
  /** The same talk; what it hears and answers is counted. */
  talk(talk: Talk): Talk;
  /** The same platform; what becomes of posts is counted. */
  platform(platform: Platform): Platform;
  /** The same rounds of the feeds; the last one is remembered. */
  rounds<R extends Rounds>(rounds: R): R;
  page(): Promise<Page>;
}

export interface Measured {
  readonly kept: Kept;
  /** What is not told at the moment; without it, that is not measured. */
  paused?(): Promise<readonly Paused[]>;
  /** How the work stands that is shared with other processes; without it, that is not measured. */
  sharing?(): Promise<Sharing | undefined>;
  /** The platforms on which the bot is to run. */
  readonly expected: readonly Platform["name"][];
  /** Those that were started so far. */
  platforms(): readonly Platform[];
  readonly version: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Figures that are read for each page. Where the store is not reached they are left out, and all others told. */
function readAnew(watch: (register: Registry) => () => Promise<void>): () => Promise<string> {
  const register = new Registry();
  const refresh = watch(register);
  return async () => {
    try {
      await refresh();
      return await register.metrics();
    } catch (error) {
      if (error instanceof StoreUnavailable) return "";
      throw error;
    }
  };
}

export function openMetrics({ kept, paused, sharing, expected, platforms, version, now }: Measured): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const build = { name: "pitboard_build_info", help: "The version that runs.", labelNames: ["version"] } as const;
  new Gauge({ ...build, registers: [register] }).set({ version }, 1);
  const reads = [
    readAnew((read) => watchKept(read, kept)),
    ...(paused === undefined ? [] : [readAnew((read) => watchPaused(read, paused))]),
    ...(sharing === undefined ? [] : [readAnew((read) => watchSharing(read, sharing))]),
  ];
  const talk = watchTalk(register, expected);
  const platform = watchPlatforms(register, expected, platforms);
  const rounds = watchRounds(register, now);
  let underWay: Promise<Page> | undefined;

  async function read(): Promise<Page> {
    const texts = await Promise.all([register.metrics(), ...reads.map((text) => text())]);
    return { type: register.contentType, text: texts.join("") };
  }

  return {
    talk,
    platform,
    rounds,
    page() {
      underWay ??= read().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
}
