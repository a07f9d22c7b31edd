import { planAlerts, planDigest } from "../rules/plan-telling.ts";
import type { Tables } from "../rules/tables.ts";
import type { TellingStore } from "../telling.ts";
import type { Access } from "./access.ts";
import { planForgetOld } from "./plan-forget-old.ts";
import type { Shelf } from "./shelf.ts";

/** The part of the store's promise that is about whom to tell what. */
export function lowdbTelling(tables: Tables, shelf: Shelf, { open, write }: Access): TellingStore {
  return {
    async alertsOf(place) {
      open();
      return shelf.alerts
        .concerning(place)
        .filter((row) => row.place === place)
        .toSorted((a, b) => a.n - b.n);
    },
    async alertsIn(chat) {
      open();
      return tables.alerts.get(chat);
    },
    changeAlerts: (chat, change) => write((draft) => planAlerts(draft, chat, change)),
    async digestsOf(place) {
      open();
      return [...tables.digests.values()]
        .filter((row) => row.place === place)
        .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    },
    async digest(id) {
      open();
      return tables.digests.get(id);
    },
    changeDigest: (id, change) => write((draft) => planDigest(draft, id, change)),
    async digestsDue(platform, until, most, passed = 0) {
      open();
      return shelf.dues.until(platform, until, most, passed);
    },
    async nextDigest() {
      open();
      return shelf.dues.first();
    },
    async bulletinsAfter(n) {
      open();
      return [...tables.bulletins.values()].filter((bulletin) => bulletin.n > n).sort((a, b) => a.n - b.n);
    },
    forgetBulletins: (before) => write((draft) => planForgetOld(draft, "bulletins", tables.bulletins, before)),
  };
}
