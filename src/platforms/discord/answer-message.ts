import { DiscordAPIError, type REST } from "discord.js";
import { type GatewayMessageCreateDispatchData, RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import type { Log } from "../../log.ts";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { type Asked, type Self, withChannel } from "./ask.ts";
import { dress } from "./dress.ts";
import { isUnable } from "./refused.ts";

interface Means {
  readonly talk: Talk;
  readonly rest: REST;
  readonly log: Log;
  readonly self: Self;
}

/** Answers a message below it. Others may read that, so what is for who asked alone is not said on a server. */
export async function answerMessage(
  { message }: Extract<Asked, { kind: "message" }>,
  to: GatewayMessageCreateDispatchData,
  means: Means,
): Promise<void> {
  const heard = await means.talk.hear(await withChannel(message, means.self));
  if (heard.disposition === "silent") return;
  if (heard.reply.audience === "if-owed") return;
  await sayBelow(heard.reply, to, means);
}

/** Says something below a message, each page once even where Discord is asked twice. */
export async function sayBelow(
  reply: Reply,
  { id, channel_id }: Pick<GatewayMessageCreateDispatchData, "id" | "channel_id">,
  { rest, log }: Pick<Means, "rest" | "log">,
): Promise<void> {
  const post = (body: object) => rest.post(Routes.channelMessages(channel_id), { body });
  try {
    for (const [page, message] of dress(reply).entries()) {
      const body = { ...message, nonce: `${id}-${page}`, enforce_nonce: true };
      if (page === 0) await postBelow(id, body, post);
      else await post(body);
    }
  } catch (error) {
    if (!isUnable(error)) throw error;
    log.warn({ channel: channel_id, code: error.code, reason: error.message }, "Discord does not let me answer there");
  }
}

/** Where the bot may write and not read what was written, it cannot answer below a message, and answers without. */
async function postBelow(id: string, body: object, post: (body: object) => Promise<unknown>): Promise<void> {
  try {
    await post({ ...body, message_reference: { message_id: id, fail_if_not_exists: false } });
  } catch (error) {
    const code = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!(error instanceof DiscordAPIError) || error.code !== code) throw error;
    await post(body);
  }
}
