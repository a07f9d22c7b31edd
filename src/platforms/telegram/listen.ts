import type { Api, Bot } from "grammy";
import type { ChatMemberUpdated, Message } from "grammy/types";
import { placeKey } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import { callOf } from "../../talk/call-key.ts";
import type { Talk } from "../../talk/talk.ts";
import type { HeedfulPresence } from "../heedful.ts";
import type { Work } from "../work.ts";
import { answerButton, apologiseForButton } from "./answer-button.ts";
import { answerInline } from "./answer-inline.ts";
import { answerMessage, apologiseFor } from "./answer-message.ts";
import type { Self } from "./ask.ts";
import type { CuratorMenus } from "./curator-menus.ts";
import { isOut } from "./rights.ts";
import { say } from "./say.ts";
import type { Speaker } from "./send.ts";

interface Means {
  readonly talk: Talk;
  readonly presence: HeedfulPresence;
  readonly log: Log;
  readonly api: Api;
  readonly photos: Speaker["photos"];
  readonly self: Self;
  readonly work: Work;
  readonly menus: CuratorMenus;
  now(): number;
}

/** Hands each update to what answers it, behind one boundary. Kinds that are nothing to us are passed over. */
export function listen(bot: Bot, means: Means): void {
  const { run } = means.work;
  bot.chatType("private").on("message", async ({ from, update }, next) => {
    await next();
    await run({ update: update.update_id, chat: from.id }, () => means.menus.met(from.id));
  });
  bot.on("message", async ({ message, update }) => {
    const doing = { update: update.update_id, chat: message.chat.id };
    if (isMove(message)) return run(doing, () => moved(message, means));
    // Apart from the answer, which there is even where nothing can be kept.
    await run(doing, () => means.presence.heard(placeKey("telegram", String(message.chat.id))));
    await run(
      doing,
      () => answerMessage(message, means),
      () => apologiseFor(message, means),
    );
  });
  bot.on("callback_query", ({ callbackQuery, update }) =>
    run(
      {
        update: update.update_id,
        chat: callbackQuery.message?.chat.id,
        button: callOf(callbackQuery.data ?? "")?.command,
      },
      () => answerButton(callbackQuery, means),
      () => apologiseForButton(callbackQuery, means),
    ),
  );
  bot.on("inline_query", ({ inlineQuery, update }) =>
    run({ update: update.update_id, inline: true }, () => answerInline(inlineQuery, means)),
  );
  bot.on("my_chat_member", ({ myChatMember, update }) =>
    run({ update: update.update_id, chat: myChatMember.chat.id }, () => welcomed(myChatMember, means)),
  );
}

function isMove({ migrate_to_chat_id, migrate_from_chat_id }: Message): boolean {
  return migrate_to_chat_id !== undefined || migrate_from_chat_id !== undefined;
}

/** A group became a supergroup, which is told in both. */
async function moved({ chat, migrate_to_chat_id, migrate_from_chat_id }: Message, { presence }: Means): Promise<void> {
  const [from, to] = [migrate_from_chat_id ?? chat.id, migrate_to_chat_id ?? chat.id];
  await presence.moved(placeKey("telegram", String(from)), placeKey("telegram", String(to)));
}

/** The bot was let in, removed, blocked or let in again. */
async function welcomed(update: ChatMemberUpdated, means: Means): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: now } = update;
  const place = placeKey("telegram", String(chat.id));
  if (isOut(now)) return means.presence.left(place, means.now());
  await means.presence.back(place);
  if (chat.type !== "channel" || !isOut(before)) return;
  const name = chat.username === undefined ? String(chat.id) : `@${chat.username}`;
  const told = means.talk.remark({ kind: "channel-joined", title: chat.title, name }, from.language_code);
  await say(told, { chat: from.id }, means); // Who never wrote to the bot is not told: Telegram does not let us.
}
