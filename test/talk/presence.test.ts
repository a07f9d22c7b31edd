import { beforeEach, describe, expect, it } from "vitest";
import { chatKeyOf, discordPersonKey, placeKey } from "../../src/audience/chat.ts";
import type { Store } from "../../src/store/store.ts";
import { presenceIn } from "../../src/talk/presence.ts";
import { theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { aDigest, alertsWanted } from "../support/subscriptions.ts";
import { sure } from "../support/sure.ts";

const [server, other, person] = [placeKey("discord", "11"), placeKey("discord", "22"), discordPersonKey("33")];
const group = placeKey("telegram", "-1");
const LATE_EVENING = Date.parse("2026-11-22T23:30:00Z"); // In Rome it is the 23rd.

describe("where the bot is", () => {
  let store: Store;

  beforeEach(async () => {
    store = await openToWrite(freshFolder());
    for (const place of [server, other, person, group]) await store.setPreferences(place, { language: "it" });
  });

  it("counts the days since it left by the operator's zone", async () => {
    await presenceIn(store, "Europe/Rome").left(group, LATE_EVENING);
    expect(await store.forgetLeft(theDay("2026-11-22"))).toBe(0);
    expect(await store.forgetLeft(theDay("2026-11-23"))).toBe(1);
    expect(await store.places()).not.toContain(group);
  });

  it("forgets nothing of a place that it came back to", async () => {
    const presence = presenceIn(store, "Europe/Rome");
    await presence.left(group, LATE_EVENING);
    await presence.back(group);
    expect(await store.forgetLeft(theDay("2999-01-01"))).toBe(0);
  });

  it("goes on telling what was paused because it was away, and nothing that was for another reason", async () => {
    const presence = presenceIn(store, "Europe/Rome", () => {
      resumed += 1;
    });
    let resumed = 0;
    const since = theDay("2026-11-20");
    const chats = ["-1", "-1:45"].map((key) => sure(chatKeyOf(`telegram:${key}`)));
    const [main, topic] = [sure(chats[0]), sure(chats[1])];
    await store.changeAlerts(main, () => alertsWanted({ chat: main, place: group, paused: { why: "removed", since } }));
    await store.changeAlerts(topic, () =>
      alertsWanted({ chat: topic, place: group, paused: { why: "topic-closed", since } }),
    );
    await store.changeDigest("abc234", () => aDigest({ chat: main, place: group, paused: { why: "blocked", since } }));
    await presence.back(group);
    await presence.back(group);
    expect((await store.alertsIn(main))?.paused).toBeUndefined();
    expect((await store.digest("abc234"))?.paused).toBeUndefined();
    expect((await store.alertsIn(topic))?.paused?.why).toBe("topic-closed");
    expect(resumed).toBe(1);
  });

  it("leaves paused what was shut for another reason while it was looked at", async () => {
    const [main, since] = [sure(chatKeyOf("telegram:-1")), theDay("2026-11-20")];
    await store.changeAlerts(main, () => alertsWanted({ chat: main, place: group, paused: { why: "removed", since } }));
    const shutMeanwhile: Store = {
      ...store,
      async alertsOf(place) {
        const told = await store.alertsOf(place);
        await store.changeAlerts(main, (kept) => kept && { ...kept, paused: { why: "no-right", since } });
        return told;
      },
    };
    let resumed = 0;
    await presenceIn(shutMeanwhile, "Europe/Rome", () => {
      resumed += 1;
    }).back(group);
    expect([(await store.alertsIn(main))?.paused?.why, resumed]).toEqual(["no-right", 0]);
  });

  it("left the servers that Discord does not name any more, and nothing else", async () => {
    const presence = presenceIn(store, "Europe/Rome");
    await presence.left(other, LATE_EVENING);
    await presence.inServers(new Set(["22"]), LATE_EVENING);
    expect(await store.forgetLeft(theDay("2026-12-01"))).toBe(1);
    expect(new Set(await store.places())).toEqual(new Set([other, person, group]));
  });
});
