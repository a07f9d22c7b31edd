import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { quantile, type Row, rounded } from "../row.ts";
import { everySent } from "../sent.ts";

const CHATS = 20;
const CHANGES = 20;
const WARM_UP = 3;
const GOAL_MS = 10;
/** Of pg-boss and of graphile-worker, measured the same way elsewhere. */
const OTHERS = { "pg-boss": 260, "graphile-worker": 3 };

/** How long it takes from a decision to the first message that tells what it changed, as it reaches Telegram. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true });
    const fans = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const broadcaster = await startBroadcaster(folder, { telegram });
    await broadcaster.does("subscribe", fans);
    const times: number[] = [];
    for (let n = 1; n <= WARM_UP + CHANGES; n += 1) {
      const published = await broadcaster.does("publish");
      await everySent(telegram, `n${n}`, CHATS);
      const first = telegram.requests.find(({ params }) => params["text"] === `n${n}`)?.at.getTime() ?? Number.NaN;
      if (n > WARM_UP) times.push(first - published);
      await new Promise((resolve) => setTimeout(resolve, 1100)); // A chat is told one thing a second.
    }
    await broadcaster.end();
    await telegram.close();
    const figure = quantile(times, 0.5);
    return [
      {
        name: "change-to-message",
        figure: rounded(figure),
        unit: "ms",
        goal: GOAL_MS,
        ok: figure <= GOAL_MS,
        beside: { "ms max": rounded(Math.max(...times)), ...OTHERS },
      },
    ];
  });
}
