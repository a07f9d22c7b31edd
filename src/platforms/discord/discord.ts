import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "discord.js";
import type { Platform } from "../../talk/platform.ts";
import { connectionTo } from "../connection.ts";
import { heedful } from "../heedful.ts";
import { within } from "../within.ts";
import { STOPPED_WITHIN_MS, workOf } from "../work.ts";
import { clientFor, refusalIn } from "./client.ts";
import { directChannels } from "./direct-channels.ts";
import { listen } from "./listen.ts";
import { loggable } from "./loggable.ts";
import type { DiscordParts } from "./parts.ts";
import { placeOf } from "./place-of.ts";
import { edit, post } from "./post.ts";
import type { Poster } from "./poster.ts";
import { openRequests } from "./requests.ts";
import { barriersIn } from "./rights.ts";

/** How long to wait before the first try after a failed one, and at most. */
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 60_000;

/** Connects to Discord, and goes on trying where it cannot be reached. */
export function runOnDiscord(given: DiscordParts): Platform {
  const parts = { ...given, presence: heedful(given.presence) };
  const { log, now } = parts;
  const connection = connectionTo("Discord", log, now);
  const work = workOf("Discord", log, loggable);
  const requests = openRequests(parts.apiBase, parts.token);
  const direct = directChannels(requests.once);
  const stopping = new AbortController();
  let client: Client | undefined;

  async function connect(): Promise<never> {
    for (let waitMs = FIRST_RETRY_MS; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      const trial = clientFor(parts, connection, requests);
      listen(trial.client, parts, work);
      client = trial.client;
      try {
        await Promise.race([trial.client.login(parts.token), trial.refused]);
        if (stopping.signal.aborted) break;
        waitMs = FIRST_RETRY_MS;
        return await trial.refused;
      } catch (error) {
        if (stopping.signal.aborted) break;
        const refusal = refusalIn(error);
        if (refusal !== undefined) throw refusal;
        connection.down(error instanceof Error ? error.message : String(error));
        await trial.client.destroy();
      }
      await pause(waitMs, undefined, stopping).catch(() => undefined); // Cut short where the bot stops.
    }
    await client?.destroy(); // Connected in the end, after it was asked to stop.
    return new Promise<never>(() => undefined);
  }

  function connected(): Client {
    if (client === undefined || !connection.isUp()) throw new Error("Discord is not connected");
    return client;
  }

  function poster(): Poster {
    return { client: connected(), once: requests.once, direct, work, presence: parts.presence, log };
  }

  const refused = connect();
  refused.catch(() => undefined); // Told by whoever runs the platform.
  return {
    name: "discord",
    refused,
    isConnected: connection.isUp,
    post: async (chat, reply, posting) => post(chat, reply, posting, poster()),
    edit: async (chat, message, reply) => edit(chat, message, reply, poster()),
    barriers: async (chat, manner) => barriersIn(chat, manner, connected()),
    onSaid: requests.listen,
    placeOf: async (chat) => placeOf(chat, connected()),
    showMenus: async () => undefined, // Who manages a server chooses there who sees which command.
    async stop() {
      stopping.abort();
      connection.leave();
      requests.stop();
      await within(
        STOPPED_WITHIN_MS,
        work.end().then(() => client?.destroy()),
      );
    },
  };
}
