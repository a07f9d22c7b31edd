import { type Row, rounded } from "../row.ts";
import { broadcast } from "../simulation/broadcast.ts";
import { filledDatabase } from "../simulation/database.ts";

const AUDIENCE = { chats: 1_000_000, servers: 10_000 };
/** So many are told before it is looked what the rest takes that waits. */
const TOLD = 6000;
const GOAL_MB = 20;
const WRITTEN_GOAL_MB = 10;
const MB = 2 ** 20;

/** What an alert to a million chats takes while they wait: memory in use by the sender, and what is written to publish it. */
export async function rows(): Promise<Row[]> {
  const database = await filledDatabase(AUDIENCE);
  try {
    const { published, memory, each } = await broadcast(database, AUDIENCE, TOLD);
    const [more, written] = [memory.more.used / MB, published.bytes / MB];
    return [
      {
        name: "postgres-waiting-memory",
        figure: rounded(more),
        unit: "MB",
        goal: GOAL_MB,
        ok: more <= GOAL_MB,
        beside: {
          "MB resident at rest": rounded(memory.atRest.resident / MB),
          "MB resident more": rounded(memory.more.resident / MB),
        },
      },
      {
        name: "alert-for-a-million",
        figure: rounded(written),
        unit: "MB",
        goal: WRITTEN_GOAL_MB,
        ok: written <= WRITTEN_GOAL_MB,
        beside: {
          "ms to publish": rounded(published.ms),
          "statements a message": rounded(each.statements),
          "bytes written a message": rounded(each.bytes),
        },
      },
    ];
  } finally {
    await database.close();
  }
}
