import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { type Row, rounded } from "../row.ts";
import { everySent } from "../sent.ts";

const CHATS = 3000;
const A_SECOND = 30;
const GOAL = 0.97;
/** Of grammY's throttler with auto-retry, and of p-limit, measured the same way elsewhere. */
const OTHERS = { "grammY's throttler": 0.93, "its refusals": 127, "p-limit": 0.25 };

/** One broadcast to many chats, beside the time that Telegram's limit alone would take. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const people = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const broadcaster = await startBroadcaster(folder, { telegram });
    await broadcaster.does("subscribe", people);
    const begun = await broadcaster.does("publish");
    const last = await everySent(telegram, "n1", CHATS);
    await broadcaster.end();
    await telegram.close();
    const figure = CHATS / A_SECOND / ((last - begun) / 1000);
    const refusals = telegram.refusals();
    return [
      {
        name: "telegram-efficiency",
        figure: rounded(figure),
        unit: "of limit",
        goal: GOAL,
        ok: figure >= GOAL && refusals === 0,
        beside: { refusals, seconds: rounded((last - begun) / 1000), ...OTHERS },
      },
    ];
  });
}
