import { parseArgs } from "node:util";
import type { Row } from "./row.ts";

/** Which file measures which rows. Only those that are asked for are loaded. */
const MODULES: readonly { readonly names: readonly string[]; load(): Promise<{ rows(): Promise<Row[]> }> }[] = [
  {
    names: ["synced-write-100", "synced-write-10000", "synced-write"],
    load: () => import("./rows/synced-write.ts"),
  },
  { names: ["second-process"], load: () => import("./rows/second-process.ts") },
  { names: ["answer-p99"], load: () => import("./rows/answer-p99.ts") },
  { names: ["postgres-answer-p99"], load: () => import("./rows/postgres-answer-p99.ts") },
  { names: ["migrate"], load: () => import("./rows/migrate.ts") },
  { names: ["read-article", "read-article-long"], load: () => import("./rows/read-article.ts") },
  { names: ["framework-overhead", "framework-overhead-discord"], load: () => import("./rows/framework-overhead.ts") },
  { names: ["picture"], load: () => import("./rows/picture.ts") },
  { names: ["steady-memory"], load: () => import("./rows/steady-memory.ts") },
  { names: ["telegram-efficiency"], load: () => import("./rows/telegram-efficiency.ts") },
  { names: ["discord-efficiency"], load: () => import("./rows/discord-efficiency.ts") },
  { names: ["reply-during-broadcast"], load: () => import("./rows/reply-during-broadcast.ts") },
  { names: ["waiting-memory"], load: () => import("./rows/waiting-memory.ts") },
  {
    names: ["postgres-waiting-memory", "alert-for-a-million"],
    load: () => import("./rows/alert-for-a-million.ts"),
  },
  { names: ["kill-broadcast"], load: () => import("./rows/kill-broadcast.ts") },
  { names: ["change-to-message"], load: () => import("./rows/change-to-message.ts") },
  { names: ["postgres-change-to-message"], load: () => import("./rows/postgres-change-to-message.ts") },
  { names: ["kill-processes"], load: () => import("./rows/kill-processes.ts") },
  { names: ["two-workers"], load: () => import("./rows/two-workers.ts") },
  { names: ["server-memory"], load: () => import("./rows/server-memory.ts") },
  { names: ["command-over-http", "command-over-http-discord"], load: () => import("./rows/command-over-http.ts") },
  { names: ["start-ratio"], load: () => import("./rows/start-ratio.ts") },
];

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, only: { type: "string", multiple: true } },
  allowPositionals: true,
});
const wanted = new Set([...(values.only ?? []), ...positionals]);
const known = MODULES.flatMap(({ names }) => names);
const unknown = [...wanted].filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No row is called ${unknown.join(", ")}. There are: ${known.join(", ")}\n`);
  process.exitCode = 2;
} else {
  for (const { names, load } of MODULES) {
    if (wanted.size > 0 && !names.some((name) => wanted.has(name))) continue;
    const { rows } = await load();
    for (const row of await rows()) {
      if (wanted.size === 0 || wanted.has(row.name))
        process.stdout.write(`${values.json ? JSON.stringify(row) : told(row)}\n`);
    }
  }
}

function told({ name, figure, unit, goal, ok, beside = {} }: Row): string {
  const others = Object.entries(beside).map(([what, value]) => `${what} ${value}`);
  const line = [name.padEnd(24), `${figure} ${unit}`.padEnd(14), `${goal} ${unit}`.padEnd(14), ok ? "ok" : "short"];
  return [...line, ...(others.length > 0 ? [` (${others.join(", ")})`] : [])].join(" ").trimEnd();
}
