import { setTimeout as pause } from "node:timers/promises";
import { withCrew } from "../../support/with-crew.ts";
import { aCrowd } from "../a-crowd.ts";
import { openCuttingProxy } from "../cutting-proxy.ts";
import { fansOf } from "../fans.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const PATIENCE_MS = 120_000;
const TWICE_A_CUT = 5;

/** Though connections to Telegram and to the database are cut in the middle, everybody is answered, and told of every change. */
export const cutConnections: Ordeal = {
  name: "cut-connections",
  weight: 2,
  async endure({ random, goesOn }) {
    return await withCrew({ roundTripMs: 40 }, async (crew, telegram) => {
      const database = new URL(crew.database);
      const proxies = await Promise.all([telegram.root, database.href].map((url) => openCuttingProxy(portOf(url))));
      const [toTelegram, toDatabase] = proxies;
      try {
        const env = {
          TELEGRAM_API_ROOT: `http://127.0.0.1:${toTelegram?.port}`,
          DATABASE_URL: Object.assign(database, { port: String(toDatabase?.port) }).href,
        };
        const [fans, crowd] = [await fansOf(crew, telegram, 20), aCrowd(telegram)];
        const members = (["worker", "worker", "bot"] as const).map((role) => crew.start(role, env));
        await Promise.all(members.map((member) => member.said(/Telegram is connected/)));
        let cuts = 0;
        do {
          await fans.tell();
          for (let one = random.between(1, 4); one > 0; one -= 1) crowd.asks();
          await pause(random.between(0, 400));
          random.one([toTelegram, toDatabase])?.cut();
          cuts += 1;
          await pause(random.between(0, 1200));
        } while (goesOn());
        await fans.told(PATIENCE_MS);
        await crowd.answered();
        const twice = fans.twice() + crowd.twice();
        const givenUp = members.flatMap(({ lines }) => lines.filter((line) => /was not answered/.test(line))).length;
        return {
          did: {
            cuts,
            changes: fans.changes(),
            questions: crowd.times().length,
            "said twice": twice,
            "given up": givenUp,
          },
          broken: broken({
            "processes ended": members.filter((member) => member.hasEnded()).length,
            "alerts never told": fans.lost(),
            "were never answered": Math.max(0, crowd.unanswered() - givenUp),
            "said twice": twice > cuts * TWICE_A_CUT ? twice : 0,
          }),
        };
      } finally {
        for (const proxy of proxies) await proxy.close();
      }
    });
  },
};

function portOf(url: string): number {
  return Number(new URL(url).port);
}
