import { sql } from "kysely";
import { placeKeyOf } from "../../audience/chat.ts";
import { isKeptBesides, planForget, planForgetLeft } from "../rules/plan-forget.ts";
import { planBack, planChange, planLeft, planMove, planPreferences, preferencesIn } from "../rules/plan-places.ts";
import type { Store } from "../store.ts";
import type { Access } from "./access.ts";
import { find } from "./finding.ts";
import { restored } from "./stored-text.ts";

type OfPlaces =
  | "preferences"
  | "setPreferences"
  | "changePreferences"
  | "isKept"
  | "forget"
  | "places"
  | "markLeft"
  | "markBack"
  | "forgetLeft"
  | "movePlace";

/** What was set for places, and what becomes of all that is kept of one. */
export function postgresPlaces({ ask, look, write }: Access): Pick<Store, OfPlaces> {
  return {
    preferences: (place) => look((view) => preferencesIn(view.get("places", place))),
    setPreferences: (place, preferences) => write((draft) => planPreferences(draft, place, preferences)),
    changePreferences: (place, change) => write((draft) => planChange(draft, place, change)),
    isKept: (place) => look((view) => view.get("places", place) !== undefined || isKeptBesides(view, place)),
    forget: (place) => write((draft) => planForget(draft, place)),
    places: () =>
      ask(async (db) => {
        const { rows } = await sql<{ place: string }>`
          select key as place from pitboard.places
          union select place from pitboard.alerts
          union select "by" from pitboard.alerts where "by" is not null
          union select place from pitboard.digests
          union select "by" from pitboard.digests where "by" is not null`.execute(db);
        return rows.flatMap(({ place }) => placeKeyOf(restored(place)) ?? []);
      }),
    markLeft: (place, on) => write((draft) => planLeft(draft, place, on)),
    async markBack(place) {
      // With each message that is heard: what is written waits for all other writes, and nearly never has anything to do.
      const isLeft = await look((view) => view.get("places", place)?.left !== undefined);
      if (isLeft) await write((draft) => planBack(draft, place));
    },
    async forgetLeft(until) {
      const left = await ask((db) => find(db, "placesLeftBy", until));
      // Each by itself: together they would have to look at everything anew for each thing that is missing.
      const gone = await Promise.all(left.map(({ place }) => write((draft) => planForgetLeft(draft, place, until))));
      return gone.filter(Boolean).length;
    },
    movePlace: (from, to) => write((draft) => planMove(draft, from, to)),
  };
}
