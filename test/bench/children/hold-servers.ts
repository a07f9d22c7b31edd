import { Client, GatewayIntentBits } from "discord.js";
import { pino } from "pino";
import { connectionTo } from "../../../src/platforms/connection.ts";
import { gatewayFor } from "../../../src/platforms/discord/gateway.ts";
import { openRequests } from "../../../src/platforms/discord/requests.ts";
import { openServers } from "../../../src/platforms/discord/servers.ts";

// Connects to a Discord, and tells how much the heap grew by all that it says of so many servers.
const [api = "", token = "", how = "ours", servers = "0"] = process.argv.slice(2);

let heard = 0;
const log = pino({ level: "silent" });

async function weighed(): Promise<number> {
  for (let turn = 0; turn < 5; turn += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage().heapUsed;
}

async function connectOurs(): Promise<unknown> {
  const { rest } = openRequests(api, token);
  const known = openServers(rest);
  const parts = { token, apiBase: api, readsAll: false, log, now: Date.now } as Parameters<typeof gatewayFor>[0];
  const gateway = gatewayFor(parts, rest, connectionTo("Discord", log, Date.now), (event) => {
    known.heed(event);
    if (event.t === "GUILD_CREATE") heard += 1;
  });
  await gateway.connect();
  return [gateway, known];
}

async function connectClient(): Promise<unknown> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api },
  });
  client.on("raw", ({ t }: { readonly t: string }) => {
    if (t === "GUILD_CREATE") heard += 1;
  });
  await client.login(token);
  return client;
}

const before = await weighed();
const kept = await (how === "ours" ? connectOurs() : connectClient());
while (heard < Number(servers)) await new Promise((resolve) => setTimeout(resolve, 100));
const grown = (await weighed()) - before;
process.stdout.write(`${kept === undefined ? 0 : grown}\n`);
process.exit();
