import type { Holder } from "../leases/lease.ts";
import type { Shards } from "../platforms/discord/parts.ts";
import { listenedOn } from "./lease-names.ts";

/** What is wrong with how processes divide Discord's shards, and what to do. */
interface ShardFault {
  readonly found: string;
  readonly mend: string;
}

interface Listening {
  readonly process: string;
  readonly shards: Shards | "all";
}

/** Shards that two listen on, or nobody, as far as the leases tell that are held at the moment. */
export function shardFaults(leases: readonly Pick<Holder, "name" | "process">[]): readonly ShardFault[] {
  const bots = new Map<string, Listening[]>();
  for (const { name, process } of leases) {
    const { bot, shards } = listenedOn(name) ?? {};
    if (bot === undefined || shards === undefined) continue;
    bots.set(bot, [...(bots.get(bot) ?? []), { process, shards }]);
  }
  return [...bots.values()].flatMap((listening) => [...heardTwice(listening), ...heardByNobody(listening)]);
}

function heardTwice(listening: readonly Listening[]): readonly ShardFault[] {
  const pairs = listening.flatMap((one, at) => listening.slice(at + 1).map((other) => [one, other] as const));
  return pairs
    .filter(([one, other]) => doOverlap(one.shards, other.shards))
    .map(([one, other]) => ({
      found: `${told(one)} and ${told(other)} hear the same servers, which are answered twice`,
      mend: "give each process a range of its own, of the same number of shards: --shards 0-7/16, --shards 8-15/16",
    }));
}

/** Of two numbers of shards each says otherwise where a server belongs. */
function doOverlap(one: Shards | "all", other: Shards | "all"): boolean {
  if (one === "all" || other === "all" || one.count !== other.count) return true;
  return one.ids.some((id) => other.ids.includes(id));
}

function heardByNobody(listening: readonly Listening[]): readonly ShardFault[] {
  const shards = listening.flatMap((each) => (each.shards === "all" ? [] : [each.shards]));
  const count = shards[0]?.count;
  if (count === undefined || shards.length < listening.length || shards.some((each) => each.count !== count)) return [];
  const heard = new Set(shards.flatMap(({ ids }) => ids));
  const missing = Array.from({ length: count }, (_, id) => id).filter((id) => !heard.has(id));
  return runsOf(missing).map((run) => ({
    found: `nobody listens on ${run}/${count} of Discord's shards`,
    mend: `start a process for them: pitboard run --role bot --shards ${run}/${count}`,
  }));
}

/** Numbers that follow on each other as `4-7`. */
function runsOf(ids: readonly number[]): readonly string[] {
  const runs: [from: number, to: number][] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last?.[1] === id - 1) last[1] = id;
    else runs.push([id, id]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
}

function told({ process, shards }: Listening): string {
  if (shards === "all") return `${process} (all shards)`;
  return `${process} (${runsOf(shards.ids).join(",")}/${shards.count})`;
}
