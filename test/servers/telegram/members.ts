import type { Chat, ChatMember, User } from "@grammyjs/types";

/** What the bot or a person is in a chat. */
export type Status = "creator" | "administrator" | "member" | "restricted" | "left" | "kicked";

function administrator(user: User, chat: Chat): ChatMember {
  const isChannel = chat.type === "channel";
  return {
    status: "administrator",
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: true,
    can_edit_stories: true,
    can_delete_stories: true,
    can_send_welcome_messages: false,
    ...(isChannel ? { can_post_messages: true, can_edit_messages: true } : { can_pin_messages: true }),
    ...(chat.type === "supergroup" && { can_manage_topics: false }),
  };
}

function restricted(user: User): ChatMember {
  return {
    status: "restricted",
    user,
    is_member: true,
    can_send_messages: false,
    can_send_audios: false,
    can_send_documents: false,
    can_send_photos: false,
    can_send_videos: false,
    can_send_video_notes: false,
    can_send_voice_notes: false,
    can_send_polls: false,
    can_send_other_messages: false,
    can_add_web_page_previews: false,
    can_react_to_messages: false,
    can_change_info: false,
    can_invite_users: false,
    can_edit_tag: false,
    can_pin_messages: false,
    can_manage_topics: false,
    until_date: 0,
  };
}

/** A member as getChatMember tells it. */
export function memberOf(chat: Chat, user: User, status: Status): ChatMember {
  switch (status) {
    case "creator":
      return { status, user, is_anonymous: false };
    case "administrator":
      return administrator(user, chat);
    case "member":
    case "left":
      return { status, user };
    case "restricted":
      return restricted(user);
    case "kicked":
      return { status, user, until_date: 0 };
  }
}
