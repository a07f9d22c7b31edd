import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { quantile, type Row, rounded } from "../row.ts";

const ROUND_TRIP_MS = 50;
const CHATS = 1500;
const QUESTIONS = 200;
const EVERY_MS = 200;
const WARM_UP = 10;
const GOAL_MS = ROUND_TRIP_MS + 50;
/** In seconds, of grammY's throttler and of p-limit, measured the same way elsewhere. */
const OTHERS = { "grammY's throttler, s": 94, "p-limit, s": 43 };

/** How long people wait for an answer who ask in the middle of a broadcast. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: ROUND_TRIP_MS });
    const fans = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const broadcaster = await startBroadcaster(folder, { telegram });
    await broadcaster.does("subscribe", fans);
    await broadcaster.does("publish");
    const times: number[] = [];
    for (let n = 0; n < WARM_UP + QUESTIONS; n += 1) {
      const anna = telegram.person({ firstName: "Anna" });
      const asked = performance.now();
      anna.says("/status wec season:2024");
      await telegram.next("sendMessage", ({ chat_id }) => chat_id === anna.chat.id, 60_000);
      const ms = performance.now() - asked;
      if (n >= WARM_UP) times.push(ms);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, EVERY_MS - ms)));
    }
    const waiting = CHATS - telegram.requests.filter(({ params }) => params["text"] === "n1").length;
    if (waiting <= 0) throw new Error("The broadcast was over before the last question");
    await broadcaster.end();
    await telegram.close();
    const figure = quantile(times, 0.99);
    const refusals = telegram.refusals();
    return [
      {
        name: "reply-during-broadcast",
        figure: rounded(figure),
        unit: "ms",
        goal: GOAL_MS,
        ok: figure <= GOAL_MS && refusals === 0,
        beside: { "ms p50": rounded(quantile(times, 0.5)), refusals, "chats still waiting": waiting, ...OTHERS },
      },
    ];
  });
}
