import { fileURLToPath } from "node:url";
import type { Delivery } from "../../../src/delivery/deliver.ts";
import type { Platform } from "../../../src/talk/platform.ts";
import { bulletinsOf } from "../../support/bulletins.ts";
import { ROSSI } from "../../support/facts.ts";
import { silentLog } from "../../support/silent-log.ts";
import { sure } from "../../support/sure.ts";
import { announced } from "../../support/telling.ts";
import { built } from "../built.ts";
import { type Audience, isBlocked } from "./audience.ts";
import type { Database } from "./database.ts";
import { type StrictPlatform, strictPlatform } from "./strict-platform.ts";
import { type VirtualClock, virtualClock } from "./virtual-clock.ts";
import { heavier, type Weight, weight } from "./weight.ts";

const DATA = fileURLToPath(new URL("../../../data", import.meta.url));
const NOON = Date.parse("2026-11-23T12:00:00Z");
const SWEEP_EVERY_MS = 60_000;
const SETTLED_MS = 2000;

/** So often it is looked how much memory is taken, by messages. */
const WEIGHED_EVERY = 2500;

/** What one alert to everybody came to. Bytes of memory are what this process takes more than before. */
export interface Broadcast {
  /** To publish it: bytes in the database's log, and milliseconds. */
  readonly published: { readonly bytes: number; readonly ms: number };
  readonly platforms: Readonly<Record<"telegram" | "discord", StrictPlatform["tally"] & { readonly tookMs: number }>>;
  readonly told: number;
  readonly twice: number;
  /** Who was neither told nor has shut the bot out. */
  readonly left: number;
  /** Each for one message. */
  readonly each: {
    readonly senderMs: number;
    readonly databaseMs: number;
    readonly statements: number;
    readonly bytes: number;
  };
  readonly memory: { readonly atRest: Weight; readonly more: Weight };
}

/** Publishes something and tells it to an audience, or to so many of it; time passes only while everybody waits for it. */
export async function broadcast(
  database: Database,
  { chats, servers }: Audience,
  most = Number.POSITIVE_INFINITY,
): Promise<Broadcast> {
  const clock = virtualClock(NOON);
  const fakes = {
    telegram: strictPlatform(clock, { name: "telegram", chats }),
    discord: strictPlatform(clock, { name: "discord", chats: servers }),
  };
  const all = Object.values(fakes);
  const platforms = all.map(({ platform }) => platform);
  const delivery = await delivering(database, platforms, clock);
  const until = clock.now() + SETTLED_MS;
  await clock.run(() => clock.now() >= until);
  for (let look = 0; look < 3; look += 1) await new Promise((resolve) => setTimeout(resolve, 500));
  const atRest = weight();

  const published = await publish(database, clock.now());
  const from = clock.now();
  const spent = await spending(database);
  delivery.wake();
  let [heaviest, weighed] = [atRest, 0];
  const reached = () => all.reduce((sum, { tally }) => sum + tally.told + tally.shut, 0);
  await clock.run(() => {
    if (reached() - weighed >= WEIGHED_EVERY) {
      weighed = reached();
      heaviest = heavier(heaviest, weight());
    }
    return reached() >= Math.min(most, chats + servers);
  });
  const each = await spent(reached());
  let isStopped = false;
  void delivery.stop().finally(() => {
    isStopped = true;
  });
  await clock.run(() => isStopped); // Who waits for the next moment when it stops has it pass.
  const times = all.flatMap(({ told, platform }) =>
    [...told].filter((_, nth) => platform.name === "discord" || !isBlocked(nth)),
  );
  const of = (name: "telegram" | "discord") => ({ ...fakes[name].tally, tookMs: fakes[name].tally.lastAt - from });
  return {
    published,
    platforms: { telegram: of("telegram"), discord: of("discord") },
    told: times.filter((count) => count > 0).length,
    twice: times.filter((count) => count > 1).length,
    left: times.filter((count) => count === 0).length,
    each,
    memory: {
      atRest,
      more: { resident: heaviest.resident - atRest.resident, used: heaviest.used - atRest.used },
    },
  };
}

/** The real delivery and the real words, on platforms and a store for which time waits; looked after each minute. */
async function delivering(database: Database, platforms: readonly Platform[], clock: VirtualClock): Promise<Delivery> {
  const { loadCatalogue }: typeof import("../../../src/catalogue/load-catalogue.ts") = await import(
    built("catalogue/load-catalogue")
  );
  const { createTalk }: typeof import("../../../src/talk/create-talk.ts") = await import(built("talk/create-talk"));
  const { openDelivery }: typeof import("../../../src/open-delivery.ts") = await import(built("open-delivery"));
  const { now, later } = clock;
  const store = clock.working(database.store);
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const made = await createTalk({ catalogue: await loadCatalogue([DATA]), store, defaults, dataFolder: DATA });
  const talk = clock.working(made);
  const delivery = openDelivery({ store, platforms, talk, defaults, log: silentLog, now, later });
  const sweeping = clock.working(delivery);
  const sweep = () => {
    void sweeping.sweep();
    later(SWEEP_EVERY_MS, sweep);
  };
  sweep();
  return delivery;
}

/** What the sender and the database spend from now on; it is told for each of so many messages. */
async function spending(database: Database): Promise<(messages: number) => Promise<Broadcast["each"]>> {
  const [worked, databaseMs, statements] = [process.cpuUsage(), await database.workedMs(), database.statements()];
  const bytes = await database.logged();
  return async (messages) => {
    const { user, system } = process.cpuUsage(worked);
    return {
      senderMs: (user + system) / 1000 / messages,
      databaseMs: ((await database.workedMs()) - databaseMs) / messages,
      statements: (database.statements() - statements) / messages,
      bytes: ((await database.logged()) - bytes) / messages,
    };
  };
}

/** That a team announced it, as the newsroom keeps it. */
async function publish({ store, logged }: Database, at: number): Promise<Broadcast["published"]> {
  const claim = announced("confirmed", "2026-11-23");
  const { n: _, ...bulletin } = { ...sure(bulletinsOf(claim)[0]), at };
  const [before, begun] = [await logged(), performance.now()];
  const intake = { article: claim.article, claims: [claim], notes: [], corrections: [] };
  await store.decide(claim.article.id, () => ({ intake, bulletin }));
  return { ms: performance.now() - begun, bytes: (await logged()) - before };
}
