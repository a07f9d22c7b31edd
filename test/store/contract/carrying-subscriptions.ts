import { expect, it } from "vitest";
import type { AlertSubscription } from "../../../src/audience/alert-subscription.ts";
import { type ChatKey, chatKey, type PlaceKey, placeKey } from "../../../src/audience/chat.ts";
import { theDay } from "../../support/facts.ts";
import { aDigest, alertsWanted } from "../../support/subscriptions.ts";
import type { Session } from "./session.ts";
import { telegram as group } from "./told.ts";

const chatIn = (id: string, thread?: string): ChatKey =>
  chatKey({ platform: "telegram", id, ...(thread !== undefined && { thread }) });
const main = chatIn("-1001234");
const topic = chatIn("-1001234", "45");
const server = placeKey("discord", "81384788765712384");
const channel = chatKey({ platform: "discord", id: "155101607195836416" });
const person = placeKey("telegram", "456");

/** What a store promises about subscriptions of places that are forgotten, moved, or carried to another machine. */
export function promisesOfCarryingSubscriptions(at: Session): void {
  const subscribe = (chat: ChatKey, place: PlaceKey = group, told: Partial<AlertSubscription> = {}) =>
    at.store.changeAlerts(chat, () => alertsWanted({ chat, place, ...told }));
  const numbers = async (place: PlaceKey) => (await at.store.alertsOf(place)).map(({ chat, n }) => [chat, n]);

  it("knows a place by what is told there alone, and forgets it with the place", async () => {
    await subscribe(main);
    await at.store.changeDigest("abc234", () => aDigest());
    await subscribe(channel, server);
    expect(await at.store.isKept(group)).toBe(true);
    expect(new Set(await at.store.places())).toEqual(new Set([group, server]));
    expect(await at.store.forget(group)).toBe(true);
    await at.nowAndLater(async () => {
      expect(await at.store.isKept(group)).toBe(false);
      expect(await at.store.places()).toEqual([server]);
      expect(await at.store.alertsOf(group)).toEqual([]);
      expect(await at.store.digestsOf(group)).toEqual([]);
      expect(await at.store.forget(group)).toBe(false);
      expect(await numbers(server)).toEqual([[channel, 2]]);
    });
  });

  it("forgets with a person who set up what others are told, but not that they are", async () => {
    await subscribe(main, group, { by: person });
    await subscribe(chatIn("456"), person, { by: person });
    await at.store.changeDigest("abc234", () => aDigest({ by: person }));
    expect(await at.store.isKept(person)).toBe(true);
    expect(await at.store.forget(person)).toBe(true);
    await at.nowAndLater(async () => {
      expect(await at.store.isKept(person)).toBe(false);
      expect(await at.store.alertsOf(person)).toEqual([]);
      expect(await at.store.alertsIn(main)).toEqual({ ...alertsWanted(), n: 1, after: 0 });
      expect(await at.store.digest("abc234")).toEqual(aDigest());
    });
  });

  it("forgets what was told in places that the bot left, where nothing else was kept of them too", async () => {
    await subscribe(channel, server);
    await subscribe(main);
    await at.store.changeDigest("abc234", () => aDigest());
    for (const place of [server, group]) await at.store.markLeft(place, theDay("2026-10-01"));
    await at.store.markBack(group);
    await at.reopen();
    expect(await at.store.forgetLeft(theDay("2026-10-01"))).toBe(1);
    await at.nowAndLater(async () => {
      expect(await at.store.places()).toEqual([group]);
      expect(await at.store.alertsIn(channel)).toBeUndefined();
      expect(await numbers(group)).toEqual([[main, 2]]);
      expect(await at.store.digest("abc234")).toEqual(aDigest());
    });
  });

  it("goes on telling under the new id of a chat, where nothing is told yet", async () => {
    const [from, to] = [placeKey("telegram", "-77"), placeKey("telegram", "-1009999")];
    await subscribe(chatIn("-77"), from);
    await subscribe(chatIn("-77", "45"), from);
    await subscribe(chatIn("-1009999", "45"), to);
    await subscribe(chatIn("-770"), placeKey("telegram", "-770"));
    await at.store.changeDigest("abc234", () => aDigest({ place: from, chat: chatIn("-77", "3") }));
    await at.store.movePlace(from, to);
    await at.nowAndLater(async () => {
      expect(await numbers(to)).toEqual([
        [chatIn("-1009999"), 1],
        [chatIn("-1009999", "45"), 3],
      ]);
      expect(await at.store.digestsOf(to)).toEqual([aDigest({ place: to, chat: chatIn("-1009999", "3") })]);
      expect(await at.store.isKept(from)).toBe(false);
      expect(await at.store.alertsIn(chatIn("-77"))).toBeUndefined();
      expect(await numbers(placeKey("telegram", "-770"))).toEqual([[chatIn("-770"), 4]]);
    });
  });

  it("tells the same on another machine, under the same numbers where none were given there", async () => {
    await subscribe(topic);
    await subscribe(main);
    await subscribe(channel, server);
    await at.store.changeAlerts(topic, () => undefined);
    await at.store.changeDigest("abc234", () => aDigest());
    const document = JSON.parse(JSON.stringify(await at.store.export(theDay("2026-11-22"))));
    const there = await at.freshPlace().open();
    try {
      expect(await there.import(document)).toEqual({ added: 3, known: 0 });
      expect(await there.export(theDay("2026-11-22"))).toEqual(document);
      expect(await there.import(document)).toEqual({ added: 0, known: 3 });
      expect((await there.changeAlerts(topic, () => alertsWanted({ chat: topic })))?.n).toBe(4);
    } finally {
      await there.close();
    }
  });

  it("numbers anew what an import brings where numbers were given already", async () => {
    await subscribe(main);
    await subscribe(channel, server);
    const document = await at.store.export(theDay("2026-11-22"));
    const there = await at.freshPlace().open();
    try {
      await there.changeAlerts(channel, () => alertsWanted({ chat: channel, place: server, language: "fr" }));
      expect(await there.import(document)).toEqual({ added: 2, known: 0 });
      expect(await there.alertsIn(channel)).toEqual({
        ...alertsWanted({ chat: channel, place: server }),
        n: 1,
        after: 0,
      });
      expect((await there.alertsIn(main))?.n).toBe(2);
    } finally {
      await there.close();
    }
  });
}
