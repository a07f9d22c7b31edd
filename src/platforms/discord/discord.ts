import { setTimeout as pause } from "node:timers/promises";
import { GatewayDispatchEvents as Event, type GatewayDispatchPayload } from "discord-api-types/v10";
import { type Platform, PlatformRefused } from "../../talk/platform.ts";
import { connectionTo } from "../connection.ts";
import { heedful } from "../heedful.ts";
import { within } from "../within.ts";
import { STOPPED_WITHIN_MS, workOf } from "../work.ts";
import type { Self } from "./ask.ts";
import { channelNamed } from "./channels.ts";
import { directChannels } from "./direct-channels.ts";
import { type Gateway, gatewayFor, refusalIn } from "./gateway.ts";
import { interactionsAt } from "./interactions.ts";
import { earsOf } from "./listen.ts";
import { loggable } from "./loggable.ts";
import type { DiscordParts } from "./parts.ts";
import { placeOf } from "./place-of.ts";
import { edit, post } from "./post.ts";
import type { Poster } from "./poster.ts";
import { commandsFor, register } from "./register.ts";
import { openRequests } from "./requests.ts";
import { ownApplication, ownUser } from "./rest-answers.ts";
import { barriersIn } from "./rights.ts";
import { openServers } from "./servers.ts";
import { shutBy } from "./shut.ts";

/** How long to wait before the first try after a failed one, and at most. */
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 60_000;

/** Connects to Discord, and goes on trying where it cannot be reached. */
export function runOnDiscord(given: DiscordParts): Platform {
  const parts = { ...given, presence: heedful(given.presence, given) };
  const { log, now, overHttp, gateway = "all" } = parts;
  const connection = connectionTo("Discord", log, now);
  const work = workOf("Discord", log, loggable);
  const { rest, once, ...requests } = openRequests(parts.apiBase, parts.token);
  const direct = directChannels(once);
  const servers = openServers(rest);
  const stopping = new AbortController();
  let self: Self | undefined;
  let sockets: Gateway | undefined;
  const ears = earsOf({ ...parts, rest, work, self: () => self });

  /** From now on the bot knows who it is. */
  function meet(id: string, name: string, application: string): void {
    const isFirst = self === undefined;
    self = {
      id,
      name,
      readsAll: parts.readsAll,
      mayManage: servers.mayManage,
      channel: (typed, server) => channelNamed(typed, server, servers),
      barriers: (chat, manner) => barriersIn(chat, manner, rest, id),
    };
    if (!isFirst) return;
    if (gateway === "none" && overHttp === undefined) return; // Whoever answers commands publishes them.
    void work.run({ doing: "publishing commands", server: parts.server }, () => publish(application));
  }

  async function publish(application: string): Promise<void> {
    const { server, talk } = parts;
    try {
      const isChanged = await register(rest, application, commandsFor(talk), server);
      if (isChanged) log.info("Discord has new commands");
    } catch (error) {
      if (server === undefined || shutBy(error)?.why !== "removed") throw error;
      log.error({ server }, "DISCORD_GUILD_ID: the bot is in no such server, so nobody sees its commands; mend the id");
    }
  }

  /** Of what the gateway brings nothing ends the bot, whatever its form. */
  function hear(event: GatewayDispatchPayload): void {
    void work.run({ doing: "hearing", event: event.t }, async () => {
      if (event.t === Event.Ready) meet(event.d.user.id, event.d.user.username, event.d.application.id);
      servers.heed(event);
      ears.event(event);
    });
  }

  /** Where no gateway tells who we are, or what is posted has to be ours. */
  async function introduce(): Promise<void> {
    const user = await ownUser(rest);
    const application = await ownApplication(rest);
    if (overHttp !== undefined && application.verify_key !== overHttp.publicKey.toLowerCase()) {
      throw new PlatformRefused("discord", "public-key", undefined);
    }
    meet(user.id, user.username, application.id);
  }

  async function attempt(onConnected: () => void): Promise<void> {
    if (gateway === "none" || overHttp !== undefined) await introduce();
    if (gateway === "none") {
      connection.up();
      return forever();
    }
    const trial = gatewayFor(parts, rest, connection, hear);
    sockets = trial;
    try {
      await Promise.race([trial.connect(), trial.refused]);
      if (stopping.signal.aborted) return;
      onConnected();
      await trial.refused;
    } finally {
      await trial.destroy(); // Also where it connected in the end, after the bot was asked to stop.
    }
  }

  async function run(): Promise<never> {
    for (let waitMs = FIRST_RETRY_MS; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      try {
        await attempt(() => {
          waitMs = FIRST_RETRY_MS;
        });
      } catch (error) {
        if (stopping.signal.aborted) break;
        const refusal = refusalIn(error);
        if (refusal !== undefined) throw refusal;
        connection.down(error instanceof Error ? error.message : String(error));
      }
      await pause(waitMs, undefined, stopping).catch(() => undefined); // Cut short where the bot stops.
    }
    return forever();
  }

  function poster(): Poster {
    if (self === undefined || !connection.isUp()) throw new Error("Discord is not connected");
    return { rest, once, direct, servers, work, presence: parts.presence, log, me: self.id };
  }

  const refused = run();
  refused.catch(() => undefined); // Told by whoever runs the platform.
  return {
    name: "discord",
    refused,
    ...(overHttp && { endpoint: interactionsAt(overHttp, { stopping: stopping.signal, hear: ears.interaction, now }) }),
    isConnected: connection.isUp,
    post: async (chat, reply, posting) => post(chat, reply, posting, poster()),
    edit: async (chat, message, reply) => edit(chat, message, reply, poster()),
    barriers: async (chat, manner) => barriersIn(chat, manner, rest, poster().me),
    onSaid: requests.listen,
    placeOf: (chat) => placeOf(chat, rest, servers),
    showMenus: async () => undefined, // Who manages a server chooses there who sees which command.
    async stop() {
      stopping.abort();
      connection.leave();
      await within(
        STOPPED_WITHIN_MS,
        work.end().then(() => sockets?.destroy()),
      );
      requests.stop();
    },
  };
}

function forever(): Promise<never> {
  return new Promise<never>(() => undefined);
}
