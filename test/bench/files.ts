import type { Measurement } from "./row.ts";

/** Which file measures which rows. Only those that are asked for are loaded. */
export const FILES: readonly {
  readonly names: readonly string[];
  load(): Promise<{ readonly measurement: Measurement }>;
}[] = [
  {
    names: ["synced-write-100", "synced-write-10000", "synced-write"],
    load: () => import("./rows/synced-write.ts"),
  },
  { names: ["second-process"], load: () => import("./rows/second-process.ts") },
  { names: ["answer-p99"], load: () => import("./rows/answer-p99.ts") },
  { names: ["postgres-answer-p99"], load: () => import("./rows/postgres-answer-p99.ts") },
  { names: ["migrate"], load: () => import("./rows/migrate.ts") },
  { names: ["read-article", "read-article-long"], load: () => import("./rows/read-article.ts") },
  {
    names: ["framework-overhead-discord", "framework-overhead", "framework-overhead-waiting"],
    load: () => import("./rows/framework-overhead.ts"),
  },
  { names: ["picture"], load: () => import("./rows/picture.ts") },
  { names: ["steady-memory"], load: () => import("./rows/steady-memory.ts") },
  { names: ["telegram-efficiency"], load: () => import("./rows/telegram-efficiency.ts") },
  { names: ["discord-efficiency"], load: () => import("./rows/discord-efficiency.ts") },
  {
    names: ["reply-during-broadcast", "reply-during-broadcast-discord"],
    load: () => import("./rows/reply-during-broadcast.ts"),
  },
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
