import type { Config } from "../config.ts";
import type { JobFigures } from "../jobs/jobs.ts";
import { openJobs } from "../jobs/postgres-jobs.ts";
import type { Workers } from "../jobs/run-jobs.ts";
import type { Holder, Holding, Term } from "../leases/lease.ts";
import { openLeases } from "../leases/postgres-leases.ts";
import type { Log } from "../log.ts";
import type { Newsroom } from "../newsroom/create-newsroom.ts";
import { keepHouse } from "../schedule.ts";
import type { PlatformAtHand } from "../start-platforms.ts";
import { asLibpq } from "../store/postgres/as-libpq.ts";
import { isConnectionLost, unavailable } from "../store/postgres/failure.ts";
import { whereIs } from "../store/postgres/where-is.ts";
import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";
import type { Talk } from "../talk/talk.ts";
import { isCopied } from "./is-copied.ts";
import { listeningOn, sendingOn } from "./lease-names.ts";
import { shareListening } from "./listening.ts";
import type { Share } from "./share.ts";
import { shareTelling } from "./telling.ts";
import { shareWorking } from "./working.ts";

interface Given {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Log;
  now(): number;
  readonly store: Store;
  readonly talk: Talk;
  readonly newsroom: Newsroom;
  readonly atHand: readonly PlatformAtHand[];
  /** The same platform; what becomes of posts is counted. */
  counted(platform: Platform): Platform;
}

/** How the work stands that processes share. */
export interface Sharing {
  readonly leases: readonly Holder[];
  readonly jobs: JobFigures;
}

/** The share of the work that this process does. */
export interface SharedWork {
  /** Those that listen, and of the platforms on which none does here, those that post. */
  platforms(): readonly Platform[];
  /** Rejects with `PlatformRefused` where a platform will not have us. */
  readonly refused: Promise<never>;
  /** Rejects where the database is not reached. */
  standing(): Promise<Sharing>;
  /** Takes nothing more, finishes what is under way, and lets others go on at once. */
  stop(): Promise<void>;
}

/** Begins to do a share of the work, whatever of it others leave to us. */
export async function shareWork(given: Given, { role, shards }: Share): Promise<SharedWork> {
  const { config, databaseUrl, log, now, store, newsroom } = given;
  const { defaults } = config;
  const address = asLibpq(databaseUrl);
  const leases = await openLeases(address, log);
  const explain = (error: unknown) =>
    isConnectionLost(error) ? undefined : unavailable(whereIs(databaseUrl), error).message;
  const jobs = await openJobs(address, leases, log, explain);
  const means = { ...given, defaults, leases, jobs };
  const listening = new Set<Platform>();
  let refuse: (error: unknown) => void = () => undefined;
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  refused.catch(() => undefined); // Told by whoever runs the platforms.

  function onListening(platform: Platform): () => void {
    listening.add(platform);
    platform.refused.catch(refuse);
    return () => listening.delete(platform);
  }

  const posting: Platform[] = [];
  const called: Platform[] = [];
  const holdings: Holding[] = [];
  for (const { name, token, post, listen, beCalled } of given.atHand) {
    const poster = given.counted(post());
    poster.refused.catch(refuse);
    posting.push(poster);
    if (role !== "bot") holdings.push(shareTelling(sendingOn(name, token), poster, means));
    if (role === "worker") continue;
    const ours = name === "discord" && shards !== undefined ? { shards } : {};
    if (listen !== undefined) {
      const start = ({ isHeld }: Term) => listen({ mayAnswer: isHeld, ...ours });
      holdings.push(shareListening(listeningOn(name, token, ours.shards), start, { ...means, onListening }));
    }
    if (beCalled !== undefined) {
      const platform = beCalled();
      called.push(platform);
      onListening(platform);
    }
  }
  const { timeZone } = defaults;
  const house = async () => keepHouse(store, { copies: await isCopied(store, log), timeZone }, now, log);
  const workers: Workers | undefined =
    role === "bot" ? undefined : shareWorking({ jobs, newsroom, keepHouse: house, timeZone, log, now });
  return {
    platforms: () => [
      ...listening,
      ...posting.filter(({ name }) => ![...listening].some((each) => each.name === name)),
    ],
    refused,
    standing: async () => ({ leases: await leases.held(), jobs: await jobs.figures() }),
    async stop() {
      await Promise.all([newsroom.stop(), workers?.stop(), ...holdings.map((holding) => holding.stop())]);
      await Promise.all([...posting, ...called].map((platform) => platform.stop()));
      await jobs.close();
      await leases.close();
    },
  };
}
