import type { Chat, InlineQueryResult, Message, User } from "@grammyjs/types";
import { askInline, type Choosing, chooseInline, type InlineMessage } from "./inline-mode.ts";
import { memberOf, type Status } from "./members.ts";
import type { MessageKey } from "./messages.ts";
import type { Params } from "./requests.ts";
import { type Rights, type Room, setStatus, statusIn } from "./rooms.ts";
import { type Saying, say } from "./say.ts";
import { type Button, tap } from "./tap.ts";
import { announce } from "./topics.ts";
import type { World } from "./world.ts";

export interface PersonOptions {
  readonly firstName: string;
  readonly languageCode?: string;
  readonly username?: string;
  readonly isBot?: boolean;
  /** Whether the bot may write to him; `true` when it is left out. */
  readonly hasStarted?: boolean;
}

/** Somebody who uses Telegram. */
export interface Person {
  readonly user: User;
  /** The private chat with the bot. */
  readonly chat: Chat.PrivateChat;
  says(text: string, saying?: Saying): Message;
  /** Resolves with the bot's answer to the tap; rejects when none comes within 5 s. */
  taps(message: MessageKey, button: Button): Promise<Params<"answerCallbackQuery">>;
  asksInline(query: string, options?: { readonly offset?: string }): Promise<Params<"answerInlineQuery">>;
  choosesInline(result: InlineQueryResult, choosing?: Choosing): InlineMessage;
  blocks(): void;
  unblocks(): void;
  /** Only refuses from then on; Telegram tells the bot nothing. */
  deletesAccount(): void;
  removesBot(chat: { readonly id: number }): void;
  /** Also changes what the bot is where it is already. */
  addsBot(chat: { readonly id: number }, status?: Status, rights?: Rights): void;
}

/** Changes what the bot is in a chat, and tells it. */
function setBotStatus(world: World, room: Room, from: User, status: Status, rights: Rights = {}): void {
  const before = room.members.get(world.me.id) ?? memberOf(room.chat, world.bot, "left");
  const after = setStatus(room, world.bot, status, rights);
  world.updates.push({
    my_chat_member: { chat: room.chat, from, date: world.clock.now(), old_chat_member: before, new_chat_member: after },
  });
}

/** Somebody new, with a private chat with the bot. */
export function createPerson(world: World, options: PersonOptions): Person {
  const { firstName, languageCode, username, isBot = false, hasStarted = true } = options;
  const names = { first_name: firstName, ...(username !== undefined && { username }) };
  const id = world.nextId();
  const user: User = {
    id,
    is_bot: isBot,
    ...names,
    ...(languageCode !== undefined && { language_code: languageCode }),
  };
  const chat: Chat.PrivateChat = { id, type: "private", ...names };
  world.users.set(id, user);
  const room = world.rooms.open(chat);
  setStatus(room, user, "member");
  setStatus(room, world.bot, hasStarted ? "member" : "left");

  return {
    user,
    chat,
    says(text, saying) {
      const isPrivate = saying?.chat === undefined || saying.chat.id === id;
      const there = saying?.chat && world.rooms.of(saying.chat);
      // Who writes in a group is in it.
      if (there && there.chat.type !== "channel" && statusIn(there, user) === "left") setStatus(there, user, "member");
      if (isPrivate && statusIn(room, world.me) !== "member") setStatus(room, world.bot, "member");
      return say(world, user, chat, text, saying);
    },
    taps: async (message, button) => tap(world, user, message, button),
    asksInline: (query, { offset = "" } = {}) => askInline(world, user, query, offset),
    choosesInline: (result, choosing = {}) => chooseInline(world, user, result, choosing),
    blocks: () => setBotStatus(world, room, user, "kicked"),
    unblocks: () => setBotStatus(world, room, user, "member"),
    deletesAccount() {
      room.isDeactivated = true;
    },
    removesBot: (group) => setBotStatus(world, world.rooms.of(group), user, "kicked"),
    addsBot(group, status = "member", rights = {}) {
      const there = world.rooms.of(group);
      const wasThere = !["left", "kicked"].includes(statusIn(there, world.me));
      setBotStatus(world, there, user, status, rights);
      if (!wasThere && there.chat.type !== "channel")
        announce(world, there, { from: user, new_chat_members: [world.bot] });
    },
  };
}
