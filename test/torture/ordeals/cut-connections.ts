import { withCrew } from "../../support/with-crew.ts";
import { crewUnderLoad } from "../crew-under-load.ts";
import { openCuttingProxy } from "../cutting-proxy.ts";
import type { Ordeal } from "../ordeal.ts";

/** Though connections to Telegram and to the database are cut in the middle, everybody is answered, and told of every change. */
export const cutConnections: Ordeal = {
  name: "cut-connections",
  weight: 2,
  async endure({ random, goesOn }) {
    return await withCrew({ roundTripMs: 40 }, async (crew, telegram) => {
      const database = new URL(crew.database);
      const toTelegram = await openCuttingProxy(portOf(telegram.root));
      const toDatabase = await openCuttingProxy(portOf(database.href));
      try {
        const env = {
          TELEGRAM_API_ROOT: `http://127.0.0.1:${toTelegram.port}`,
          DATABASE_URL: Object.assign(database, { port: String(toDatabase.port) }).href,
        };
        const cut = () => random.one([toTelegram, toDatabase]).cut();
        const harm = { name: "cuts", do: cut, before: [0, 400], after: [0, 1200] } as const;
        return await crewUnderLoad({ crew, telegram, env, fans: 20, harm, random, goesOn });
      } finally {
        await Promise.all([toTelegram.close(), toDatabase.close()]);
      }
    });
  },
};

function portOf(url: string): number {
  return Number(new URL(url).port);
}
