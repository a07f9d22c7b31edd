import { DiscordAPIError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";
import { loggable } from "./loggable.ts";
import { shutBy } from "./shut.ts";

/** What concerns one message alone. */
const UNSAID: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** What Discord does not let us see is nothing. */
export async function unlessRefused<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined;
    throw loggable(error);
  }
}

/** Whether trying to say the same again would not help. */
export function isUnable(error: unknown): error is DiscordAPIError {
  return shutBy(error) !== undefined || (error instanceof DiscordAPIError && UNSAID.has(error.code));
}
