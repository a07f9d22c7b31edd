import { createDatabase, startPostgres } from "../../support/postgres-server.ts";
import { silentLog } from "../../support/silent-log.ts";
import { ask, whatIsAsked } from "../asking.ts";
import { built } from "../built.ts";
import { quantile, type Row, rounded } from "../row.ts";

const ASKED = 10_000;
const COLD = 1000;
const GOAL_MS = 5;

/** Question to reply, with a thousand drivers and a hundred thousand claims in PostgreSQL. */
export async function rows(): Promise<Row[]> {
  const { openPostgresStore }: typeof import("../../../src/store/postgres/open-store.ts") = await import(
    built("store/postgres/open-store")
  );
  const server = await startPostgres({ durable: true });
  try {
    const url = await createDatabase(server.urlOf("postgres"));
    const store = await openPostgresStore(url, { access: "write", log: silentLog, keepBackup: async () => "" });
    await store.import(whatIsAsked());
    const { times, cold } = await ask(store, ASKED, COLD);
    await store.close();
    const figure = quantile(times, 0.99);
    const beside = {
      "first of a day, p99 ms": rounded(quantile(cold, 0.99)),
      "p50 ms": rounded(quantile(times, 0.5)),
      "max ms": rounded(Math.max(...times)),
    };
    return [
      {
        name: "postgres-answer-p99",
        figure: rounded(figure),
        unit: "ms",
        goal: GOAL_MS,
        ok: figure <= GOAL_MS,
        beside,
      },
    ];
  } finally {
    await server.remove();
  }
}
