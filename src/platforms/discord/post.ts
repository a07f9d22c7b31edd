import { createHash } from "node:crypto";
import { ChannelType, RESTJSONErrorCodes as Code, Routes } from "discord-api-types/v10";
import { type Chat, placeKey } from "../../audience/chat.ts";
import type { Edited, Posted, Posting } from "../../talk/platform.ts";
import type { Reply } from "../../talk/reply.ts";
import { isDirect } from "./direct-channels.ts";
import { dress } from "./dress.ts";
import { isForum, openForumPost, titleOf } from "./forum.ts";
import { awake, channelOf, isRefusal, type Poster, refusalIn, send } from "./poster.ts";

/** See https://discord.com/developers/docs/resources/message#create-message */
const MAX_NONCE = 25;

/** Between the ids of a post's pages, and behind that of the thread where they are not in the chat itself. */
const BETWEEN = ",";
const INSIDE = "/";

/**
 * Says something unasked. For some minutes Discord knows a message again that it has already, but not a post of a forum. Once
 * the first page is said the others are tried until they are said too.
 */
export async function post(chat: Chat, reply: Reply, posting: Posting, poster: Poster): Promise<Posted> {
  const { once, title, crossposted } = posting;
  const [first, ...others] = dress(reply, posting);
  if (first === undefined) return { kind: "posted", message: "" };
  const numbered = (body: object, page: number) => ({
    ...body,
    nonce: nonceOf(`${chat.id} ${once} ${page}`),
    enforce_nonce: true,
  });
  let channel = chat.id;
  try {
    channel = await channelOf(chat, poster);
    const say = () => send(channel, numbered(first, 0), poster.once);
    const open = () => openForumPost(channel, titleOf(title, reply), first, poster.once);
    const { id, thread } = await begin(channel, say, open, poster);
    const ids = [id];
    for (const [index, body] of others.entries()) {
      ids.push(await send(thread ?? channel, numbered(body, index + 1), poster.rest));
    }
    if (crossposted === true && (await isAnnouncing(channel, poster))) crosspost(channel, ids, poster);
    return { kind: "posted", message: [...(thread === undefined ? [] : [thread]), ids.join(BETWEEN)].join(INSIDE) };
  } catch (error) {
    const refusal = await refusalIn(error, channel, poster);
    if (refusal.kind === "shut" && isDirect(chat)) poster.presence.silenced(placeKey("discord", chat.id));
    return refusal;
  }
}

/** Says the first page, in a forum as a post. Where nobody told what a channel is, a forum shows by refusing all else. */
async function begin(
  channel: string,
  say: () => Promise<string>,
  open: () => Promise<string>,
  poster: Poster,
): Promise<{ readonly id: string; readonly thread?: string }> {
  const opened = async () => {
    const thread = await open();
    return { id: thread, thread };
  };
  if (isForum(poster.servers.known(channel)?.type)) return opened();
  try {
    return { id: await awake(channel, say, poster) };
  } catch (error) {
    const mayBeForum = isRefusal(error, Code.CannotSendMessagesInNonTextChannel);
    if (!mayBeForum || !isForum((await poster.servers.channel(channel))?.type)) throw error;
    return opened();
  }
}

async function isAnnouncing(channel: string, { servers }: Poster): Promise<boolean> {
  return (await servers.channel(channel))?.type === ChannelType.GuildAnnouncement;
}

/** Says something else in messages that were posted. Pages that are too many go, and those that are too few follow below. */
export async function edit(chat: Chat, message: string, reply: Reply, poster: Poster): Promise<Edited> {
  if (message === "") return { kind: "lost" };
  const [ids = "", thread] = message.split(INSIDE).reverse();
  const standing = ids.split(BETWEEN);
  const pages = dress(reply);
  const { rest } = poster;
  let channel = thread ?? chat.id;
  try {
    channel = thread ?? (await channelOf(chat, poster));
    for (const [index, body] of pages.slice(0, standing.length).entries()) {
      const route = Routes.channelMessage(channel, standing[index] ?? "");
      await awake(channel, () => poster.once.patch(route, { body }), poster);
    }
    const below: string[] = [];
    for (const body of dress(reply, { silent: true }).slice(standing.length))
      below.push(await send(channel, body, rest));
    for (const id of standing.slice(pages.length)) await rest.delete(Routes.channelMessage(channel, id));
    const all = [...standing.slice(0, pages.length), ...below].join(BETWEEN);
    return { kind: "edited", message: [...(thread === undefined ? [] : [thread]), all].join(INSIDE) };
  } catch (error) {
    const isGone = thread !== undefined && isRefusal(error, Code.UnknownChannel);
    if (isGone || isRefusal(error, Code.UnknownMessage, Code.CannotEditMessageAuthoredByAnotherUser)) {
      return { kind: "lost" };
    }
    return refusalIn(error, channel, poster);
  }
}

/** To the servers that follow the channel; those here read it in any case. */
function crosspost(channel: string, ids: readonly string[], { once, work, log }: Poster): void {
  void work.run({ doing: "crossposting", channel }, async () => {
    try {
      for (const id of ids) await once.post(Routes.channelMessageCrosspost(channel, id));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ channel, reason }, "Discord does not let what I posted be published");
    }
  });
}

function nonceOf(what: string): string {
  return createHash("sha256").update(what).digest("base64url").slice(0, MAX_NONCE);
}
