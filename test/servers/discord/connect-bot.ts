import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction, Partials } from "discord.js";
import type { Discord } from "./discord-server.ts";

/** An unmodified discord.js client of the local Discord, not yet logged in. */
export function createBot(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
}

/** The same, ready. */
export async function connectBot(discord: Discord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = createBot(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** Lets a bot answer interactions; what it cannot do goes to its `error` event. */
export function onInteraction(bot: Client, answer: (interaction: Interaction) => Promise<unknown>): void {
  bot.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => bot.emit(Events.Error, Object(error)));
  });
}
