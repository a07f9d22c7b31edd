import type { PlaceKey } from "../../audience/chat.ts";
import type { Day } from "../../racing/day.ts";
import type { StoreDocument } from "../records.ts";
import { documentOf } from "../rules/document.ts";
import type { Draft } from "../rules/draft.ts";
import { keptIn } from "../rules/kept-in.ts";
import { isKeptBesides, planForget, planForgetLeft } from "../rules/plan-forget.ts";
import { planImport } from "../rules/plan-import.ts";
import { planKeep } from "../rules/plan-keep.ts";
import { handedOverIn, planHandOver } from "../rules/plan-marks.ts";
import { planBack, planChange, planLeft, planMove, planPreferences, preferencesIn } from "../rules/plan-places.ts";
import type { Tables } from "../rules/tables.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { lowdbPress } from "./lowdb-press.ts";
import { lowdbProgress } from "./lowdb-progress.ts";
import { lowdbTelling } from "./lowdb-telling.ts";
import type { Shelf } from "./shelf.ts";
import { viewOf } from "./view-of.ts";

/** What a store does besides looking things up. */
export interface Effects {
  write<Result>(plan: (draft: Draft) => Result): Promise<Result>;
  backUp(document: StoreDocument): Promise<string>;
  close(): Promise<void>;
}

/** Everything kept, as of now. */
export function exported(tables: Tables, on: Day): StoreDocument {
  return documentOf(on, (table) => [...tables[table].values()]);
}

function placesIn({ places }: Tables, { alerts, digests }: Shelf): readonly PlaceKey[] {
  const set = [...places.values()].map(({ place }) => place);
  return [...new Set([...set, ...alerts.places(), ...digests.places()])];
}

/** The store's promise, kept by tables in memory and by what writes them down. */
export function lowdbStore(tables: Tables, shelf: Shelf, effects: Effects): Store {
  const view = viewOf(tables, shelf);
  let closing: Promise<void> | undefined;

  function open(): void {
    if (closing !== undefined) throw new StoreUnavailable("The store is closed.");
  }

  async function write<Result>(plan: (draft: Draft) => Result): Promise<Result> {
    open();
    return await effects.write(plan);
  }

  return {
    ...lowdbPress(tables, { open, write }),
    ...lowdbTelling(tables, shelf, { open, write }),
    ...lowdbProgress(tables, shelf, { open, write }),
    async claimsAbout(driver) {
      open();
      return shelf.standingAbout(driver).claims;
    },
    async notesAbout(driver) {
      open();
      return shelf.standingAbout(driver).notes;
    },
    async kept(id) {
      open();
      return keptIn(view, id);
    },
    keep: (intake) => write((draft) => planKeep(draft, intake)),
    async preferences(place) {
      open();
      return preferencesIn(tables.places.get(place));
    },
    setPreferences: (place, preferences) => write((draft) => planPreferences(draft, place, preferences)),
    changePreferences: (place, change) => write((draft) => planChange(draft, place, change)),
    forget: (place) => write((draft) => planForget(draft, place)),
    async isKept(place) {
      open();
      return tables.places.has(place) || isKeptBesides(view, place);
    },
    async places() {
      open();
      return placesIn(tables, shelf);
    },
    markLeft: (place, on) => write((draft) => planLeft(draft, place, on)),
    async markBack(place) {
      open();
      if (tables.places.has(place)) await write((draft) => planBack(draft, place)); // What waits to be written may have left it.
    },
    forgetLeft: (until) =>
      write((draft) => {
        const left = draft.find("placesLeftBy", until);
        return left.filter(({ place }) => planForgetLeft(draft, place, until)).length;
      }),
    movePlace: (from, to) => write((draft) => planMove(draft, from, to)),
    async tally() {
      open();
      const { articles, claims, notes, corrections, places, alerts, digests } = tables;
      return {
        articles: articles.size,
        claims: claims.size,
        notes: notes.size,
        corrections: corrections.size,
        places: places.size,
        alerts: alerts.size,
        digests: digests.size,
      };
    },
    async export(on) {
      open();
      return exported(tables, on);
    },
    import: (document) => write((draft) => planImport(draft, document)),
    handOver: (on) => write((draft) => planHandOver(draft, on)),
    async handedOver() {
      open();
      return handedOverIn(view);
    },
    async backUp(on) {
      open();
      return await effects.backUp(exported(tables, on));
    },
    close() {
      closing ??= effects.close();
      return closing;
    },
  };
}
