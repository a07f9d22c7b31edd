// A bot of discord.js and nothing else: answers each command with one and the same message.
import { Client, Events, GatewayIntentBits } from "discord.js";

const { BENCH_API = "", BENCH_TOKEN = "", BENCH_MESSAGE = "{}" } = process.env;
const message = JSON.parse(BENCH_MESSAGE);

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: BENCH_API },
});
client.on(Events.InteractionCreate, (interaction) => void interaction.reply(message));
client.once(Events.ClientReady, () => process.stdout.write("ready\n"));
await client.login(BENCH_TOKEN);
