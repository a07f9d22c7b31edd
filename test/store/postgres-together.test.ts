import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AlertSubscription } from "../../src/audience/alert-subscription.ts";
import { chatKey, type PlaceKey, placeKey } from "../../src/audience/chat.ts";
import type { Bulletin } from "../../src/racing/bulletin.ts";
import type { Store } from "../../src/store/store.ts";
import { aClaim, anArticle, articleKey, ROSSI, theDay, theSeries } from "../support/facts.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { nthIntake } from "../support/stores.ts";
import { aDigest, alertsWanted, aTopic } from "../support/subscriptions.ts";
import { sure } from "../support/sure.ts";

const group = placeKey("telegram", "-1001234");
const { chat } = alertsWanted();

/** Runs the same on both, so often, all at once. */
function onBoth<Result>(stores: readonly Store[], times: number, act: (store: Store, n: number) => Promise<Result>) {
  return Promise.all(
    Array.from({ length: times }, (_, n) => n).flatMap((n) => stores.map((store, s) => act(store, n * 2 + s))),
  );
}

describe("two processes with one database", () => {
  let url: string;
  let stores: readonly Store[];
  let first: Store;
  let second: Store;

  beforeEach(async () => {
    url = await freshDatabase();
    [first, second] = await Promise.all([openOn(url), openOn(url)]); // Which makes the tables once.
    stores = [first, second];
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  it("hold all changes of settings that come together", async () => {
    const zones = ["Asia/Tokyo", "Europe/Rome"];
    await first.setPreferences(group, { language: "it" });
    await onBoth(stores, 20, (store, n) =>
      store.changePreferences(group, (set) => {
        const next =
          n % 2 === 0 ? { ...set, timeZone: sure(zones[n % 4 === 0 ? 0 : 1]) } : { ...set, pictures: n % 4 === 1 };
        return next as typeof set;
      }),
    );
    const set = await first.preferences(group);
    expect(Object.keys(set).sort()).toEqual(["language", "pictures", "timeZone"]);
    expect(await second.preferences(group)).toEqual(set);
  });

  it("hold all changes of a chat's alerts and of a digest that come together", async () => {
    const series = ["dtm", "fia-wec", "imsa", "le-mans-24h"].map(theSeries);
    await first.changeAlerts(chat, () => alertsWanted());
    await first.changeDigest("abc234", () => aDigest({ due: 0 }));
    await Promise.all([
      ...series.map((one, n) =>
        sure(stores[n % 2]).changeAlerts(chat, (kept) => {
          const { topics } = sure(kept);
          return { ...sure(kept), topics: [...topics, aTopic({ series: one })] };
        }),
      ),
      ...stores.flatMap((store) =>
        [1, 2, 3].map(() => store.changeDigest("abc234", (kept) => kept && { ...kept, due: kept.due + 1 })),
      ),
    ]);
    expect((await first.alertsIn(chat))?.topics.flatMap((topic) => topic.series ?? []).sort()).toEqual(
      [...series].sort(),
    );
    expect((await second.digest("abc234"))?.due).toBe(6);
  });

  it("give every subscription a number of its own", async () => {
    await onBoth(stores, 15, (store, n) => {
      const [own, place] = [chatKey({ platform: "telegram", id: String(n) }), placeKey("telegram", String(n))];
      return store.changeAlerts(own, () => alertsWanted({ chat: own, place }));
    });
    const numbers = (await first.followedIn("telegram:0")).map(({ alert }) => alert.n);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it("decide about one article one after the other, each by what the one before decided", async () => {
    const article = anArticle();
    const told = await onBoth(stores, 5, (store, n) =>
      store.decide(article.id, ({ kept }) => {
        const ordinal = (kept?.claims.length ?? 0) + 1;
        const claim = aClaim(article, ordinal, { team: `Team ${n}` });
        return { intake: { article, claims: [claim], notes: [], corrections: [] }, ordinal };
      }),
    );
    expect(told.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await second.claimsAbout(ROSSI)).toHaveLength(10);
  });

  it("publish in the order of the numbers, of which nobody sees a later one before an earlier one", async () => {
    let isOver = false;
    const seen: number[][] = [];
    const looking = (async () => {
      while (!isOver) seen.push((await second.bulletinsAfter(0)).map(({ n }) => n));
    })();
    await onBoth(stores, 30, (store, n) => {
      const intake = nthIntake(n);
      const bulletin: Omit<Bulletin, "n"> = { at: n, article: intake.article.id, changes: [] };
      return store.decide(intake.article.id, () => ({ intake, bulletin }));
    });
    isOver = true;
    await looking;
    expect((await first.bulletinsAfter(0)).map(({ n }) => n)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(seen.length).toBeGreaterThan(1);
    for (const numbers of seen) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("lose nothing of what one tells while the other closes its block", async () => {
    const places: PlaceKey[] = Array.from({ length: 40 }, (_, n) => placeKey("telegram", String(n + 1)));
    const alerts = await Promise.all(
      places.map((place) => {
        const own = chatKey({ platform: "telegram", id: place.slice("telegram:".length) });
        return first.changeAlerts(own, () => alertsWanted({ chat: own, place })).then(sure);
      }),
    );
    const tell = (alert: AlertSubscription, to: number) =>
      first.keepTold(alert, to, { from: to - 1, message: `m${alert.n}-${to}` }, to);
    const [early, late] = [alerts.slice(0, 20), alerts.slice(20)];
    for (const to of [1, 2, 3, 4]) {
      await Promise.all(early.map((alert) => tell(alert, to)));
      const behind = new Map(late.map(({ n }) => [n, to - 1]));
      await Promise.all([
        ...late.map((alert) => tell(alert, to)),
        second.closeBlock({ block: "telegram:0", told: to }, behind, to),
      ]);
      for (const { told } of await second.followedIn("telegram:0")) expect(told).toBe(to);
      await second.closeBlock({ block: "telegram:0", told: to }, new Map(), to);
    }
    for (const alert of alerts) {
      const told = (await first.messagesFor(alert)).map(({ message }) => message);
      expect(told).toEqual([1, 2, 3, 4].map((to) => `m${alert.n}-${to}`));
    }
  });

  it("leave nothing behind of what is told to somebody who leaves meanwhile", async () => {
    for (let n = 1; n <= 20; n += 1) {
      const alert = sure(await first.changeAlerts(chat, () => alertsWanted()));
      await Promise.all([
        first.keepTold(alert, n, { from: 0, message: "m" }, n),
        second.changeAlerts(chat, () => undefined),
        first.keepTold(alert, n, { from: 0, message: "m" }, n),
      ]);
      expect((await first.export(theDay("2026-11-22"))).tellings).toEqual([]);
    }
  });

  it("hold all changes that come together, whatever isolation the database is set to", async () => {
    const strict = Object.assign(new URL(url), { search: "?options=-cdefault_transaction_isolation%3Dserializable" });
    const others = await Promise.all([1, 2, 3, 4].map(() => openOn(strict.href)));
    await first.changeDigest("abc234", () => aDigest({ due: 0 }));
    const counted = others.map(async (store) => {
      for (let n = 0; n < 25; n += 1)
        await store.changeDigest("abc234", (kept) => kept && { ...kept, due: kept.due + 1 });
    });
    await Promise.all(counted);
    expect((await first.digest("abc234"))?.due).toBe(100);
    await Promise.all(others.map((store) => store.close()));
  });

  it("tell what many said, whoever kept it", async () => {
    await onBoth(stores, 50, (store, n) => store.keep(nthIntake(n)));
    expect(await first.claimsAbout(ROSSI)).toHaveLength(100);
    expect(await second.claimsAbout(ROSSI)).toEqual(await first.claimsAbout(ROSSI));
    expect(new Set(await onBoth(stores, 50, (store, n) => store.keep(nthIntake(n))))).toEqual(new Set([false]));
  });

  it("keep one of what both import at once, and count what is new once", async () => {
    const there = await openOn(await freshDatabase());
    for (let n = 0; n < 30; n += 1) await there.keep(nthIntake(n));
    const document = await there.export(theDay("2026-11-22"));
    await there.close();
    const imported = await Promise.all(stores.map((store) => store.import(document)));
    expect(imported.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 90]);
    expect((await second.kept(articleKey(7)))?.notes).toHaveLength(1);
  });
});
