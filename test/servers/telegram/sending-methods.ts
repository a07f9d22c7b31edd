import type { Document, PhotoSize } from "@grammyjs/types";
import { captionFields, formatCaption, formatText, textFields } from "./format-text.ts";
import type { Call, Handlers } from "./handlers.ts";
import { present } from "./present.ts";
import { checkThread, reachToSay } from "./reach.ts";
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

function photoOf(stored: StoredFile): PhotoSize {
  const { file_id, file_unique_id, file_size } = stored;
  return { file_id, file_unique_id, file_size, width: 800, height: 400 };
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
      const photo = [photoOf(store(world, params.photo, call))];
      return send(world, params, params.caption ?? "", (to) => ({
        ...to,
        photo,
        ...said,
      }));
    },
    sendDocument(params, call) {
      const said = captionOf(params);
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
