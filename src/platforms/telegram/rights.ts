import { type Api, GrammyError } from "grammy";
import type { ChatFullInfo, ChatMember } from "grammy/types";
import type { Manner } from "../../audience/manner.ts";
import type { Shut } from "../../audience/pause.ts";
import { loggable } from "./loggable.ts";
import { shutBy } from "./shut.ts";

type Right = "can_send_messages" | "can_post_messages" | "can_pin_messages" | "can_edit_messages";

/** As Telegram's clients call them. */
const NAMES: Readonly<Record<Right, string>> = {
  can_send_messages: "Send Messages",
  can_post_messages: "Post Messages",
  can_pin_messages: "Pin Messages",
  can_edit_messages: "Edit Messages of Others",
};

/** What keeps the bot from posting in a chat in such a manner. Telegram does not tell whether a topic is closed. */
export async function barriersIn(id: number, manner: Manner, me: number, api: Api): Promise<readonly Shut[]> {
  try {
    const chat = await api.getChat(id);
    if (chat.type === "private") return [];
    const member = await api.getChatMember(id, me);
    if (isOut(member)) return [{ why: "removed" }];
    return needs(chat, manner)
      .filter((right) => !holds(member, right, chat))
      .map((right) => ({ why: "no-right", right: NAMES[right] }));
  } catch (error) {
    const shut = error instanceof GrammyError ? shutBy(error) : undefined;
    if (shut === undefined) throw loggable(error);
    return [shut];
  }
}

function needs({ type }: ChatFullInfo, { pinned = false }: Manner): readonly Right[] {
  const isChannel = type === "channel";
  const pin = isChannel ? "can_edit_messages" : "can_pin_messages";
  return [isChannel ? "can_post_messages" : "can_send_messages", ...(pinned ? ([pin] as const) : [])];
}

/** Whether somebody is not in a chat. */
export function isOut(member: ChatMember): boolean {
  return (
    member.status === "left" || member.status === "kicked" || (member.status === "restricted" && !member.is_member)
  );
}

function holds(member: ChatMember, right: Right, { type, permissions }: ChatFullInfo): boolean {
  switch (member.status) {
    case "creator":
      return true;
    case "administrator":
      return right === "can_send_messages" || member[right] === true;
    case "restricted":
      return (right === "can_send_messages" || right === "can_pin_messages") && member[right];
    case "member": {
      if (type === "channel") return false;
      return (right === "can_send_messages" || right === "can_pin_messages") && permissions?.[right] !== false;
    }
    case "left":
    case "kicked":
      return false;
  }
}
