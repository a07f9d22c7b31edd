import type { PlaceKey } from "../../audience/chat.ts";
import type { Day } from "../../racing/day.ts";
import { STORE_VERSION, type StoreDocument } from "../records.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import type { Draft } from "./draft.ts";
import { keptIn } from "./kept-in.ts";
import { lowdbPress } from "./lowdb-press.ts";
import { lowdbProgress } from "./lowdb-progress.ts";
import { lowdbTelling } from "./lowdb-telling.ts";
import { isKeptBesides, planForget, planForgetLeft } from "./plan-forget.ts";
import { planImport } from "./plan-import.ts";
import { planKeep } from "./plan-keep.ts";
import { planMovedChats } from "./plan-moved-chats.ts";
import { planBack, planChange, planLeft, planMove, planPreferences, preferencesIn } from "./plan-places.ts";
import { planMovedSubscriptions } from "./plan-telling.ts";
import type { Shelf } from "./shelf.ts";
import type { Tables } from "./tables.ts";
import { viewOf } from "./view.ts";

/** What a store does besides looking things up. */
export interface Effects {
  write<Result>(plan: (draft: Draft) => Result): Promise<Result>;
  backUp(document: StoreDocument): Promise<string>;
  close(): Promise<void>;
}

const HANDED_OVER = "handed-over";

/** Everything kept, as of now. */
export function exported(tables: Tables, on: Day): StoreDocument {
  return {
    format: "pitboard",
    version: STORE_VERSION,
    exported: on,
    articles: [...tables.articles.values()],
    claims: [...tables.claims.values()],
    notes: [...tables.notes.values()],
    corrections: [...tables.corrections.values()],
    seeds: [...tables.seeds.values()],
    places: [...tables.places.values()],
    proposals: [...tables.proposals.values()],
    aliases: [...tables.aliases.values()],
    feeds: [...tables.feeds.values()],
    curators: [...tables.curators.values()],
    desks: [...tables.desks.values()],
    suggestions: [...tables.suggestions.values()],
    notices: [...tables.notices.values()],
    alerts: [...tables.alerts.values()],
    digests: [...tables.digests.values()],
    bulletins: [...tables.bulletins.values()],
    numbers: [...tables.numbers.values()],
    watermarks: [...tables.watermarks.values()],
    tellings: [...tables.tellings.values()],
    packs: [...tables.packs.values()],
  };
}

function placesIn({ places }: Tables, { alerts, digests }: Shelf): readonly PlaceKey[] {
  const set = [...places.values()].map(({ place }) => place);
  return [...new Set([...set, ...alerts.places(), ...digests.places()])];
}

/** The store's promise, kept by tables in memory and by what writes them down. */
export function lowdbStore(tables: Tables, shelf: Shelf, effects: Effects): Store {
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
      return keptIn(viewOf(tables, shelf), id);
    },
    keep: (intake) => write((draft) => planKeep(draft, intake)),
    async preferences(place) {
      open();
      return preferencesIn(tables.places.get(place));
    },
    setPreferences: (place, preferences) => write((draft) => planPreferences(draft, place, preferences)),
    changePreferences: (place, change) => write((draft) => planChange(draft, place, change)),
    forget: (place) => write((draft) => planForget(draft, tables, shelf, place)),
    async isKept(place) {
      open();
      return tables.places.has(place) || isKeptBesides(tables, shelf, place);
    },
    async places() {
      open();
      return placesIn(tables, shelf);
    },
    markLeft: (place, on) => write((draft) => planLeft(draft, place, on, isKeptBesides(tables, shelf, place))),
    async markBack(place) {
      open();
      if (tables.places.has(place)) await write((draft) => planBack(draft, place)); // What waits to be written may have left it.
    },
    forgetLeft: (until) => write((draft) => planForgetLeft(draft, tables, shelf, until)),
    movePlace: (from, to) =>
      write((draft) => {
        planMove(draft, from, to);
        planMovedChats(draft, tables, from, to);
        planMovedSubscriptions(draft, shelf, from, to);
      }),
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
    async handOver(on) {
      await write(
        (draft) => draft.get("marks", HANDED_OVER) ?? draft.put("marks", HANDED_OVER, { mark: HANDED_OVER, on }),
      );
    },
    async handedOver() {
      open();
      const mark = tables.marks.get(HANDED_OVER);
      return mark?.mark === HANDED_OVER ? mark.on : undefined;
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
