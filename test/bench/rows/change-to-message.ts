import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { graphileWorker } from "../peers/graphile-worker.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";
import { everySent } from "../sent.ts";

const CHATS = 20;
const CHANGES = 20;
const WARM_UP = 3;
const GOAL_MS = 10;

export const measurement: Measurement = {
  measures: [
    {
      name: "change-to-message",
      about: "From a decision to the first message that tells what it changed, as it reaches Telegram",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
      notes: ["pg-boss is no dependency here; measured elsewhere it took 260 ms."],
      peers: [graphileWorker],
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
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
    return [{ figure: quantile(times, 0.5), beside: { "ms max": Math.max(...times) } }];
  });
}
