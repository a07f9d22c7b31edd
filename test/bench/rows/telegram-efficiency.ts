import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import {
  BOTTLENECK,
  FIVE_AT_ONCE,
  PROMISE_ALL,
  type Sender,
  THROTTLER,
  THROTTLER_LET_THROUGH,
} from "../peers/senders.ts";
import type { Measured, Measurement, Peer } from "../row.ts";
import { sentWithin } from "../sent.ts";

const CHATS = 3000;
const A_SECOND = 30;
const IDEAL_S = CHATS / A_SECOND;
const GOAL = 0.97;
/** What others have not told by then is not waited for; what is lost comes never. */
const PATIENCE_MS = 180_000;
const LOST_AFTER_MS = 20_000;

export const measurement: Measurement = {
  measures: [
    {
      name: "telegram-efficiency",
      about:
        "A broadcast to 3,000 chats on Telegram: the time that its limit of 30 a second alone would take / the time it takes",
      unit: "of limit",
      goal: GOAL,
      better: "higher",
      notes: [
        "That Telegram lets 6 messages through at once and then 30 a second; after one too many it refuses all for 5 s, for twice as long each time.",
        "Who lets 30 out at the beginning of each second is refused there, and whoever sends on meanwhile, or tries all of it again at the same instant, is refused again. The real one may be more lenient, so the throttler is shown on a lenient one as well.",
        "Pitboard stops for all chats as soon as one message is refused.",
      ],
      peers: [
        beside(THROTTLER, PATIENCE_MS),
        beside(THROTTLER_LET_THROUGH, PATIENCE_MS),
        beside(BOTTLENECK, PATIENCE_MS),
        beside(FIVE_AT_ONCE, PATIENCE_MS),
        beside(PROMISE_ALL, LOST_AFTER_MS),
      ],
    },
  ],
  measure: async () => [await broadcast()],
};

function beside(sender: Sender, withinMs: number): Peer {
  const { name, how } = sender;
  return { name, how, measure: () => broadcast(sender, withinMs) };
}

/** One broadcast to many chats, beside the time that Telegram's limit alone would take. */
async function broadcast({ script, burst }: Partial<Sender> = {}, withinMs = PATIENCE_MS): Promise<Measured> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50, ...(burst && { burst }) });
    const people = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const broadcaster = await startBroadcaster(folder, { telegram, ...(script && { script }) });
    await broadcaster.does("subscribe", people);
    const begun = await broadcaster.does("publish");
    const { chats, last } = await sentWithin(telegram, "n1", CHATS, withinMs);
    await broadcaster.kill();
    const refusals = telegram.refusals();
    await telegram.close();
    const isTold = chats === CHATS;
    const seconds = isTold ? (last - begun) / 1000 : Math.max(IDEAL_S, withinMs / 1000);
    return {
      figure: chats / A_SECOND / seconds,
      holds: isTold && refusals === 0,
      beside: { refusals, seconds },
      ...(!isTold && { sample: `${chats} of ${CHATS} chats told` }),
    };
  });
}
