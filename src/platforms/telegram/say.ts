import type { Reply } from "../../talk/reply.ts";
import { dress, type TelegramMessage } from "./dress.ts";
import { type Speaker, send, type Where } from "./send.ts";

/** Says a reply, page by page; the first of them answers what was written. Resolves with whether all of it was said. */
export function say(reply: Reply, where: Where, speaker: Speaker): Promise<boolean> {
  return sayPages(dress(reply), where, speaker);
}

export async function sayPages(pages: readonly TelegramMessage[], where: Where, speaker: Speaker): Promise<boolean> {
  let to = where;
  for (const page of pages) {
    const sent = await send(page, to, speaker);
    if (sent.kind === "shut") return false;
    const { replyTo: _, ...below } = to;
    // What is for one person's eyes has to answer something, each page of it.
    to = { ...(to.ephemeral === undefined ? below : to), chat: sent.chat };
  }
  return true;
}
