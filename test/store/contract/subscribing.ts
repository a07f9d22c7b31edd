import { expect, it } from "vitest";
import type { AlertSubscription } from "../../../src/audience/alert-subscription.ts";
import { type ChatKey, chatKey, type PlaceKey, placeKey } from "../../../src/audience/chat.ts";
import { ROSSI, theDay, theSeason, theSeries } from "../../support/facts.ts";
import { aDigest, alertsWanted, aTopic } from "../../support/subscriptions.ts";
import type { Session } from "./session.ts";
import { telegram as group } from "./told.ts";

const chatIn = (id: string, thread?: string): ChatKey =>
  chatKey({ platform: "telegram", id, ...(thread !== undefined && { thread }) });
const main = chatIn("-1001234");
const topic = chatIn("-1001234", "45");
const server = placeKey("discord", "81384788765712384");
const channel = chatKey({ platform: "discord", id: "155101607195836416" });
const person = placeKey("telegram", "456");

/** What a store promises about whom to tell what. */
export function promisesOfSubscribing(at: Session): void {
  const subscribe = (chat: ChatKey, place: PlaceKey = group, told: Partial<AlertSubscription> = {}) =>
    at.store.changeAlerts(chat, () => alertsWanted({ chat, place, ...told }));
  const numbers = async (place: PlaceKey) => (await at.store.alertsOf(place)).map(({ chat, n }) => [chat, n]);

  it("remembers what is told in a chat as it was wanted, under the next number", async () => {
    const wanted = alertsWanted({
      topics: [
        aTopic(),
        aTopic({ series: theSeries("fia-wec"), season: theSeason(2027), measure: "decided" }),
        aTopic({ series: theSeries("dtm"), measure: "clear" }),
      ],
      quiet: { from: 22 * 60, until: 7 * 60 },
      language: "it",
      manner: { silent: true, pinned: true, crossposted: true, role: "81384788765712999" },
      by: person,
      paused: { why: "no-right", right: "Send Messages", since: theDay("2026-11-23") },
    });
    const kept = { ...wanted, n: 1, after: 0 };
    expect(await at.store.changeAlerts(main, () => wanted)).toEqual(kept);
    await subscribe(channel, server);
    await at.nowAndLater(async () => {
      expect(await at.store.alertsIn(main)).toEqual(kept);
      expect(await at.store.alertsOf(group)).toEqual([kept]);
      expect(await at.store.alertsIn(topic)).toBeUndefined();
      expect(await numbers(server)).toEqual([[channel, 2]]);
      expect((await at.store.tally()).alerts).toBe(2);
    });
  });

  it("holds all changes of a chat that come together, and keeps its number", async () => {
    await subscribe(topic);
    await subscribe(main);
    await Promise.all(
      ["dtm", "fia-wec"].map((series) =>
        at.store.changeAlerts(topic, (kept) => {
          if (kept === undefined) throw new Error("It was kept");
          return { ...kept, topics: [...kept.topics, aTopic({ series: theSeries(series) })] };
        }),
      ),
    );
    await at.nowAndLater(async () => {
      expect((await at.store.alertsIn(topic))?.topics.map(({ series }) => series)).toEqual([
        undefined,
        "dtm",
        "fia-wec",
      ]);
      expect(await numbers(group)).toEqual([
        [topic, 1],
        [main, 2],
      ]);
    });
  });

  it("never uses a number again", async () => {
    await subscribe(main);
    await subscribe(topic);
    expect(await at.store.changeAlerts(topic, () => undefined)).toBeUndefined();
    await at.reopen();
    expect(await at.store.changeAlerts(topic, () => undefined)).toBeUndefined();
    await subscribe(topic);
    await at.nowAndLater(async () =>
      expect(await numbers(group)).toEqual([
        [main, 1],
        [topic, 3],
      ]),
    );
  });

  it("keeps nothing of a change that throws, or of alerts about nothing", async () => {
    const broken = at.store.changeAlerts(main, () => {
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    await expect(subscribe(main, group, { topics: [] })).rejects.toThrow("at least one topic");
    await at.nowAndLater(async () => expect(await at.store.alertsIn(main)).toBeUndefined());
    expect((await subscribe(main))?.n).toBe(1);
  });

  it("remembers digests, and finds those that are due and not paused, the longest due first", async () => {
    const paused = { why: "blocked", since: theDay("2026-11-22") } as const;
    const last = {
      at: 5,
      lines: [
        {
          about: { driver: ROSSI, series: theSeries("fia-wec"), season: theSeason(2027) },
          certainty: "likely" as const,
          class: "LMGT3",
          team: "Team WRT",
          contested: false,
        },
      ],
    };
    const digests = [
      aDigest({ id: "aaaaaa", due: 30, last, reminded: ["fia-wec 2027 1"], season: theSeason(2027) }),
      aDigest({ id: "234567", due: 10, place: server, chat: channel }),
      aDigest({ id: "bbbbbb", due: 20, by: person, language: "de" }),
      aDigest({ id: "cccccc", due: 10, paused }),
      aDigest({ id: "dddddd", due: 40 }),
    ];
    for (const digest of digests) expect(await at.store.changeDigest(digest.id, () => digest)).toEqual(digest);
    await at.nowAndLater(async () => {
      const due = async (...asked: Parameters<typeof at.store.digestsDue>) =>
        (await at.store.digestsDue(...asked)).map(({ id }) => id);
      expect(await due("discord", 30, 10)).toEqual(["234567"]);
      expect(await due("telegram", 30, 10)).toEqual(["bbbbbb", "aaaaaa"]);
      expect(await due("telegram", 30, 1)).toEqual(["bbbbbb"]);
      expect(await due("telegram", 40, 10, 1)).toEqual(["aaaaaa", "dddddd"]);
      expect(await due("telegram", 19, 10)).toEqual([]);
      expect((await at.store.nextDigest())?.id).toBe("234567");
      expect(await at.store.digestsOf(group)).toEqual(digests.filter(({ place }) => place === group));
      expect(await at.store.digest("aaaaaa")).toEqual(digests[0]);
      expect(await at.store.digest("eeeeee")).toBeUndefined();
      expect((await at.store.tally()).digests).toBe(5);
    });
  });

  it("changes a digest by what is kept, and deletes it", async () => {
    const digest = aDigest();
    await at.store.changeDigest(digest.id, () => digest);
    await Promise.all([
      at.store.changeDigest(digest.id, (kept) => kept && { ...kept, due: kept.due + 1 }),
      at.store.changeDigest(digest.id, (kept) => kept && { ...kept, due: kept.due + 1 }),
      at.store.changeDigest("eeeeee", (kept) => kept),
    ]);
    await at.nowAndLater(async () => expect((await at.store.digest(digest.id))?.due).toBe(digest.due + 2));
    await at.store.changeDigest(digest.id, () => undefined);
    await at.nowAndLater(async () => {
      expect(await at.store.digest(digest.id)).toBeUndefined();
      expect(await at.store.digestsOf(group)).toEqual([]);
    });
  });
}
