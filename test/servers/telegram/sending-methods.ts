import type { Document, PhotoSize } from "@grammyjs/types";
import { captionFields, formatCaption, formatText, textFields } from "./format-text.ts";
import type { Call, Handlers } from "./handlers.ts";
import { present } from "./present.ts";
import { checkMedia, checkThread, reachToSay } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import type { Params } from "./requests.ts";
import { send } from "./send.ts";
import type { World } from "./world.ts";

interface StoredFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly file_name?: string;
  readonly mime_type?: string;
}

function store(world: World, file: string, { files }: Call): StoredFile {
  if (world.fileIds.has(file)) return { file_id: file, file_unique_id: `u${file}`, file_size: 1 };
  const upload = file.startsWith("attach://") ? files.get(file.slice("attach://".length)) : undefined;
  if (!upload && !/^https?:\/\//.test(file)) throw badRequest("wrong file identifier/HTTP URL specified");
  if (upload?.bytes.length === 0) throw badRequest("file must be non-empty");
  const file_id = `file-${world.nextId()}`;
  world.fileIds.add(file_id);
  const name = upload?.filename || undefined;
  return {
    file_id,
    file_unique_id: `u${file_id}`,
    file_size: upload?.bytes.length ?? 1,
    ...present({ file_name: name, mime_type: upload?.contentType }),
  };
}

function photoOf(stored: StoredFile, photo: string, { files }: Call): PhotoSize {
  const { file_id, file_unique_id, file_size } = stored;
  const upload = files.get(photo.slice("attach://".length));
  return { file_id, file_unique_id, file_size, ...(upload === undefined ? KNOWN : sizeOf(upload.bytes)) };
}

const KNOWN = { width: 800, height: 400 };

/** See https://core.telegram.org/bots/api#sendphoto */
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_SIDES = 10_000;
const MAX_RATIO = 20;
const PNG = "89504e470d0a1a0a";

/** The pixels of a PNG that Telegram takes for a photo. */
function sizeOf(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.length > MAX_PHOTO_BYTES) throw badRequest("file is too big");
  if (bytes.length < 24 || bytes.toString("hex", 0, 8) !== PNG) throw badRequest("IMAGE_PROCESS_FAILED");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > MAX_SIDES || ratio > MAX_RATIO) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  return { width, height };
}

function captionOf({ caption = "", parse_mode, caption_entities }: Params<"sendPhoto" | "sendDocument">) {
  const said = formatCaption({ text: caption, parseMode: parse_mode, entities: caption_entities });
  return captionFields(said);
}

/** sendMessage and its kin. */
export function sendingMethods(world: World): Handlers {
  return {
    sendMessage(params) {
      const { text, parse_mode, entities, link_preview_options } = params;
      const said = formatText({ text, parseMode: parse_mode, entities });
      return send(world, params, text, (to) => ({
        ...to,
        ...textFields(said),
        ...present({ link_preview_options }),
      }));
    },
    sendPhoto(params, call) {
      const said = captionOf(params);
      checkMedia(world, params.chat_id, "photos");
      const photo = [photoOf(store(world, params.photo, call), params.photo, call)];
      return send(world, params, params.caption ?? "", (to) => ({
        ...to,
        photo,
        ...said,
      }));
    },
    sendDocument(params, call) {
      const said = captionOf(params);
      checkMedia(world, params.chat_id, "documents");
      const document: Document = store(world, params.document, call);
      return send(world, params, params.caption ?? "", (to) => ({
        ...to,
        document,
        ...said,
      }));
    },
    sendChatAction({ chat_id, message_thread_id }) {
      const room = reachToSay(world, chat_id);
      if (message_thread_id !== undefined) checkThread(room, message_thread_id);
      return true;
    },
  };
}
