import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startChild } from "../../support/child.ts";
import type { Measured, Measurement } from "../row.ts";

const SERVERS = 2_500;
const CHANNELS = 20;
const ROLES = 10;
const GOAL_KB = 6;
const CHILD = new URL("../children/hold-servers.ts", import.meta.url);

export const measurement: Measurement = {
  measures: [
    {
      name: "server-memory",
      about: "What a server with 20 channels and 10 roles takes of memory, beside the client of discord.js as it comes",
      unit: "KB",
      goal: GOAL_KB,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const discord = await startDiscord();
  for (let server = 0; server < SERVERS; server += 1) {
    const guild = discord.guild({ name: `Server ${server}` });
    for (let role = 0; role < ROLES; role += 1) {
      discord.role(guild, { name: `role ${role}`, permissions: role === 0 ? 8n : 2048n });
    }
    for (let channel = 0; channel < CHANNELS; channel += 1) discord.channel(guild, { name: `channel-${channel}` });
  }
  const weigh = async (how: string) => {
    const args = [discord.api, discord.token, how, String(SERVERS)];
    const child = startChild(CHILD, args, { env: { ...process.env, NODE_OPTIONS: "--expose-gc" } });
    const grown = Number(await child.line());
    await child.end();
    return grown / SERVERS / 1024;
  };
  const [ours, theirs] = [await weigh("ours"), await weigh("client")];
  await discord.close();
  return [{ figure: ours, beside: { "KB with discord.js's client": theirs } }];
}
