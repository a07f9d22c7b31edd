import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/** The token of an interaction or a webhook in an address. */
const TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[^/?]+/;

/** An error for the log: of a refused request not what was sent, since people wrote it, nor tokens that are good for a while. */
export function loggable(error: unknown): unknown {
  if (error instanceof RateLimitError) return unplaced(`RateLimitError: ${error.method} ${error.route}`);
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error;
  const { name, message, method, status, url } = error;
  return unplaced(`${name}: ${method} ${url.replace(TOKEN, "$1…")} was answered with ${status}: ${message}`);
}

/** Without a stack, which would lead here alone. */
function unplaced(message: string): Error {
  return Object.defineProperty(new Error(message), "stack", { value: undefined });
}
