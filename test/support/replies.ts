import { type Block, paragraph, type Reply, text } from "../../src/talk/reply.ts";

/** A reply to everybody that says just that, unless told more. */
export function aReply(words: string | readonly Block[], more: Partial<Reply> = {}): Reply {
  const blocks = typeof words === "string" ? [paragraph(text(words))] : words;
  return { language: "en", audience: "everyone", blocks, actions: [], ...more };
}
