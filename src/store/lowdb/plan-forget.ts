import { isChatOf, type PlaceKey } from "../../audience/chat.ts";
import type { Day } from "../../racing/day.ts";
import type { Draft } from "./draft.ts";
import { planForgetSubscriptions } from "./plan-telling.ts";
import type { Shelf } from "./shelf.ts";
import type { Tables } from "./tables.ts";

type Kept = Pick<Tables, "places" | "desks" | "notices" | "suggestions">;

/** What is kept of a place besides its settings, by its keys: what is told in its chats, and what the person brought in whose place it is. */
function keptOf({ desks, notices, suggestions }: Kept, place: PlaceKey) {
  const isThere = ({ chat }: { readonly chat: Parameters<typeof isChatOf>[0] }) => isChatOf(chat, place);
  return {
    desks: [...desks].flatMap(([key, desk]) => (isThere(desk) ? [key] : [])),
    notices: [...notices].flatMap(([key, notice]) => (isThere(notice) ? [key] : [])),
    suggestions: [...suggestions].flatMap(([key, row]) => (row.by === place || isThere(row) ? [key] : [])),
  };
}

/** Whether more than settings is kept of a place. */
export function isKeptBesides(tables: Kept, shelf: Shelf, place: PlaceKey): boolean {
  if (shelf.alerts.concerning(place).length + shelf.digests.concerning(place).length > 0) return true;
  const { desks, notices, suggestions } = keptOf(tables, place);
  return desks.length + notices.length + suggestions.length > 0;
}

/** Deletes all of a place; `false` where nothing was kept. */
export function planForget(draft: Draft, tables: Kept, shelf: Shelf, place: PlaceKey): boolean {
  let gone = 0;
  const forget = (table: keyof Kept, key: string) => {
    if (draft.get(table, key) === undefined) return;
    draft.delete(table, key);
    gone += 1;
  };
  forget("places", place);
  const { desks, notices, suggestions } = keptOf(tables, place);
  for (const key of desks) forget("desks", key);
  for (const key of notices) forget("notices", key);
  for (const key of suggestions) forget("suggestions", key);
  return planForgetSubscriptions(draft, shelf, place) || gone > 0;
}

/** Deletes all of those places that were left by a day; how many they were. */
export function planForgetLeft(draft: Draft, tables: Kept, shelf: Shelf, until: Day): number {
  const gone = [...tables.places.values()].filter(({ place }) => {
    const left = draft.get("places", place)?.left;
    return left !== undefined && left <= until;
  });
  for (const { place } of gone) planForget(draft, tables, shelf, place);
  return gone.length;
}
