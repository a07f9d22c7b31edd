import type { PlaceKey } from "../../audience/chat.ts";
import type { Preferences } from "../../audience/preferences.ts";
import type { Day } from "../../racing/day.ts";
import type { PlaceRow } from "../records.ts";
import type { Draft } from "./draft.ts";
import { isKeptBesides } from "./plan-forget.ts";
import { replace } from "./plan-keep.ts";
import { planMovedChats } from "./plan-moved-chats.ts";
import { planMovedSubscriptions } from "./plan-telling.ts";

/** Puts what was set for a place in the place of what was. */
export function planPreferences(draft: Draft, place: PlaceKey, preferences: Preferences): void {
  replace(draft, "places", { ...preferences, place });
}

/** What was set for a place, of the row that is kept of it. */
export function preferencesIn(row: PlaceRow | undefined): Preferences {
  if (row === undefined) return {};
  const { place: _, left: __, ...preferences } = row;
  return preferences;
}

/** Changes what was set for a place, as it is when the change is made. */
export function planChange(draft: Draft, place: PlaceKey, change: (set: Preferences) => Preferences): Preferences {
  const changed = change(preferencesIn(draft.get("places", place)));
  planPreferences(draft, place, changed);
  return changed;
}

export function planLeft(draft: Draft, place: PlaceKey, on: Day): void {
  const kept = draft.get("places", place) ?? (isKeptBesides(draft, place) ? { place } : undefined);
  if (kept !== undefined && kept.left === undefined) replace(draft, "places", { ...kept, left: on });
}

export function planBack(draft: Draft, place: PlaceKey): void {
  const { left, ...kept } = draft.get("places", place) ?? { place, left: undefined };
  if (left !== undefined) replace(draft, "places", kept);
}

/** Lets all that is kept of a place be kept of another, where what is kept already stays. */
export function planMove(draft: Draft, from: PlaceKey, to: PlaceKey): void {
  if (from === to) return;
  planMovedSettings(draft, from, to);
  planMovedChats(draft, from, to);
  planMovedSubscriptions(draft, from, to);
}

function planMovedSettings(draft: Draft, from: PlaceKey, to: PlaceKey): void {
  const kept = draft.get("places", from);
  if (kept === undefined) return;
  const { left: _, ...moved } = kept;
  if (draft.get("places", to) === undefined) replace(draft, "places", { ...moved, place: to });
  draft.delete("places", from);
}
