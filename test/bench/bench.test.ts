import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/config.ts";
import { FILES } from "./files.ts";
import { measureRows } from "./measure-rows.ts";
import type { Measured, Measurement, Peer } from "./row.ts";
import { goalOf, toldAsJson, toldAsLine, toldAsMarkdown } from "./tell.ts";

/** What Pitboard has to reach. */
const GOALS: readonly (readonly [name: string, goal: string])[] = [
  ["telegram-efficiency", "≥ 0.97 of limit"],
  ["discord-efficiency", "≥ 0.94 of limit"],
  ["reply-during-broadcast", "≤ 100 ms"],
  ["waiting-memory", "≤ 20 MB"],
  ["postgres-waiting-memory", "≤ 20 MB"],
  ["kill-broadcast", "≤ 5 twice"],
  ["synced-write", "≤ 0.5 ms"],
  ["second-process", "≥ 1 refused"],
  ["answer-p99", "≤ 0.2 ms"],
  ["framework-overhead", "≤ 10 %"],
  ["framework-overhead-waiting", "≤ 10 %"],
  ["read-article", "≤ 5 ms"],
  ["read-article-long", "≤ 120 x"],
  ["start-ratio", "≤ 1.25 x"],
  ["change-to-message", "≤ 10 ms"],
];

const PEERS: Readonly<Record<string, readonly string[]>> = {
  "answer-p99": ["minisearch", "fuse.js", "node-nlp"],
  "telegram-efficiency": ["grammY's throttler", "bottleneck"],
  "discord-efficiency": ["discord.js"],
  "reply-during-broadcast": ["grammY's throttler"],
  "waiting-memory": ["grammY's throttler", "bottleneck"],
  "synced-write": ["lowdb"],
  "second-process": ["lowdb"],
  "change-to-message": ["graphile-worker"],
  "start-ratio": ["node-nlp"],
};

const RUN = { command: "npm run bench", day: "2026-11-23", machine: "2 cores, Node 20" };

/** A row about laps, that is good up to 90 seconds. */
function laps(measured: Measured, ...peers: readonly Peer[]): Measurement {
  const about = { name: "lap", about: "A lap of Spa", unit: "s", goal: 90, better: "lower" } as const;
  return { measures: [{ ...about, peers }], measure: async () => [measured] };
}

function peer(name: string, measure: () => Promise<Measured>): Peer {
  return { name, how: "as advised", measure };
}

async function onlyRow(measurement: Measurement, withPeers = true) {
  const [row] = await measureRows(measurement, { withPeers });
  if (row === undefined) throw new Error("There is one row");
  return row;
}

describe("the bench", async () => {
  const files = await Promise.all(FILES.map(async ({ names, load }) => ({ names, ...(await load()) })));
  const measures = files.flatMap(({ measurement }) => measurement.measures);

  it("knows which file measures which rows", () => {
    expect(files.map(({ measurement }) => measurement.measures.map(({ name }) => name))).toEqual(
      files.map(({ names }) => names),
    );
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
  });

  it("holds every row against its goal", () => {
    const goals = new Map(measures.map((measure) => [measure.name, goalOf(measure)]));
    expect(GOALS.map(([name]) => [name, goals.get(name)])).toEqual(GOALS);
  });

  it("measures those that others would take instead", () => {
    const named = new Map(measures.map(({ name, peers = [] }) => [name, peers.map((each) => each.name)]));
    for (const [row, names] of Object.entries(PEERS))
      expect(named.get(row)).toEqual(expect.arrayContaining([...names]));
  });

  it("says when a row is short, also of what has to hold besides", async () => {
    expect((await onlyRow(laps({ figure: 89.9 }))).ok).toBe(true);
    expect((await onlyRow(laps({ figure: 90.04 }))).ok).toBe(false);
    expect((await onlyRow(laps({ figure: 80, holds: false }))).ok).toBe(false);
  });

  it("tells of others what was measured in the same run, and how much of it", async () => {
    const row = await onlyRow(
      laps(
        { figure: 88.123 },
        peer("GT3", async () => ({ figure: 137.46, beside: { pits: 2 }, sample: "5 laps" })),
      ),
    );
    expect(JSON.parse(toldAsJson(row))).toEqual({
      name: "lap",
      figure: 88.1,
      unit: "s",
      goal: 90,
      ok: true,
      beside: { "GT3 (5 laps)": 137, "GT3: pits": 2 },
    });
    expect(toldAsLine(row)).toContain("GT3 (5 laps) 137 s [pits 2]");
  });

  it("has no figure of others that it did not measure", async () => {
    const asked: string[] = [];
    const other = peer("GT3", async () => {
      asked.push("GT3");
      throw new Error("no fuel");
    });
    const alone = await onlyRow(laps({ figure: 88 }, other), false);
    expect([asked, toldAsLine(alone).includes("GT3")]).toEqual([[], false]);
    const row = await onlyRow(laps({ figure: 88 }, other));
    expect(toldAsJson(row)).not.toContain("GT3");
    expect(toldAsLine(row)).toContain("GT3 not measured: no fuel");
    expect(toldAsMarkdown([row], RUN)).toContain("| | GT3 | not measured: no fuel | as advised |");
  });

  it("writes down on which machine and on which day", async () => {
    const document = toldAsMarkdown([await onlyRow(laps({ figure: 91 }))], RUN);
    expect(document).toContain("Made by `npm run bench` on 2026-11-23: 2 cores, Node 20.");
    expect(document).toContain("| `lap` | A lap of Spa | 91 s | ≤ 90 s | **short** |");
  });

  it("is written down as it is now", () => {
    const kept = readFileSync(join(PROJECT_FOLDER, "docs", "performance.md"), "utf8");
    const written = [...kept.matchAll(/^\| `([\w-]+)` \| (.*) \| .* \| ([≤≥] .*) \| (?:ok|\*\*short\*\*) \|$/gm)];
    expect(written).not.toEqual([]);
    const known = new Map(measures.map((measure) => [measure.name, [measure.about, goalOf(measure)]]));
    for (const [, name = "", about, goal] of written)
      expect([name, about, goal]).toEqual([name, ...(known.get(name) ?? [])]);
  });
});
