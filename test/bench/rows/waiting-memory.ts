import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { BOTTLENECK, type Sender, THROTTLER } from "../peers/senders.ts";
import type { Measured, Measurement, Peer } from "../row.ts";

const CHATS = 30_000;
const LOOKS = 10;
const GOAL_MB = 20;

export const measurement: Measurement = {
  measures: [
    {
      name: "waiting-memory",
      about: "Resident memory while a broadcast to 30,000 chats waits, beside the same process at rest",
      unit: "MB",
      goal: GOAL_MB,
      better: "lower",
      peers: [beside(THROTTLER), beside(BOTTLENECK)],
    },
  ],
  measure: async () => [await weigh()],
};

function beside({ script, ...sender }: Sender): Peer {
  return { ...sender, measure: () => weigh(script) };
}

async function weigh(script?: URL): Promise<Measured> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const fans = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const start = () => startBroadcaster(folder, { telegram, ...(script && { script }) });
    const subscribe = async ({ does }: Awaited<ReturnType<typeof start>>) => {
      for (let from = 0; from < CHATS; from += 1000) await does("subscribe", fans.slice(from, from + 1000));
    };
    if (script === undefined) {
      const before = await start();
      await subscribe(before);
      await before.end();
    }
    const broadcaster = await start(); // It weighs what is kept, and nothing that came before.
    if (script !== undefined) await subscribe(broadcaster); // Others keep nothing.
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
    return { figure: waiting - atRest, beside: { "MB at rest": atRest } };
  });
}
