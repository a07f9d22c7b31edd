import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { DISCORD_JS } from "../peers/senders.ts";
import type { Measured, Measurement } from "../row.ts";

const CHANNELS = 300;
const EACH = 10;
const A_SECOND = 50;
const GOAL = 0.94;
const LOOK_MS = 500;
const PATIENCE_MS = 180_000;

export const measurement: Measurement = {
  measures: [
    {
      name: "discord-efficiency",
      about:
        "Ten messages to each of 300 channels on Discord: the time that its limit of 50 a second alone would take / the time it takes",
      unit: "of limit",
      goal: GOAL,
      better: "higher",
      notes: [
        "MonitoRSS's engine is no package of npm; measured the same way elsewhere it reached 0.49 at its default, and was banned at 50 a second.",
      ],
      peers: [{ ...DISCORD_JS, measure: () => broadcast(DISCORD_JS.script) }],
    },
  ],
  measure: async () => [await broadcast()],
};

async function broadcast(script?: URL): Promise<Measured> {
  return await inFreshFolder(async (folder) => {
    const discord = await startDiscord({ limits: true, roundTripMs: 50 });
    const guild = discord.guild({ name: "Paddock" });
    const channels = Array.from({ length: CHANNELS }, (_, n) => discord.channel(guild, { name: `news-${n}` }));
    const broadcaster = await startBroadcaster(folder, { discord, ...(script && { script }) });
    const notices = Array.from({ length: CHANNELS * EACH }, (_, n) => [`notice ${n}`, channels[n % CHANNELS]]);
    const begun = Date.now();
    await broadcaster.does("notify", notices);
    const posted = () =>
      discord.requests.filter(
        ({ method, path, status }) => method === "POST" && /messages$/.test(path) && status === 200,
      );
    while (posted().length < notices.length && Date.now() < begun + PATIENCE_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    const sent = posted();
    await broadcaster.kill();
    const refusals = discord.refusals();
    await discord.close();
    const isTold = sent.length >= notices.length;
    const seconds = isTold ? (Math.max(...sent.map(({ at }) => at)) - begun) / 1000 : PATIENCE_MS / 1000;
    return {
      figure: sent.length / A_SECOND / seconds,
      holds: isTold && refusals === 0,
      beside: { refusals, seconds },
      ...(!isTold && { sample: `${sent.length} of ${notices.length} messages` }),
    };
  });
}
