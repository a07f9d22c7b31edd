import type { InlineKeyboardMarkup, LinkPreviewOptions, Message, MessageEntity } from "@grammyjs/types";
import { checkKeyboard } from "./check-keyboard.ts";
import { findMessage, type Which } from "./find-message.ts";
import { captionFields, formatCaption, formatText, textFields } from "./format-text.ts";
import type { Handlers } from "./handlers.ts";
import type { Kept } from "./messages.ts";
import { reachToWrite } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import { isAdministrator } from "./rooms.ts";
import type { World } from "./world.ts";

type Said = Pick<Message, "text" | "entities" | "caption" | "caption_entities" | "link_preview_options">;

/** What an edit puts in the place of all that was there; without `said` only the buttons change. */
interface Change {
  readonly said?: Said;
  readonly html?: string;
  readonly markup: InlineKeyboardMarkup | undefined;
}

type Edited = Message & { edit_date: number };

/** See https://core.telegram.org/bots/api#deletemessage */
const DELETABLE_S = 48 * 3600;
const SAME =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

function content(message: Message): string {
  const { text, entities = [], caption, caption_entities, reply_markup } = message;
  const hasLink = entities.some(({ type }) => type === "url" || type === "text_link");
  const { link_preview_options } = hasLink ? message : {};
  return JSON.stringify([text, entities, caption, caption_entities, link_preview_options, reply_markup]);
}

function edit(world: World, which: Which, { said, html, markup }: Change): Edited {
  const kept = findMessage(world, which, "edit");
  if (!kept.isByBot && kept.inlineId === undefined) throw badRequest("message can't be edited");
  if (said?.text !== undefined && kept.message.text === undefined) {
    throw badRequest("there is no text in the message to edit");
  }
  if (said && said.text === undefined && kept.message.text !== undefined) {
    throw badRequest("there is no caption in the message to edit");
  }
  const { reply_markup: _markup, ...unmarked } = kept.message;
  const { text, entities, caption, caption_entities, link_preview_options, ...bare } = unmarked;
  const after: Message = { ...(said ? bare : unmarked), ...said, ...(markup && { reply_markup: markup }) };
  if (content(after) === content(kept.message)) throw badRequest(SAME);
  const edited = { ...after, edit_date: world.clock.now() };
  // Telegram tells no time of edit when only the buttons changed.
  kept.message = said ? edited : after;
  kept.html = html ?? kept.html;
  return edited;
}

function textChange(params: {
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: MessageEntity[];
  readonly link_preview_options?: LinkPreviewOptions;
  readonly reply_markup?: InlineKeyboardMarkup;
}): Change {
  const { text = "", parse_mode, entities, link_preview_options } = params;
  const said = textFields(formatText({ text, parseMode: parse_mode, entities }));
  return {
    said: { ...said, ...(link_preview_options && { link_preview_options }) },
    html: text,
    markup: checkKeyboard(params.reply_markup),
  };
}

function captionChange(params: {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
}): Change {
  const { caption = "", parse_mode, caption_entities } = params;
  const said = captionFields(formatCaption({ text: caption, parseMode: parse_mode, entities: caption_entities }));
  return { said, html: caption, markup: checkKeyboard(params.reply_markup) };
}

function checkDeletable(world: World, { message, isByBot }: Kept): void {
  if (world.clock.now() - message.date > DELETABLE_S) throw badRequest("message can't be deleted for everyone");
  const isOwn = isByBot || message.chat.type === "private";
  if (!isOwn && !isAdministrator(world.rooms.of(message.chat), world.me)) throw badRequest("message can't be deleted");
}

/** Changing and taking back what was sent. */
export function editingMethods(world: World): Handlers {
  return {
    editMessageText(params) {
      const change = textChange(params);
      const edited = edit(world, params, change);
      return params.inline_message_id === undefined ? { ...edited, text: edited.text ?? "" } : true;
    },
    editMessageCaption(params) {
      const edited = edit(world, params, captionChange(params));
      return params.inline_message_id === undefined ? edited : true;
    },
    editMessageReplyMarkup(params) {
      const edited = edit(world, params, { markup: checkKeyboard(params.reply_markup) });
      return params.inline_message_id === undefined ? edited : true;
    },
    editEphemeralMessageText(params) {
      edit(world, params, textChange(params));
      return true;
    },
    editEphemeralMessageCaption(params) {
      edit(world, params, captionChange(params));
      return true;
    },
    editEphemeralMessageReplyMarkup(params) {
      edit(world, params, { markup: checkKeyboard(params.reply_markup) });
      return true;
    },
    deleteMessage(params) {
      const kept = findMessage(world, params, "delete");
      checkDeletable(world, kept);
      world.messages.drop(kept);
      return true;
    },
    deleteMessages({ chat_id, message_ids }) {
      if (message_ids.length < 1 || message_ids.length > 100)
        throw badRequest("too many message identifiers specified");
      const { chat } = reachToWrite(world, chat_id);
      const found = message_ids.flatMap((message_id) => world.messages.find({ chat, message_id }) ?? []);
      for (const kept of found) checkDeletable(world, kept);
      for (const kept of found) world.messages.drop(kept);
      return true;
    },
    deleteEphemeralMessage(params) {
      world.messages.drop(findMessage(world, params, "delete"));
      return true;
    },
  };
}
