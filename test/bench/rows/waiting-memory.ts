import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { type Row, rounded } from "../row.ts";

const CHATS = 30_000;
const LOOKS = 10;
const GOAL_MB = 20;
/** Of grammY's throttler and of bottleneck, measured the same way elsewhere. */
const OTHERS = { "grammY's throttler": 1487, bottleneck: 293 };

/** What a broadcast to many chats that wait takes in memory, beside the same process at rest. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const fans = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const before = await startBroadcaster(folder, { telegram });
    for (let from = 0; from < CHATS; from += 1000) await before.does("subscribe", fans.slice(from, from + 1000));
    await before.end();
    const broadcaster = await startBroadcaster(folder, { telegram }); // It weighs what is kept, and nothing that came before.
    const weights = async () => {
      const all: number[] = [];
      for (let look = 0; look < LOOKS; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        all.push((await broadcaster.does("weigh")) / 2 ** 20);
      }
      return all;
    };
    const atRest = (await weights()).at(-1) ?? Number.NaN; // What starting left is given back by then.
    await broadcaster.does("publish");
    const waiting = Math.max(...(await weights()));
    await broadcaster.kill();
    await telegram.close();
    const figure = waiting - atRest;
    return [
      {
        name: "waiting-memory",
        figure: rounded(figure),
        unit: "MB",
        goal: GOAL_MB,
        ok: figure <= GOAL_MB,
        beside: { "MB at rest": rounded(atRest), ...OTHERS },
      },
    ];
  });
}
