import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { type Row, rounded } from "../row.ts";
import { everySent } from "../sent.ts";

const CHATS = 30_000;
const WARM_UP = 100;
const LOOKS = 10;
const GOAL_MB = 20;
/** Of grammY's throttler and of bottleneck, measured the same way elsewhere. */
const OTHERS = { "grammY's throttler": 1487, bottleneck: 293 };

/** What a broadcast to many chats that wait takes in memory, beside the same process at rest. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const fans = Array.from({ length: CHATS + WARM_UP }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const broadcaster = await startBroadcaster(folder, { telegram });
    await broadcaster.does("subscribe", fans.slice(0, WARM_UP));
    await broadcaster.does("publish");
    await everySent(telegram, "n1", WARM_UP);
    for (let from = WARM_UP; from < fans.length; from += 1000) {
      await broadcaster.does("subscribe", fans.slice(from, from + 1000));
    }
    const weigh = async () => (await broadcaster.does("weigh")) / 2 ** 20;
    await weigh();
    const before = await weigh();
    await broadcaster.does("publish");
    const weights: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      weights.push(await weigh());
    }
    await broadcaster.kill();
    await telegram.close();
    const figure = Math.max(...weights) - before;
    return [
      {
        name: "waiting-memory",
        figure: rounded(figure),
        unit: "MB",
        goal: GOAL_MB,
        ok: figure <= GOAL_MB,
        beside: { "MB at rest": rounded(before), ...OTHERS },
      },
    ];
  });
}
