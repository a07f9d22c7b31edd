import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { channels, killedBroadcast, people } from "../../support/broadcast.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CHATS_A_KILL = 30;
const MS_A_KILL = 2500;
const TWICE_A_KILL = 5;

/** Real enough to be refused by, and slow enough that a message is under way when the process is killed. */
const STRICT = { limits: true, roundTripMs: 50 };

/** Everybody is told, though the process that tells is killed again and again: on Telegram, then on Discord. */
export const killBroadcast: Ordeal = {
  name: "kill-broadcast",
  weight: 3,
  async endure({ folder, ms }) {
    const kills = Math.max(1, Math.floor(ms / MS_A_KILL / 2));
    const chats = kills * CHATS_A_KILL;
    const [telegram, discord] = [await startTelegram(STRICT), await startDiscord(STRICT)];
    try {
      const there = await killedBroadcast(people(telegram, chats), `${folder}/telegram`, kills);
      const here = await killedBroadcast(channels(discord, chats), `${folder}/discord`, kills);
      const twice = Math.max(there.twice, here.twice);
      return {
        did: { kills: 2 * kills, chats: 2 * chats, "told twice": there.twice, "told twice on Discord": here.twice },
        broken: broken({
          "were never told": there.lost + here.lost,
          "were told twice": twice > kills * TWICE_A_KILL ? twice : 0,
        }),
      };
    } finally {
      await Promise.all([telegram.close(), discord.close()]);
    }
  },
};
