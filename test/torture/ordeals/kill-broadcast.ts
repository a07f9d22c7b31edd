import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { killedBroadcast } from "../../support/broadcast.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CHATS_A_KILL = 30;
const MS_A_KILL = 2500;
const TWICE_A_KILL = 5;

/** Everybody is told, though the process that tells is killed again and again. */
export const killBroadcast: Ordeal = {
  name: "kill-broadcast",
  weight: 2,
  async endure({ folder, ms }) {
    const telegram = await startTelegram({ limits: true, roundTripMs: 50 });
    const kills = Math.max(1, Math.floor(ms / MS_A_KILL));
    const chats = kills * CHATS_A_KILL;
    try {
      const { lost, twice } = await killedBroadcast(telegram, folder, { chats, kills });
      return {
        did: { kills, chats, "told twice": twice },
        broken: broken({ "were never told": lost, "were told twice": twice > kills * TWICE_A_KILL ? twice : 0 }),
      };
    } finally {
      await telegram.close();
    }
  },
};
