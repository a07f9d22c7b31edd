import type { CallbackQuery, InlineKeyboardButton, User } from "@grammyjs/types";
import type { Kept, MessageKey } from "./messages.ts";
import type { Params } from "./requests.ts";
import { type Room, statusIn } from "./rooms.ts";
import type { World } from "./world.ts";

/** A button by its label or its callback data; `data` alone for what no button says. */
export type Button = string | { readonly data: string };

function dataOf(kept: Kept | undefined, button: Button): string {
  if (typeof button === "object") return button.data;
  const buttons: InlineKeyboardButton[] = kept?.message.reply_markup?.inline_keyboard.flat() ?? [];
  const data = (one: InlineKeyboardButton): string | undefined =>
    "callback_data" in one ? one.callback_data : undefined;
  const found = buttons.find(({ text }) => text === button) ?? buttons.find((one) => data(one) === button);
  const sent = found && data(found);
  if (sent !== undefined) return sent;
  const labels = buttons.map(({ text }) => JSON.stringify(text)).join(", ");
  throw new Error(`There is no button ${JSON.stringify(button)} to tap; there are ${labels || "none"}.`);
}

function shown(kept: Kept | undefined, key: MessageKey, room: Room | undefined): Partial<CallbackQuery> {
  if (kept?.inlineId !== undefined) return { inline_message_id: kept.inlineId };
  if (kept) return { message: kept.message };
  if (!room) throw new Error("A tap needs a message that is or was in a chat.");
  return { message: { chat: room.chat, message_id: key.message_id ?? 0, date: 0 } };
}

/** Taps a button and waits for the bot's answer to that. */
export function tap(world: World, from: User, key: MessageKey, button: Button): Promise<Params<"answerCallbackQuery">> {
  const kept = world.messages.find(key);
  if (kept?.ephemeralFor !== undefined && kept.ephemeralFor !== from.id) {
    throw new Error(`${from.first_name} does not see this message: it is only for ${kept.ephemeralFor}.`);
  }
  const room = key.chat && world.rooms.find(key.chat.id);
  if (room && kept?.inlineId === undefined && ["left", "kicked"].includes(statusIn(room, world.me))) {
    throw new Error("The bot is not in this chat any more, so it learns of no tap.");
  }
  const data = dataOf(kept, button);
  const query = world.taps.ask(from, kept);
  const chat_instance = String(kept?.message.chat.id ?? key.chat?.id ?? 0);
  world.updates.push({ callback_query: { id: query.id, from, ...shown(kept, key, room), chat_instance, data } });
  return query.answered;
}
