import { DiscordAPIError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";
import { shutBy } from "./shut.ts";

/** What concerns one message alone. */
const UNSAID: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** Whether trying to say the same again would not help. */
export function isUnable(error: unknown): error is DiscordAPIError {
  return shutBy(error) !== undefined || (error instanceof DiscordAPIError && UNSAID.has(error.code));
}
