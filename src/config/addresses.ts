/** Telegram's own Bot API server. */
export const TELEGRAM = "https://api.telegram.org";

/** Where Discord posts interactions, on the port of `HTTP_PORT`. */
export const DISCORD_PATH = "/discord/interactions";
