import type { REST } from "discord.js";
import {
  type APIInteraction,
  GatewayDispatchEvents as Event,
  type GatewayDispatchPayload,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  InteractionContextType,
} from "discord-api-types/v10";
import { discordPersonKey, placeKey } from "../../audience/chat.ts";
import type { HeedfulPresence } from "../heedful.ts";
import type { Work } from "../work.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { answerMessage, sayBelow } from "./answer-message.ts";
import { askedByMessage, type Self } from "./ask.ts";
import type { DiscordParts } from "./parts.ts";

interface Means extends DiscordParts {
  readonly presence: HeedfulPresence;
  readonly rest: REST;
  readonly work: Work;
  /** Who the bot is, as soon as it knows. */
  self(): Self | undefined;
}

/** Hands what happens to what answers it, behind one boundary, whichever way it came. */
export interface Ears {
  /** `false` where the bot does not know yet who it is. */
  interaction(interaction: APIInteraction): boolean;
  event(event: GatewayDispatchPayload): void;
}

export function earsOf(means: Means): Ears {
  const { talk, log, now, presence, rest, self } = means;
  const { run } = means.work;
  const heard = (person: string) => run({ doing: "heard privately" }, () => presence.heard(discordPersonKey(person)));

  function interaction(given: APIInteraction): boolean {
    const here = self();
    if (here === undefined) return false;
    void run({ doing: "hearing", interaction: given.id }, async () => answerTo(given, here));
    return true;
  }

  function answerTo(given: APIInteraction, here: Self): void {
    const isDirect = given.context === InteractionContextType.BotDM;
    if (isDirect && given.user !== undefined) void heard(given.user.id);
    const { doing, answer, apologise } = answerInteraction(given, { talk, rest, log, self: here, now });
    void run(doing, answer, apologise);
  }

  function message(given: GatewayMessageCreateDispatchData): void {
    if (given.guild_id === undefined) void heard(given.author.id);
    const here = self();
    const asked = here && askedByMessage(given, here, now());
    if (here === undefined || asked === undefined) return;
    const isWaiting = asked.message.setting === "addressed";
    void run(
      { message: given.id, channel: given.channel_id },
      () => answerMessage(asked, given, { talk, rest, log, self: here }),
      async () => {
        if (isWaiting) await sayBelow(talk.remark({ kind: "sorry" }, undefined), given, { rest, log });
      },
    );
  }

  return {
    interaction,
    event(event) {
      if (means.mayAnswer?.() === false) return;
      if (event.t === Event.InteractionCreate) interaction(event.d);
      else if (event.t === Event.MessageCreate) message(event.d);
      else heedServers(event, means);
    },
  };
}

/** Keeps where the bot is. An outage takes no server away. */
function heedServers({ t, d }: GatewayDispatchPayload, { presence, now, work: { run } }: Means): void {
  if (t === Event.GuildCreate) {
    void run({ doing: "let in", server: d.id }, () => presence.back(placeKey("discord", d.id)));
  } else if (t === Event.GuildDelete && d.unavailable !== true) {
    void run({ doing: "removed", server: d.id }, () => presence.left(placeKey("discord", d.id), now()));
  } else if (t === Event.Ready) {
    const servers = new Set(d.guilds.map(({ id }) => id));
    void run({ doing: "comparing servers" }, () => presence.inServers(servers, now(), ofShard(d)));
  }
}

/** Whether a server is told of by the shard that is ready; see https://discord.com/developers/docs/events/gateway#sharding */
function ofShard({ shard: [id, count] = [0, 1] }: GatewayReadyDispatchData): (server: string) => boolean {
  return (server) => (BigInt(server) >> 22n) % BigInt(count) === BigInt(id);
}
