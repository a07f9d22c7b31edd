import type { PlaceKey } from "../../audience/chat.ts";
import type { Day } from "../../racing/day.ts";
import type { Draft } from "./draft.ts";
import { planForgetSubscriptions } from "./plan-telling.ts";
import type { View } from "./view.ts";

/** What is kept of a place besides its settings and subscriptions: what is told in its chats, and what the person brought in whose place it is. */
function besides(view: Pick<View, "find">, place: PlaceKey) {
  return {
    desks: view.find("desksIn", place).map(({ chat }) => chat),
    notices: view.find("noticesIn", place).map(({ id }) => id),
    suggestions: view.find("suggestionsConcerning", place).map(({ id }) => id),
  };
}

/** Whether more than settings is kept of a place. */
export function isKeptBesides(view: Pick<View, "find">, place: PlaceKey): boolean {
  if (view.find("alertsConcerning", place).length + view.find("digestsConcerning", place).length > 0) return true;
  return Object.values(besides(view, place)).some((keys) => keys.length > 0);
}

/** Deletes all of a place; `false` where nothing was kept. */
export function planForget(draft: Draft, place: PlaceKey): boolean {
  const isSet = draft.get("places", place) !== undefined;
  if (isSet) draft.delete("places", place);
  const { desks, notices, suggestions } = besides(draft, place);
  for (const key of desks) draft.delete("desks", key);
  for (const key of notices) draft.delete("notices", key);
  for (const key of suggestions) draft.delete("suggestions", key);
  const isSubscribed = planForgetSubscriptions(draft, place);
  return isSet || isSubscribed || desks.length + notices.length + suggestions.length > 0;
}

/** Deletes all of a place that was left by a day; `false` where the bot is there again. */
export function planForgetLeft(draft: Draft, place: PlaceKey, until: Day): boolean {
  const left = draft.get("places", place)?.left;
  return left !== undefined && left <= until && planForget(draft, place);
}
