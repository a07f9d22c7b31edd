import { Client, Events, GatewayIntentBits, Partials, type TextChannel } from "discord.js";
import { serve } from "../serve.ts";

// A bot of discord.js and nothing else: its own queue sees to the limits.
const { DISCORD_TOKEN = "", DISCORD_API_BASE = "" } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: DISCORD_API_BASE },
});
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot && message.channel.isSendable()) void message.channel.send("That is likely.");
});
const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
await client.login(DISCORD_TOKEN);
await ready;
await serve({
  notify: (told) => {
    for (const [text, channel] of told as readonly (readonly [string, string])[]) {
      void (client.channels.cache.get(channel) as TextChannel).send(text).catch(() => {});
    }
  },
});
