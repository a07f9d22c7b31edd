import type { PlaceKey } from "../../audience/chat.ts";
import type { Preferences } from "../../audience/preferences.ts";
import type { Day } from "../../racing/day.ts";
import type { PlaceRow } from "../records.ts";
import type { Draft } from "./draft.ts";
import { replace } from "./plan-keep.ts";

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

/** `isKept`: whether something else than settings is kept of the place. */
export function planLeft(draft: Draft, place: PlaceKey, on: Day, isKept: boolean): void {
  const kept = draft.get("places", place) ?? (isKept ? { place } : undefined);
  if (kept !== undefined && kept.left === undefined) replace(draft, "places", { ...kept, left: on });
}

export function planBack(draft: Draft, place: PlaceKey): void {
  const { left, ...kept } = draft.get("places", place) ?? { place, left: undefined };
  if (left !== undefined) replace(draft, "places", kept);
}

export function planMove(draft: Draft, from: PlaceKey, to: PlaceKey): void {
  const kept = draft.get("places", from);
  if (kept === undefined || from === to) return;
  const { left: _, ...moved } = kept;
  if (draft.get("places", to) === undefined) replace(draft, "places", { ...moved, place: to });
  draft.delete("places", from);
}
