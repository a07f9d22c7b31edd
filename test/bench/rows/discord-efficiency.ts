import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../fresh.ts";
import { type Row, rounded } from "../row.ts";

const CHANNELS = 300;
const EACH = 10;
const A_SECOND = 50;
const GOAL = 0.94;
const LOOK_MS = 500;
/** Of discord.js alone, and of MonitoRSS's engine, measured the same way elsewhere. */
const OTHERS = { "discord.js": 0.95, "its refusals": 50, MonitoRSS: 0.49 };

/** Ten messages to each of many channels, beside the time that Discord's limit alone would take. */
export async function rows(): Promise<Row[]> {
  return await inFreshFolder(async (folder) => {
    const discord = await startDiscord({ limits: true, roundTripMs: 50 });
    const guild = discord.guild({ name: "Paddock" });
    const channels = Array.from({ length: CHANNELS }, (_, n) => discord.channel(guild, { name: `news-${n}` }));
    const broadcaster = await startBroadcaster(folder, { discord });
    const notices = Array.from({ length: CHANNELS * EACH }, (_, n) => [`notice ${n}`, channels[n % CHANNELS]]);
    const begun = Date.now();
    await broadcaster.does("notify", notices);
    const posted = () =>
      discord.requests.filter(
        ({ method, path, status }) => method === "POST" && /messages$/.test(path) && status === 200,
      );
    while (posted().length < notices.length) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const last = Math.max(...posted().map(({ at }) => at));
    await broadcaster.end();
    await discord.close();
    const figure = notices.length / A_SECOND / ((last - begun) / 1000);
    const refusals = discord.refusals();
    return [
      {
        name: "discord-efficiency",
        figure: rounded(figure),
        unit: "of limit",
        goal: GOAL,
        ok: figure >= GOAL && refusals === 0,
        beside: { refusals, seconds: rounded((last - begun) / 1000), ...OTHERS },
      },
    ];
  });
}
