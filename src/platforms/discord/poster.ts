import { DiscordAPIError, RateLimitError, type REST } from "discord.js";
import { type APIThreadChannel, RESTJSONErrorCodes as Code, Routes } from "discord-api-types/v10";
import type { Chat } from "../../audience/chat.ts";
import type { Shut } from "../../audience/pause.ts";
import type { Log } from "../../log.ts";
import type { Posted } from "../../talk/platform.ts";
import type { HeedfulPresence } from "../heedful.ts";
import type { Work } from "../work.ts";
import { type DirectChannels, isDirect } from "./direct-channels.ts";
import { loggable } from "./loggable.ts";
import { messageSent } from "./rest-answers.ts";
import { barriersIn } from "./rights.ts";
import type { Servers } from "./servers.ts";
import { shutBy } from "./shut.ts";

/** What posting needs. Requests by `rest` wait limits out and are tried again; those that go `once` are not. */
export interface Poster {
  readonly rest: REST;
  readonly once: REST;
  readonly direct: DirectChannels;
  readonly work: Work;
  readonly presence: HeedfulPresence;
  readonly log: Log;
  readonly servers: Servers;
  /** The bot's own id. */
  readonly me: string;
}

/** The channel of a chat. */
export async function channelOf(chat: Chat, { direct }: Poster): Promise<string> {
  return isDirect(chat) ? direct.with(chat.id.slice(1)) : chat.id;
}

/** Does something in a channel; where that is a thread that sleeps, wakes it up before. */
export async function awake<Result>(channel: string, act: () => Promise<Result>, { once }: Poster): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!isRefusal(error, Code.InvalidActionOnArchivedThread)) throw error;
    const body = { archived: false } satisfies Partial<APIThreadChannel["thread_metadata"]>;
    const isAwake = await once.patch(Routes.channel(channel), { body }).then(
      () => true,
      () => false,
    );
    if (!isAwake) throw error;
    return act();
  }
}

/** Sends a message; its id. */
export async function send(channel: string, body: object, rest: REST): Promise<string> {
  return (await messageSent(channel, body, rest)).id;
}

/** How Discord refused; rethrows what is no refusal, with what may be logged. */
export async function refusalIn(
  error: unknown,
  channel: string,
  poster: Poster,
): Promise<Exclude<Posted, { readonly kind: "posted" }>> {
  if (error instanceof RateLimitError) {
    return { kind: "later", ms: Math.ceil(Math.max(error.retryAfter, error.timeToReset)), everywhere: error.global };
  }
  const shut = shutBy(error);
  if (shut === undefined) throw loggable(error);
  const { code, message } = error as DiscordAPIError; // Nothing else is known to shut anything.
  poster.log.warn({ channel, code, reason: message }, "Discord does not let me write there");
  return { kind: "shut", ...(await explained(shut, channel, poster)) };
}

/** With the right that the bot lacks there, which Discord does not name when it refuses. */
async function explained(shut: Shut, channel: string, { rest, servers, me }: Poster): Promise<Shut> {
  const isThere = servers.known(channel) !== undefined;
  const isUnclear = (shut.why === "no-right" && shut.right === undefined) || (shut.why === "removed" && isThere);
  if (!isUnclear) return shut;
  const barriers = await barriersIn({ platform: "discord", id: channel }, {}, rest, me).catch(() => []);
  return barriers[0] ?? { why: "no-right" };
}

export function isRefusal(error: unknown, ...codes: readonly Code[]): error is DiscordAPIError {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
