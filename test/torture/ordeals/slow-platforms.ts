import { setTimeout as pause } from "node:timers/promises";
import { startDiscord } from "../../servers/discord/discord-server.ts";
import { withCrew } from "../../support/with-crew.ts";
import { aCrowd } from "../a-crowd.ts";
import { fansOf } from "../fans.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const PATIENCE_MS = 90_000;

/** Where every call takes seconds, everybody is answered once and told once, and Discord in its three seconds. */
export const slowPlatforms: Ordeal = {
  name: "slow-platforms",
  weight: 1,
  async endure({ random, goesOn }) {
    const discord = await startDiscord({ roundTripMs: 1200 });
    try {
      return await withCrew({ roundTripMs: 2500 }, async (crew, telegram) => {
        const [fans, crowd] = [await fansOf(crew, telegram, 12), aCrowd(telegram)];
        const bot = crew.start("all", { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api });
        await Promise.all([bot.said(/Telegram is connected/), bot.said(/Discord is connected/)]);
        await discord.next("PUT", /commands$/, undefined, PATIENCE_MS);
        const guild = discord.guild({ name: "Paddock" });
        const where = { guild, channel: discord.channel(guild, { name: "general" }) };
        const asked: Promise<unknown>[] = [];
        do {
          crowd.asks();
          const person = discord.person({ name: "bob" });
          asked.push(person.uses("status", { series: "fia-wec", season: "2024" }, where));
          if (random.next() < 0.2) await fans.tell();
          await pause(random.between(100, 800));
        } while (goesOn());
        const late = (await Promise.allSettled(asked)).filter(({ status }) => status === "rejected").length;
        await fans.told(PATIENCE_MS);
        await crowd.answered();
        return {
          did: { questions: crowd.times().length, commands: asked.length, changes: fans.changes() },
          broken: broken({
            "were never answered": crowd.unanswered(),
            "were answered twice": crowd.twice(),
            "commands answered too late": late,
            "alerts never told": fans.lost(),
            "alerts told twice": fans.twice(),
          }),
        };
      });
    } finally {
      await discord.close();
    }
  },
};
