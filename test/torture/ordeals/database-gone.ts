import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { withCrew } from "../../support/with-crew.ts";
import { aCrowd } from "../a-crowd.ts";
import { fansOf } from "../fans.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const PATIENCE_MS = 120_000;
const TWICE_AN_OUTAGE = 5;

/** Though the database goes away under load, everybody is answered when it is back, and told of every change that was kept. */
export const databaseGone: Ordeal = {
  name: "database-gone",
  weight: 2,
  async endure({ random, goesOn }) {
    return await withCrew({ limits: true, roundTripMs: 40 }, async (crew, telegram, _, server) => {
      const [fans, crowd] = [await fansOf(crew, telegram, 40), aCrowd(telegram)];
      const members = (["worker", "worker", "bot"] as const).map((role) => crew.start(role));
      await Promise.all(members.map((member) => member.said(/Telegram is connected/)));
      let outages = 0;
      do {
        await fans.tell();
        for (let one = random.between(1, 4); one > 0; one -= 1) crowd.asks();
        await pause(random.between(0, 1500));
        if (random.next() < 0.5) await terminateAll(server.urlOf("postgres"));
        else {
          await server.stop();
          await pause(random.between(0, 4000));
          await server.start();
        }
        outages += 1;
        await pause(random.between(500, 2500));
      } while (goesOn());
      await fans.told(PATIENCE_MS);
      await crowd.answered();
      const twice = fans.twice() + crowd.twice();
      const givenUp = members.flatMap(({ lines }) => lines.filter((line) => /was not answered/.test(line))).length;
      return {
        did: {
          outages,
          changes: fans.changes(),
          questions: crowd.times().length,
          "said twice": twice,
          "given up": givenUp,
        },
        broken: broken({
          "processes ended": members.filter((member) => member.hasEnded()).length,
          "alerts never told": fans.lost(),
          "were never answered": Math.max(0, crowd.unanswered() - givenUp),
          "said twice": twice > outages * TWICE_AN_OUTAGE ? twice : 0,
        }),
      };
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
