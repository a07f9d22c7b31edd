import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { withCrew } from "../../support/with-crew.ts";
import { crewUnderLoad } from "../crew-under-load.ts";
import type { Ordeal } from "../ordeal.ts";

/** Though the database goes away under load, everybody is answered when it is back, and told of every change that was kept. */
export const databaseGone: Ordeal = {
  name: "database-gone",
  weight: 2,
  async endure({ random, goesOn }) {
    return await withCrew({ limits: true, roundTripMs: 40 }, async (crew, telegram, _, server) => {
      const takeAway = async () => {
        if (random.next() < 0.5) return await terminateAll(server.urlOf("postgres"));
        await server.stop();
        await pause(random.between(0, 4000));
        await server.start();
      };
      const harm = { name: "outages", do: takeAway, before: [0, 1500], after: [500, 2500] } as const;
      return await crewUnderLoad({ crew, telegram, fans: 40, harm, random, goesOn });
    });
  },
};

async function terminateAll(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null",
  );
  await client.end();
}
