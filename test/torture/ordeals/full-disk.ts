import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startProcess } from "../../support/processes.ts";
import { aCrowd } from "../a-crowd.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const PATIENCE_MS = 60_000;
const BLOCK = 1024;

/** A bot whose disk is full answers on and says what it cannot keep; what it said that it keeps is kept. */
export const fullDisk: Ordeal = {
  name: "full-disk",
  weight: 1,
  hindrance: () => (process.platform === "win32" ? "this system limits no file's size" : undefined),
  async endure({ folder, random, goesOn }) {
    const telegram = await startTelegram();
    const crowd = aCrowd(telegram, folder);
    let [rounds, refused] = [0, 0];
    try {
      await startProcess(["ask", "WEC 2024?"], { folder }).end();
      do {
        const { size } = await stat(join(folder, "store.json")).catch(() => ({ size: 0 }));
        const limit = Math.ceil(size / BLOCK) + random.between(8, 24);
        const bot = startProcess(["run"], { folder, telegram, limit });
        await bot.said(/Telegram is connected/);
        const before = crowd.refused();
        for (const end = Date.now() + PATIENCE_MS; crowd.refused() === before && Date.now() < end; ) {
          crowd.sets(random.one(["it", "de", "fr"]));
          await pause(3);
        }
        crowd.asks();
        await crowd.answered();
        await bot.end(random.one(["SIGKILL", "SIGTERM"]));
        refused += crowd.refused() - before;
        rounds += 1;
      } while (goesOn());
      const forgotten = await crowd.forgotten();
      return {
        did: { "full disks": rounds, "settings kept": crowd.kept(), refused },
        broken: broken({
          "were never answered": crowd.unanswered(),
          "settings lost that were acknowledged": forgotten,
          "nothing was refused": refused === 0,
        }),
      };
    } finally {
      await telegram.close();
    }
  },
};
