import { type ChatKey, chatMoved, type PlaceKey } from "../../audience/chat.ts";
import type { Draft } from "./draft.ts";
import { replace } from "./plan-keep.ts";
import type { Tables } from "./tables.ts";

/** Lets what is to be told in the chats of a place be told in those of another, under whose id the place goes on. */
export function planMovedChats(
  draft: Draft,
  { desks, notices, suggestions }: Pick<Tables, "desks" | "notices" | "suggestions">,
  from: PlaceKey,
  to: PlaceKey,
): void {
  const movedFrom = (row: { readonly chat: ChatKey } | undefined): ChatKey | undefined => {
    const chat = row === undefined ? undefined : chatMoved(row.chat, from, to);
    return chat === row?.chat ? undefined : chat;
  };
  for (const key of desks.keys()) {
    const [desk, chat] = [draft.get("desks", key), movedFrom(draft.get("desks", key))];
    if (desk === undefined || chat === undefined) continue;
    if (draft.get("desks", chat) === undefined) replace(draft, "desks", { ...desk, chat });
    draft.delete("desks", key);
  }
  for (const key of notices.keys()) {
    const [notice, chat] = [draft.get("notices", key), movedFrom(draft.get("notices", key))];
    if (notice !== undefined && chat !== undefined) replace(draft, "notices", { ...notice, chat });
  }
  for (const key of suggestions.keys()) {
    const [suggestion, chat] = [draft.get("suggestions", key), movedFrom(draft.get("suggestions", key))];
    if (suggestion !== undefined && chat !== undefined) replace(draft, "suggestions", { ...suggestion, chat });
  }
}
