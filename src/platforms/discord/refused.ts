import { DiscordAPIError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";

/** Where the bot may not write, whatever it says. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

/** What concerns one message alone. */
const UNSAID: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** Whether the bot may not write there any more, or cannot. */
export function isGone(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

/** Whether trying to say the same again would not help. */
export function isUnable(error: unknown): error is DiscordAPIError {
  return isGone(error) || (error instanceof DiscordAPIError && UNSAID.has(error.code));
}
