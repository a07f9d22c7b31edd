import type { Catalogue } from "./catalogue/catalogue.ts";
import { unusableConfig } from "./config/unusable-config.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { openBoard } from "./open-board.ts";
import type { Store } from "./store/store.ts";
import type { Platform } from "./talk/platform.ts";
import { version } from "./version.ts";
import { type Metrics, openMetrics } from "./web/metrics.ts";
import { portFault } from "./web/port-fault.ts";
import { readinessOf } from "./web/readiness.ts";
import { type Address, serve } from "./web/serve.ts";
import { site } from "./web/site.ts";
import type { Paused } from "./web/watch-paused.ts";
import type { Sharing } from "./web/watch-sharing.ts";

/** What is answered over HTTP, and what measures for it. */
export interface Web {
  readonly url: string;
  readonly metrics: Metrics;
  close(): Promise<void>;
}

interface Given {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly catalogue: Catalogue;
  now(): number;
  /** Those that were started so far. */
  platforms(): readonly Platform[];
  /** How the work stands that is shared with other processes; only where there is a database. */
  sharing(): Promise<Sharing | undefined>;
}

/** Rejects with `Unusable` where the address cannot be had. */
export async function openWeb(
  { config, log, now, store, catalogue, platforms, sharing }: Given,
  address: Address,
): Promise<Web> {
  const expected = expectedPlatforms(config);
  const shared = config.databaseUrl === undefined ? {} : { sharing };
  const paused = () => pausedIn(store, expected);
  const metrics = openMetrics({ kept: store, paused, ...shared, expected, platforms, version: version(), now });
  const readiness = () => readinessOf({ store, expected, platforms, ...shared });
  const board = await openBoard({ config, catalogue, store, now });
  const endpoints = () => platforms().flatMap(({ endpoint }) => endpoint ?? []);
  const pages = site({ readiness, metrics: metrics.page, board, endpoints, log });
  try {
    const { url, close } = await serve(pages.fetch, address);
    log.info({ url }, "The board, health and metrics are served");
    return { url, metrics, close };
  } catch (error) {
    throw faultOf(address, error);
  }
}

/** What is not told at the moment, and why. */
async function pausedIn(store: Store, expected: readonly Platform["name"][]): Promise<readonly Paused[]> {
  const chats = (await Promise.all(expected.map((name) => store.chatsPaused(name)))).flat();
  const told = await Promise.all(
    chats.map(async (chat): Promise<readonly Paused[]> => {
      const [alerts, digests] = await Promise.all([store.alertsIn(chat), store.digestsIn(chat)]);
      return [
        ...(alerts?.paused === undefined ? [] : [{ what: "alerts" as const, why: alerts.paused.why }]),
        ...digests.flatMap(({ paused }) =>
          paused === undefined ? [] : [{ what: "digest" as const, why: paused.why }],
        ),
      ];
    }),
  );
  return told.flat();
}

/** Those that have a token. */
function expectedPlatforms({ discord, telegram }: Config): readonly Platform["name"][] {
  return [
    ...(discord.token === undefined ? [] : (["discord"] as const)),
    ...(telegram.token === undefined ? [] : (["telegram"] as const)),
  ];
}

/** What the operator can mend; every other fault as it is. */
function faultOf(address: Address, error: unknown): unknown {
  const fault = portFault(address, error);
  return fault === undefined ? error : unusableConfig([fault]);
}
