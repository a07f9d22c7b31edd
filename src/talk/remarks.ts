import type { Texts } from "./phrasing/texts.ts";
import { paragraph, type Reply, text } from "./reply.ts";

/** What a platform has to say without being asked about racing. */
export type Remark =
  /** Something went wrong while answering. */
  | { readonly kind: "sorry" }
  /** What is kept cannot be looked up at the moment. */
  | { readonly kind: "out-of-reach" }
  /** A button of another version, or one that somebody made up. */
  | { readonly kind: "outdated" }
  /** There the bot may not send files, or cannot. */
  | { readonly kind: "no-files" }
  /** The bot was let into a channel, which is set up from a private chat; `name` as it has to be typed. */
  | { readonly kind: "channel-joined"; readonly title: string; readonly name: string };

export function remark(texts: Texts, { kind, ...args }: Remark): Reply {
  return {
    language: texts.language,
    audience: "asker",
    blocks: [paragraph(text(texts.say(`remark-${kind}`, args)))],
    actions: [],
  };
}
