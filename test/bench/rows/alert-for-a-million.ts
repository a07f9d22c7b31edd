import type { Measured, Measurement } from "../row.ts";
import { broadcast } from "../simulation/broadcast.ts";
import { filledDatabase } from "../simulation/database.ts";

const AUDIENCE = { chats: 1_000_000, servers: 10_000 };
/** So many are told before it is looked what the rest takes that waits. */
const TOLD = 6000;
const GOAL_MB = 20;
const WRITTEN_GOAL_MB = 10;
const MB = 2 ** 20;

export const measurement: Measurement = {
  measures: [
    {
      name: "postgres-waiting-memory",
      about: "Memory in use by the sender while an alert to a million chats waits, beside the same sender at rest",
      unit: "MB",
      goal: GOAL_MB,
      better: "lower",
    },
    {
      name: "alert-for-a-million",
      about: "What PostgreSQL writes when an alert to a million chats is published",
      unit: "MB",
      goal: WRITTEN_GOAL_MB,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const database = await filledDatabase(AUDIENCE);
  try {
    const { published, memory, each } = await broadcast(database, AUDIENCE, TOLD);
    return [
      {
        figure: memory.more.used / MB,
        beside: {
          "MB resident at rest": memory.atRest.resident / MB,
          "MB resident more": memory.more.resident / MB,
        },
      },
      {
        figure: published.bytes / MB,
        beside: {
          "ms to publish": published.ms,
          "statements a message": each.statements,
          "bytes written a message": each.bytes,
        },
      },
    ];
  } finally {
    await database.close();
  }
}
