import { CreatePrivateChannelRequestSchema } from "discord-api-spec/zod";
import { ChannelType } from "discord-api-types/v10";
import { checkSchema } from "./check-schema.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Gateway } from "./gateway.ts";
import { Refusal, refusals } from "./refusal.ts";
import { ok, type Route } from "./route.ts";
import { wireBot, wireChannel, wireGuild } from "./wire.ts";
import { isThread, privateChannel, type World } from "./world.ts";

/** Who the bot is, whom it knows, and where its gateway is. */
export function accountRoutes(
  world: World,
  endpoint: Endpoint,
  gateway: Pick<Gateway, "url" | "identifies">,
  maxConcurrency: number,
): Route[] {
  const application = () =>
    ok({
      id: world.applicationId,
      name: world.botUser.username,
      icon: null,
      description: "",
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: endpoint.publicKey,
      interactions_endpoint_url: endpoint.url ?? null,
      flags: 0,
      team: null,
      bot: world.botUser,
      integration_types_config: { 0: {}, 1: {} },
    });
  return [
    {
      method: "GET",
      path: "/gateway/bot",
      handle: () =>
        ok({
          url: gateway.url,
          shards: 1,
          session_start_limit: {
            total: 1_000,
            remaining: 1_000 - gateway.identifies.length,
            reset_after: 86_400_000,
            max_concurrency: maxConcurrency,
          },
        }),
    },
    { method: "GET", path: "/users/@me", handle: () => ok(world.botUser) },
    { method: "GET", path: "/applications/@me", handle: application },
    { method: "GET", path: "/oauth2/applications/@me", handle: application },
    {
      method: "GET",
      path: "/users/:user",
      handle({ params: [id = ""] }) {
        const found = world.people.get(id);
        if (found === undefined) throw refusals.unknownUser();
        return ok(found.user);
      },
    },
    {
      method: "POST",
      path: "/users/@me/channels",
      handle({ body }) {
        checkSchema(CreatePrivateChannelRequestSchema, body);
        const id = String(Object(body).recipient_id);
        if (!world.people.has(id)) throw new Refusal(400, 50033, "Invalid Recipient(s)");
        return ok(wireChannel(world, privateChannel(world, id, ChannelType.DM)));
      },
    },
    {
      method: "GET",
      path: "/guilds/:guild",
      handle({ params: [id = ""] }) {
        const guild = world.guilds.get(id);
        if (guild === undefined) throw new Refusal(404, 10004, "Unknown Guild");
        if (!guild.botInstalled) throw refusals.missingAccess();
        return ok(wireGuild(world, guild));
      },
    },
    {
      method: "GET",
      path: "/guilds/:guild/channels",
      handle({ params: [id = ""] }) {
        if (world.guilds.get(id)?.botInstalled !== true) throw refusals.missingAccess();
        const all = [...world.channels.values()].filter(({ guild }) => guild === id);
        return ok(all.filter((channel) => !isThread(channel)).map((channel) => wireChannel(world, channel)));
      },
    },
    {
      method: "GET",
      path: "/guilds/:guild/members/:user",
      handle({ params: [id = "", user = ""] }) {
        const guild = world.guilds.get(id);
        if (guild === undefined) throw new Refusal(404, 10004, "Unknown Guild");
        if (!guild.botInstalled) throw refusals.missingAccess();
        if (user !== world.botUser.id) throw new Refusal(404, 10007, "Unknown Member");
        return ok(wireBot(world, guild));
      },
    },
  ];
}
