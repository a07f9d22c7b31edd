import { killedCrew } from "../../support/killed-crew.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CHATS_A_KILL = 75;
const MS_A_KILL = 5000;
const TWICE_A_KILL = 5;
/** A takeover may take so long. */
const SILENT_MS = 10_000;

/** Everybody is told, though any of the processes that share a database is killed. */
export const killProcesses: Ordeal = {
  name: "kill-processes",
  weight: 3,
  async endure({ ms, random }) {
    const kills = Math.max(1, Math.floor(ms / MS_A_KILL));
    const chats = kills * CHATS_A_KILL;
    const { lost, twice, longestMs } = await killedCrew(chats, kills, random.next);
    return {
      did: { kills, chats, "told twice": twice, "longest silence ms": longestMs },
      broken: broken({
        "were never told": lost,
        "were told twice": twice > kills * TWICE_A_KILL ? twice : 0,
        "ms in which nobody was told anything": longestMs > SILENT_MS ? longestMs : 0,
      }),
    };
  },
};
