import { createDatabase, startPostgres } from "../../support/postgres-server.ts";
import { silentLog } from "../../support/silent-log.ts";
import { ask, whatIsAsked } from "../asking.ts";
import { built } from "../built.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const ASKED = 10_000;
const COLD = 1000;
const GOAL_MS = 5;

export const measurement: Measurement = {
  measures: [
    {
      name: "postgres-answer-p99",
      about: "Question to reply, p99, with 1,000 drivers and 100,000 claims in PostgreSQL",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
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
    const beside = {
      "first of a day, p99 ms": quantile(cold, 0.99),
      "p50 ms": quantile(times, 0.5),
      "max ms": Math.max(...times),
    };
    return [{ figure: quantile(times, 0.99), beside }];
  } finally {
    await server.remove();
  }
}
