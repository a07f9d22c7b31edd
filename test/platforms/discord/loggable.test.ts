import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { describe, expect, it } from "vitest";
import { loggable } from "../../../src/platforms/discord/loggable.ts";

const TOKEN = "aW50ZXJhY3Rpb246t0ken";
const url = `https://discord.com/api/v10/webhooks/123/${TOKEN}/messages/@original`;
const body = { files: undefined, body: { content: "what somebody wrote" } };

const ERRORS = [
  new DiscordAPIError({ code: 10062, message: "Unknown interaction" }, 10062, 404, "PATCH", url, body),
  new HTTPError(503, "Service Unavailable", "PATCH", url, body),
  new RateLimitError({
    timeToReset: 1,
    limit: 5,
    method: "PATCH",
    hash: "h",
    url,
    route: "/webhooks/:id/:token/messages/@original",
    majorParameter: `123:${TOKEN}`,
    global: false,
    retryAfter: 1,
    sublimitTimeout: 0,
    scope: "user",
  }),
];

describe("an error of Discord's in the log", () => {
  it.each(ERRORS.map((error) => [error.constructor.name, error]))(
    "holds no token of an interaction, nor what somebody wrote: %s",
    (_, error) => {
      const told = loggable(error) as Error;
      const all = `${told.message} ${told.stack} ${JSON.stringify({ ...told })}`;
      expect(all).toContain("PATCH");
      expect(all).not.toContain(TOKEN);
      expect(all).not.toContain("somebody wrote");
    },
  );
});
