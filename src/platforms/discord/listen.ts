import { type Client, Events } from "discord.js";
import {
  type APIInteraction,
  type APIUnavailableGuild,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  InteractionContextType,
} from "discord-api-types/v10";
import { discordPersonKey, placeKey } from "../../audience/chat.ts";
import type { HeedfulPresence } from "../heedful.ts";
import type { Work } from "../work.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { answerMessage, sayBelow } from "./answer-message.ts";
import { askedByMessage, mayManage, type Self } from "./ask.ts";
import { channelNamed } from "./channels.ts";
import type { DiscordParts } from "./parts.ts";
import { commandsFor, register } from "./register.ts";
import { barriersIn } from "./rights.ts";

type Run = Work["run"];

type Heeding = DiscordParts & { readonly presence: HeedfulPresence };

/** Hands each event to what answers it, behind one boundary. */
export function listen(client: Client, parts: Heeding, work: Work): void {
  const { run } = work;
  listenToPeople(client, parts, run);
  listenToServers(client, parts, run);
  client.once(Events.ClientReady, ({ application }) => {
    void run({ doing: "publishing commands", server: parts.server }, () => publish(client, application.id, parts));
  });
}

/** The payloads as they come in, so that interactions over HTTP can be answered alike. */
function listenToPeople(client: Client, { talk, log, now, readsAll, presence }: Heeding, run: Run): void {
  const { rest } = client;
  const heard = (person: string) => run({ doing: "heard privately" }, () => presence.heard(discordPersonKey(person)));
  let self: Self | undefined;
  client.ws.on(GatewayDispatchEvents.Ready, ({ user }: GatewayReadyDispatchData) => {
    self = {
      id: user.id,
      name: user.username,
      readsAll,
      mayManage: (server, person, roles) => managesServer(client, server, person, roles),
      channel: (name, server) => channelNamed(name, server, client),
      barriers: (chat, manner) => barriersIn(chat, manner, client),
    };
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (self === undefined) return;
    const isDirect = interaction.context === InteractionContextType.BotDM;
    if (isDirect && interaction.user !== undefined) void heard(interaction.user.id);
    const { doing, answer, apologise } = answerInteraction(interaction, { talk, rest, log, self, now });
    void run(doing, answer, apologise);
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (message.guild_id === undefined) void heard(message.author.id);
    const here = self;
    const asked = here && askedByMessage(message, here, now());
    if (here === undefined || asked === undefined) return;
    const isWaiting = asked.message.setting === "addressed";
    void run(
      { message: message.id, channel: message.channel_id },
      () => answerMessage(asked, message, { talk, rest, log, self: here }),
      async () => {
        if (isWaiting) await sayBelow(talk.remark({ kind: "sorry" }, undefined), message, { rest, log });
      },
    );
  });
}

/** Keeps where the bot is. An outage takes no server away. */
function listenToServers(client: Client, { presence, now }: DiscordParts, run: Run): void {
  const letIn = (id: string) => presence.back(placeKey("discord", id));
  const removed = (id: string) => presence.left(placeKey("discord", id), now());
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: GatewayGuildCreateDispatchData) => {
    void run({ doing: "let in", server: id }, () => letIn(id));
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: APIUnavailableGuild) => {
    if (unavailable !== true) void run({ doing: "removed", server: id }, () => removed(id));
  });
  client.ws.on(GatewayDispatchEvents.Ready, ({ guilds }: GatewayReadyDispatchData, shard: number) => {
    const still = new Set(guilds.map(({ id }) => id));
    for (const { id, shardId } of client.guilds.cache.values()) {
      if (shardId !== shard || still.has(id)) continue;
      client.guilds.cache.delete(id);
      void run({ doing: "removed while away", server: id }, () => removed(id));
    }
  });
  client.once(Events.ClientReady, ({ guilds }) => {
    void run({ doing: "comparing servers" }, () => presence.inServers(new Set(guilds.cache.keys()), now()));
  });
}

async function publish({ rest }: Client, application: string, { talk, server, log }: DiscordParts): Promise<void> {
  if (await register(rest, application, commandsFor(talk), server)) log.info("Discord has new commands");
}

/** Whether somebody's roles on a server let them manage it; the roles themselves are told when the server is joined. */
function managesServer(client: Client, server: string, person: string, roles: readonly string[]): boolean {
  const guild = client.guilds.cache.get(server);
  if (guild === undefined) return false;
  if (guild.ownerId === person) return true;
  return [server, ...roles].some((role) => mayManage(guild.roles.cache.get(role)?.permissions.bitfield ?? 0n));
}
