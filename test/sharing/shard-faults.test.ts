import { describe, expect, it } from "vitest";
import { listeningOn, sendingOn } from "../../src/sharing/lease-names.ts";
import { shardFaults } from "../../src/sharing/shard-faults.ts";
import { parseShards } from "../../src/sharing/share.ts";

/** Processes `pit:1`, `pit:2` … that each listen on a range, for one bot. */
function listening(ranges: readonly string[], token = "a.b.c") {
  return ranges.map((range, at) => ({
    name: listeningOn("discord", token, range === "all" ? undefined : parseShards(range)),
    process: `pit:${at + 1}`,
  }));
}

const found = (leases: Parameters<typeof shardFaults>[0]) => shardFaults(leases).map((fault) => fault.found);

describe("how processes divide the shards", () => {
  it.each([[["0-7/16", "8-15/16"]], [["0/2", "1/2"]], [["all"]], [[]]])(
    "is right where each is heard once: %j",
    (ranges) => {
      expect(found(listening(ranges))).toEqual([]);
    },
  );

  it("is no matter between bots of their own, nor for other leases", () => {
    const others = [
      { name: sendingOn("discord", "a.b.c"), process: "pit:1" },
      { name: listeningOn("telegram", "1:a"), process: "pit:1" },
      { name: "jobs of somebody", process: "pit:1" },
    ];
    expect(found([...listening(["all"]), ...listening(["all"], "d.e.f"), ...others])).toEqual([]);
  });

  it("tells ranges that overlap, with their processes", () => {
    expect(found(listening(["0-3/8", "2-7/8"]))).toEqual([
      "pit:1 (0-3/8) and pit:2 (2-7/8) hear the same servers, which are answered twice",
    ]);
  });

  it("tells one that listens on all beside one that listens on some, and ranges of different numbers of shards", () => {
    expect(found(listening(["0-3/8", "all"]))).toEqual([
      "pit:1 (0-3/8) and pit:2 (all shards) hear the same servers, which are answered twice",
    ]);
    expect(found(listening(["0-3/8", "8-15/16"]))).toHaveLength(1);
  });

  it("tells shards that nobody listens on, and how to start who does", () => {
    expect(shardFaults(listening(["0-1/8", "3-5/8"]))).toEqual([
      {
        found: "nobody listens on 2/8 of Discord's shards",
        mend: "start a process for them: pitboard run --role bot --shards 2/8",
      },
      {
        found: "nobody listens on 6-7/8 of Discord's shards",
        mend: "start a process for them: pitboard run --role bot --shards 6-7/8",
      },
    ]);
  });
});
