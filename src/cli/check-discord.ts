import * as v from "valibot";
import { DISCORD_PATH } from "../config/addresses.ts";
import type { Config } from "../config.ts";
import { asked, type Where } from "./ask-platform.ts";
import { bad, type Check, good } from "./check.ts";
import { lacking } from "./lacking.ts";

/** The flags by which Discord grants an application what is written in messages, for a verified bot and for another; see
 * https://discord.com/developers/docs/resources/application#application-object-application-flags */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const Guild = v.object({ name: v.string() });
const User = v.object({ username: v.string() });
const Application = v.object({
  flags: v.optional(v.number(), 0),
  verify_key: v.string(),
  interactions_endpoint_url: v.nullish(v.string()),
});

const WHERE: Where = {
  what: "Discord",
  tokenIn: "DISCORD_TOKEN",
  tokenFrom: "Bot, Reset Token at https://discord.com/developers/applications",
  addressIn: "DISCORD_API_BASE",
};
const PORTAL = "General Information at https://discord.com/developers/applications";

export async function checkDiscord({ discord }: Config): Promise<readonly Check[]> {
  const { token, apiBase, guild } = discord;
  if (token === undefined) return [lacking("Discord", "DISCORD_TOKEN", ofUseWithToken(discord))];
  const headers = { authorization: `Bot ${token}` };
  const user = await asked(`${apiBase}/v10/users/@me`, headers, User, WHERE);
  if (user.kind === "fault") return [user.check];
  const application = await asked(`${apiBase}/v10/applications/@me`, headers, Application, WHERE);
  if (application.kind === "fault") return [application.check];
  return [
    judged(`the token is that of ${user.answer.username}`, discord, application.answer),
    ...(guild === undefined ? [] : [await checkGuild(`${apiBase}/v10/guilds/${guild}`, headers, guild)]),
  ];
}

function ofUseWithToken({ guild, publicKey, messageContent }: Config["discord"]): readonly string[] {
  return [
    ...(guild === undefined ? [] : ["DISCORD_GUILD_ID"]),
    ...(publicKey === undefined ? [] : ["DISCORD_PUBLIC_KEY"]),
    ...(messageContent ? ["DISCORD_MESSAGE_CONTENT"] : []),
  ];
}

/** Whether the commands can be published in the one server that was chosen for them. */
async function checkGuild(url: string, headers: Readonly<Record<string, string>>, guild: string): Promise<Check> {
  const server = await asked(url, headers, Guild, { ...WHERE, tokenIn: "DISCORD_GUILD_ID" });
  if (server.kind === "answer") return good("server", `commands are published in ${server.answer.name} alone`);
  if (server.status !== 403 && server.status !== 404) return server.check;
  const mend =
    "add it there by its install link, copy the id anew (right click the server, Copy Server ID), or take it away";
  return bad("server", `DISCORD_GUILD_ID: the bot is in no server ${guild}`, mend);
}

function judged(
  name: string,
  { publicKey, messageContent }: Config["discord"],
  { flags, verify_key, interactions_endpoint_url: endpoint }: v.InferOutput<typeof Application>,
): Check {
  if (messageContent && (flags & MESSAGE_CONTENT) === 0) {
    const mend = "switch it on under Bot, Privileged Gateway Intents, or take DISCORD_MESSAGE_CONTENT away";
    return bad("Discord", `${name}; the message content intent is not granted`, mend);
  }
  if (publicKey === undefined && endpoint != null) {
    const mend = `set DISCORD_PUBLIC_KEY and HTTP_PORT, or clear the Interactions Endpoint URL under ${PORTAL}`;
    return bad("Discord", `${name}; it posts commands to ${endpoint}, and nobody answers them`, mend);
  }
  if (publicKey !== undefined && publicKey.toLowerCase() !== verify_key) {
    return bad("Discord", `${name}; DISCORD_PUBLIC_KEY is that of another application`, `copy it from ${PORTAL}`);
  }
  if (publicKey !== undefined && endpoint != null && !endpoint.endsWith(DISCORD_PATH)) {
    const mend = `change the Interactions Endpoint URL under ${PORTAL}, or have your proxy pass it on there`;
    return bad("Discord", `${name}; it posts commands to ${endpoint}, and the bot answers at ${DISCORD_PATH}`, mend);
  }
  const hears = messageContent ? "; it may listen in" : "";
  const posts = endpoint == null ? "; commands come over the gateway" : `; it posts commands to ${endpoint}`;
  return good("Discord", `${name}${hears}${publicKey === undefined ? "" : posts}`);
}
