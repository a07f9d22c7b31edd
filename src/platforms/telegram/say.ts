import type { Picture, Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { pictureOf } from "../picture-of.ts";
import { captionOf, dress, type TelegramMessage } from "./dress.ts";
import { type Enclosure, SCHEME, sendEnclosure } from "./enclosure.ts";
import { type Speaker, send, type Where } from "./send.ts";

/** What saying something with a picture or a file needs. */
interface Illustrator extends Speaker {
  readonly talk: Pick<Talk, "remark">;
}

/**
 * Says a reply, and shows what goes along with it, page by page; the first of them answers what was written. Resolves with
 * whether all of it was said.
 */
export async function say(reply: Reply, where: Where, speaker: Illustrator): Promise<boolean> {
  return sayWith(await pictureOf(reply, SCHEME, speaker.log), reply, where, speaker);
}

/** As `say`, with a picture that is drawn. It stands above the words where these do not fit beside it. */
export async function sayWith(
  picture: Picture | undefined,
  reply: Reply,
  where: Where,
  speaker: Illustrator,
): Promise<boolean> {
  const { file } = reply;
  const pages = dress(reply);
  const enclosed = enclosureOf(picture, file);
  if (enclosed === undefined) return sayPages(pages, where, speaker);
  const caption = captionOf(reply, pages);
  const isShown = await sendEnclosure(enclosed, caption, where, speaker);
  if (isShown) return caption !== undefined || sayPages(pages, below(where), speaker);
  const instead = file === undefined ? pages : dress(speaker.talk.remark({ kind: "no-files" }, reply.language));
  return sayPages(instead, where, speaker);
}

/** A file goes before a picture. */
function enclosureOf(picture: Picture | undefined, file: Reply["file"]): Enclosure | undefined {
  if (file !== undefined) return { kind: "file", file };
  return picture && { kind: "picture", picture };
}

export async function sayPages(pages: readonly TelegramMessage[], where: Where, speaker: Speaker): Promise<boolean> {
  let to = where;
  for (const page of pages) {
    const sent = await send(page, to, speaker);
    if (sent.kind === "shut") return false;
    to = { ...below(to), chat: sent.chat };
  }
  return true;
}

/** What follows answers nothing, save where it is for one person's eyes: then each message has to. */
function below({ replyTo, ...where }: Where): Where {
  return where.ephemeral === undefined || replyTo === undefined ? where : { ...where, replyTo };
}
