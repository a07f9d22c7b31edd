import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";
import type { Beside, Facts, Measured, Row } from "./row.ts";

/** How, on which machine, and when: a figure means little without. */
interface Run {
  readonly command: string;
  readonly day: string;
  readonly machine: string;
}

export function thisRun(args: readonly string[], now: Date): Run {
  const [cpu] = cpus();
  const cores = `${availableParallelism()} cores${cpu === undefined ? "" : ` (${cpu.model.trim()})`}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const [load = 0] = loadavg(); // What else runs there makes every figure worse.
  const machine = `${cores}, ${memory}, ${platform()} ${arch()}, Node ${process.versions.node}, load ${load.toFixed(1)} before`;
  return { command: `npm run bench -- ${args.join(" ")}`, day: now.toISOString().slice(0, 10), machine };
}

/** A row as one object, with what was measured of the peers among what is beside it. */
export function toldAsJson({ name, figure, unit, goal, ok, beside = {}, peers }: Row): string {
  const others = peers.flatMap((peer) =>
    peer.kind === "measured"
      ? [
          [nameOf(peer), peer.measured.figure],
          ...Object.entries(peer.measured.beside ?? {}).map(([what, value]) => [`${peer.name}: ${what}`, value]),
        ]
      : [],
  );
  const all = { ...beside, ...Object.fromEntries(others) };
  return JSON.stringify({ name, figure, unit, goal, ok, ...(Object.keys(all).length > 0 && { beside: all }) });
}

/** A row as one line. */
export function toldAsLine({ name, figure, unit, goal, ok, beside = {}, peers }: Row): string {
  const others = [...listed(beside), ...peers.map((peer) => toldPeer(peer, unit))];
  const line = [name.padEnd(26), `${figure} ${unit}`.padEnd(14), `${goal} ${unit}`.padEnd(14), ok ? "ok" : "short"];
  return [...line, ...(others.length > 0 ? [` (${others.join(", ")})`] : [])].join(" ").trimEnd();
}

/** All rows as the document that is kept of them. */
export function toldAsMarkdown(rows: readonly Row[], { command, day, machine }: Run): string {
  const isPeered = rows.some(({ peers }) => peers.length > 0);
  return [
    "# What was measured",
    "",
    `Made by \`${command}\` on ${day}: ${machine}. It is written anew each time: what is said of a row stands in its file in \`test/bench/rows\`.`,
    "",
    "Discord and Telegram are servers on the same machine, which refuse what comes too fast; where messages are broadcast, each",
    "takes a round trip of 50 ms. Times wander from run to run and from machine to machine; what stands side by side was measured in the same run.",
    "",
    "| row | what is measured | figure | goal | |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(
      (row) =>
        `| \`${row.name}\` | ${row.about} | ${row.figure} ${row.unit} | ${goalOf(row)} | ${row.ok ? "ok" : "**short**"} |`,
    ),
    ...(isPeered ? peersOf(rows) : []),
    "",
    "## Row by row",
    "",
    ...rows.flatMap(rowByRow),
    "",
  ].join("\n");
}

export function goalOf({ better, goal, unit }: Pick<Row, "better" | "goal" | "unit">): string {
  return `${better === "lower" ? "≤" : "≥"} ${goal} ${unit}`;
}

function peersOf(rows: readonly Row[]): readonly string[] {
  return [
    "",
    "## Beside others",
    "",
    "Libraries are used the way their own documentation advises, on the same questions and the same servers.",
    "",
    "| row | by | figure | how |",
    "| --- | --- | --- | --- |",
    ...rows
      .filter(({ peers }) => peers.length > 0)
      .flatMap(({ name, unit, figure, beside, peers }) => [
        `| \`${name}\` | **Pitboard** | ${[`${figure} ${unit}`, ...listed(beside ?? {})].join("; ")} | |`,
        ...peers.map((peer) => `| | ${peer.name} | ${figuresOf(peer, unit)} | ${peer.how} |`),
      ]),
  ];
}

function rowByRow({ name, beside = {}, notes = [], peers }: Row): readonly string[] {
  const facts = peers.length > 0 ? [] : listed(beside); // They stand beside those of the peers already.
  const told = [...(facts.length > 0 ? [`${facts.join(", ")}.`] : []), ...notes];
  return told.length > 0 ? [`- \`${name}\`: ${told.join(" ")}`] : [];
}

function figuresOf(peer: Beside, unit: string): string {
  if (peer.kind === "failed") return `not measured: ${peer.why}`;
  const { figure, sample, beside = {} }: Measured = peer.measured;
  return [`${figure} ${unit}${sample === undefined ? "" : ` (${sample})`}`, ...listed(beside)].join("; ");
}

function toldPeer(peer: Beside, unit: string): string {
  if (peer.kind === "failed") return `${peer.name} not measured: ${peer.why}`;
  const more = listed(peer.measured.beside ?? {});
  return `${nameOf(peer)} ${peer.measured.figure} ${unit}${more.length > 0 ? ` [${more.join(", ")}]` : ""}`;
}

function nameOf(peer: Beside & { readonly kind: "measured" }): string {
  const { sample } = peer.measured;
  return sample === undefined ? peer.name : `${peer.name} (${sample})`;
}

function listed(facts: Facts): readonly string[] {
  return Object.entries(facts).map(([what, value]) => `${what} ${value}`);
}
