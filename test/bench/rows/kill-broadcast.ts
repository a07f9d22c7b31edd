import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { killedBroadcast } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { type Row, rounded } from "../row.ts";

const CHATS = 600;
const KILLS = 20;
const GOAL = 5;
/** Of MonitoRSS's engine, measured the same way elsewhere. */
const OTHERS = { MonitoRSS: 37 };

/** How many chats are told twice for each kill -9 in the middle of a broadcast, and how many are never told. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const { lost, twice } = await killedBroadcast(telegram, folder, { chats: CHATS, kills: KILLS });
    await telegram.close();
    const figure = twice / KILLS;
    return [
      {
        name: "kill-broadcast",
        figure: rounded(figure),
        unit: "twice",
        goal: GOAL,
        ok: figure <= GOAL && lost === 0,
        beside: { lost, kills: KILLS, ...OTHERS },
      },
    ];
  });
}
