import { DiscordAPIError } from "discord.js";
import { RESTJSONErrorCodes as Code } from "discord-api-types/v10";
import type { Shut } from "../../audience/pause.ts";

const BARRIERS: ReadonlyMap<string | number, Shut> = new Map<number, Shut>([
  [Code.CannotSendMessagesToThisUser, { why: "blocked" }],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, { why: "blocked" }],
  [Code.InvalidRecipients, { why: "chat-gone" }],
  [Code.UnknownGuild, { why: "removed" }],
  [Code.UnknownChannel, { why: "chat-gone" }],
  [Code.CannotSendMessagesInNonTextChannel, { why: "chat-gone" }],
  [Code.MissingAccess, { why: "removed" }],
  [Code.MissingPermissions, { why: "no-right" }],
  [Code.ThreadLocked, { why: "topic-closed", right: "Manage Threads" }],
  [Code.InvalidActionOnArchivedThread, { why: "topic-closed", right: "Manage Threads" }],
]);

/** What keeps the bot from writing, as far as a refusal tells; `undefined` for one of another kind. */
export function shutBy(error: unknown): Shut | undefined {
  return error instanceof DiscordAPIError ? BARRIERS.get(error.code) : undefined;
}
