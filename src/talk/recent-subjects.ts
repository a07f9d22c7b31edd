import type { ChatKey } from "../audience/chat.ts";
import { type Conversation, REMEMBERED_MS, type Subject } from "../audience/conversation.ts";

/** How many chats are remembered at once; the one that was silent longest is forgotten first. */
const MAX_CHATS = 10_000;

/** What chats spoke of last, in the memory of this process. */
export function recentSubjects(): Conversation {
  const subjects = new Map<ChatKey, { readonly subject: Subject; readonly at: number }>();

  /** The chats that were silent longest come first. */
  function forgetOld(now: number): void {
    for (const [chat, { at }] of subjects) {
      if (now - at <= REMEMBERED_MS) return;
      subjects.delete(chat);
    }
  }

  return {
    async lastOf(chat, at) {
      forgetOld(at);
      return subjects.get(chat)?.subject;
    },
    async remember(chat, subject, at) {
      subjects.delete(chat);
      subjects.set(chat, { subject, at });
      const oldest = subjects.keys().next();
      if (subjects.size > MAX_CHATS && !oldest.done) subjects.delete(oldest.value);
    },
    async forget(chat) {
      subjects.delete(chat);
    },
  };
}
