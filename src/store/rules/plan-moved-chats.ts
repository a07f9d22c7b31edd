import { type ChatKey, chatMoved, type PlaceKey } from "../../audience/chat.ts";
import type { Draft } from "./draft.ts";
import { replace } from "./plan-keep.ts";

/** Lets what is to be told in the chats of a place be told in those of another, under whose id the place goes on. */
export function planMovedChats(draft: Draft, from: PlaceKey, to: PlaceKey): void {
  const moved = <Row extends { readonly chat: ChatKey }>(row: Row): Row => ({
    ...row,
    chat: chatMoved(row.chat, from, to),
  });
  const desks = draft.find("desksIn", from);
  draft.expect({ desks: desks.map((desk) => moved(desk).chat) });
  for (const desk of desks) {
    const { chat } = moved(desk);
    if (draft.get("desks", chat) === undefined) replace(draft, "desks", { ...desk, chat });
    draft.delete("desks", desk.chat);
  }
  for (const notice of draft.find("noticesIn", from)) replace(draft, "notices", moved(notice));
  for (const suggestion of draft.find("suggestionsConcerning", from)) replace(draft, "suggestions", moved(suggestion));
}
