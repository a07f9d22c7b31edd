import { type ChatKey, chatOf } from "../audience/chat.ts";
import type { Platform, Posted, Posting } from "../talk/platform.ts";
import type { Reply } from "../talk/reply.ts";

/** Posts something and keeps that it was; what came of the posting. Rejects where either has to be tried again. */
export type Post = (
  chat: ChatKey,
  reply: Reply,
  posting: Posting,
  keep: (message: string) => Promise<unknown>,
) => Promise<Posted>;

/** What was posted and could not be kept, as on a full disk, is not posted again, but kept as soon as it can be. */
export function openPosts(platform: Pick<Platform, "post">): Post {
  const unkept = new Map<string, Posted & { readonly kind: "posted" }>();
  return async (chat, reply, posting, keep) => {
    const posted = unkept.get(posting.once) ?? (await platform.post(chatOf(chat), reply, posting));
    if (posted.kind !== "posted") return posted;
    unkept.set(posting.once, posted);
    await keep(posted.message);
    unkept.delete(posting.once);
    return posted;
  };
}
