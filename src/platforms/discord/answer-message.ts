import { DiscordAPIError, type RawFile, type REST } from "discord.js";
import { type GatewayMessageCreateDispatchData, RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import type { Log } from "../../log.ts";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { pictureOf } from "../picture-of.ts";
import { type Asked, type Self, withChannel } from "./ask.ts";
import { dress } from "./dress.ts";
import { type Enclosure, enclosed, NOTHING_ENCLOSED, SCHEME } from "./enclosure.ts";
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
  const { reply } = heard;
  const inWords = reply.file === undefined ? reply : means.talk.remark({ kind: "no-files" }, reply.language);
  await sayBelow(reply, to, means, inWords);
}

/**
 * Says something below a message, each page once even where Discord is asked twice. `inWords`: what is said where nothing may
 * go along with it.
 */
export async function sayBelow(
  reply: Reply,
  { id, channel_id }: Pick<GatewayMessageCreateDispatchData, "id" | "channel_id">,
  { rest, log }: Pick<Means, "rest" | "log">,
  inWords: Reply = reply,
): Promise<void> {
  const post: Post = (body, files) => rest.post(Routes.channelMessages(channel_id), { body, ...(files && { files }) });
  const enclosure = enclosed(await pictureOf(reply, SCHEME, log), reply.file);
  try {
    await sayPages(id, reply, enclosure, post).catch((error: unknown) => {
      if (enclosure.files.length === 0 || !mayNotAttach(error)) throw error;
      return sayPages(id, inWords, NOTHING_ENCLOSED, post);
    });
  } catch (error) {
    if (!isUnable(error)) throw error;
    log.warn({ channel: channel_id, code: error.code, reason: error.message }, "Discord does not let me answer there");
  }
}

type Post = (body: object, files?: RawFile[]) => Promise<unknown>;

async function sayPages(id: string, reply: Reply, enclosure: Enclosure, post: Post): Promise<void> {
  const pages = dress(reply, { enclosure });
  for (const [page, message] of pages.entries()) {
    const body = { ...message, nonce: `${id}-${page}`, enforce_nonce: true };
    const files = page === pages.length - 1 ? enclosure.files : [];
    if (page === 0) await postBelow(id, body, files, post);
    else await post(body, files);
  }
}

/** Discord does not name the right that is lacking. */
function mayNotAttach(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingPermissions;
}

/** Where the bot may write and not read what was written, it cannot answer below a message, and answers without. */
async function postBelow(id: string, body: object, files: RawFile[], post: Post): Promise<void> {
  try {
    await post({ ...body, message_reference: { message_id: id, fail_if_not_exists: false } }, files);
  } catch (error) {
    const code = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!(error instanceof DiscordAPIError) || error.code !== code) throw error;
    await post(body, files);
  }
}
