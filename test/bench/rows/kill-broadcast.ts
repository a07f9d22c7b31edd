import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { killedBroadcast, people } from "../../support/broadcast.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import type { Measured, Measurement } from "../row.ts";

const CHATS = 600;
const KILLS = 20;
const GOAL = 5;

export const measurement: Measurement = {
  measures: [
    {
      name: "kill-broadcast",
      about: "Chats told twice for each `kill -9` in the middle of a broadcast, while none is never told",
      unit: "twice",
      goal: GOAL,
      better: "lower",
      notes: [
        "MonitoRSS's engine is no package of npm; measured the same way elsewhere it lost none and told 37 twice.",
      ],
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const { lost, twice } = await killedBroadcast(people(telegram, CHATS), folder, KILLS);
    await telegram.close();
    return [{ figure: twice / KILLS, holds: lost === 0, beside: { lost, kills: KILLS } }];
  });
}
