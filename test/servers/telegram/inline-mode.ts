import type { Chat, InlineQueryResult, Message, User } from "@grammyjs/types";
import { checkKeyboard } from "./check-keyboard.ts";
import { formatText, textFields } from "./format-text.ts";
import { isDelivered } from "./is-delivered.ts";
import type { Params } from "./requests.ts";
import type { World } from "./world.ts";

/** Where the results of the inline mode go, and what the bot learns of it. */
export interface Choosing {
  /** A chat between people when it is left out, where the bot sees nothing. */
  readonly chat?: { readonly id: number };
  /** That the bot's owner asked for `chosen_inline_result`. */
  readonly feedback?: boolean;
  readonly query?: string;
}

export type InlineMessage = Message & { readonly inline_message_id: string };

/** Types after the bot's name, and waits for the results. */
export function askInline(
  world: World,
  from: User,
  query: string,
  offset: string,
): Promise<Params<"answerInlineQuery">> {
  const asked = world.inlineQueries.ask(from);
  world.updates.push({ inline_query: { id: asked.id, from, query, offset, chat_type: "sender" } });
  return asked.answered;
}

/** Sends a result into a chat by way of the bot. */
export function chooseInline(world: World, from: User, result: InlineQueryResult, choosing: Choosing): InlineMessage {
  const content = "input_message_content" in result ? result.input_message_content : undefined;
  if (!content || !("message_text" in content)) throw new Error("This server sends only results with a text.");
  const { message_text, parse_mode, entities } = content;
  const elsewhere: Chat = { id: world.nextId(), type: "private", first_name: "Somebody else" };
  const room = choosing.chat ? world.rooms.of(choosing.chat) : world.rooms.open(elsewhere);
  const reply_markup = checkKeyboard(result.reply_markup);
  const inlineId = `inline-${world.nextId()}`;
  room.lastMessageId += 1;
  const message: Message = {
    message_id: room.lastMessageId,
    from,
    chat: room.chat,
    date: world.clock.now(),
    via_bot: world.bot,
    ...textFields(formatText({ text: message_text, parseMode: parse_mode, entities })),
    ...(reply_markup && { reply_markup }),
  };
  world.messages.keep({ message, html: message_text, isByBot: false, inlineId });
  if (choosing.chat && isDelivered(world, room, message)) world.updates.push({ message });
  if (choosing.feedback) {
    const { query = "" } = choosing;
    const known = reply_markup && { inline_message_id: inlineId };
    world.updates.push({ chosen_inline_result: { result_id: result.id, from, query, ...known } });
  }
  return { ...message, inline_message_id: inlineId };
}
