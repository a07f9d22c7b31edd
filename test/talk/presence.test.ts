import { beforeEach, describe, expect, it } from "vitest";
import { discordPersonKey, placeKey } from "../../src/audience/chat.ts";
import type { Store } from "../../src/store/store.ts";
import { presenceIn } from "../../src/talk/presence.ts";
import { theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";

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

  it("left the servers that Discord does not name any more, and nothing else", async () => {
    const presence = presenceIn(store, "Europe/Rome");
    await presence.left(other, LATE_EVENING);
    await presence.inServers(new Set(["22"]), LATE_EVENING);
    expect(await store.forgetLeft(theDay("2026-12-01"))).toBe(1);
    expect(new Set(await store.places())).toEqual(new Set([other, person, group]));
  });
});
