import { expect, it } from "vitest";
import type { AlertSubscription } from "../../../src/audience/alert-subscription.ts";
import { chatKey, placeKey } from "../../../src/audience/chat.ts";
import { theDay } from "../../support/facts.ts";
import { aDigest, alertsWanted } from "../../support/subscriptions.ts";
import { sure } from "../../support/sure.ts";
import type { Session } from "./session.ts";

const NOON = Date.parse("2026-11-22T12:00:00Z");

/** What a store promises about how far everybody was told. */
export function promisesOfProgress(at: Session): void {
  async function subscribe(id: number, platform: "telegram" | "discord" = "telegram"): Promise<AlertSubscription> {
    const [chat, place] = [chatKey({ platform, id: String(id) }), placeKey(platform, String(id))];
    return sure(await at.store.changeAlerts(chat, () => alertsWanted({ chat, place })));
  }
  const subscribeAll = async (count: number) => {
    const all: AlertSubscription[] = [];
    for (let n = 1; n <= count; n += 1) all.push(await subscribe(n));
    return all;
  };
  const progress = async (block = "telegram:0") =>
    (await at.store.followedIn(block)).map(({ alert, told }) => [alert.n, told]);

  it("follows subscriptions in blocks of each platform", async () => {
    await subscribeAll(255);
    await subscribe(1, "discord");
    await subscribe(256);
    await at.nowAndLater(async () => {
      expect(await at.store.watermarks("telegram")).toEqual([
        { block: "telegram:0", told: 0 },
        { block: "telegram:1", told: 0 },
      ]);
      expect(await at.store.watermarks("discord")).toEqual([{ block: "discord:1", told: 0 }]);
      expect(await progress("telegram:1")).toEqual([[257, 0]]);
      expect(await progress("discord:1")).toEqual([[256, 0]]);
    });
  });

  it("remembers of each platform what could not be told last, and tells no other store of it", async () => {
    const faults = (["a", "b\nc\u0000"] as const).map(
      (reason, n) => ({ platform: "telegram", at: NOON + n, reason }) as const,
    );
    for (const fault of faults) await at.store.keepFault(fault);
    await at.store.keepFault({ platform: "discord", at: NOON, reason: "c" });
    await at.nowAndLater(async () =>
      expect(await at.store.lastFaults()).toEqual([{ platform: "discord", at: NOON, reason: "c" }, faults[1]]),
    );
    expect(JSON.stringify(await at.store.export(theDay("2026-11-22")))).not.toContain('"reason"');
  });

  it("remembers how far each was told while its block is, and then who is behind", async () => {
    const [first, second, third, fourth] = (await subscribeAll(4)).map(sure);
    await at.store.keepTold(sure(first), 3, { from: 0, message: "101" }, NOON);
    await at.store.keepTold(sure(fourth), 4, { from: 0, message: "104" }, NOON);
    await at.nowAndLater(async () =>
      expect(await progress()).toEqual([
        [1, 3],
        [2, 0],
        [3, 0],
        [4, 4],
      ]),
    );
    await at.store.closeBlock({ block: "telegram:0", told: 3 }, new Map([[sure(third).n, 0]]), NOON);
    await at.nowAndLater(async () => {
      expect(await at.store.watermarks("telegram")).toEqual([{ block: "telegram:0", told: 3, isUneven: true }]);
      expect(await progress()).toEqual([
        [1, 3],
        [2, 3],
        [3, 0],
        [4, 4],
      ]);
      expect(await at.store.messagesFor(sure(first))).toEqual([{ from: 0, to: 3, message: "101" }]);
      expect(await at.store.messagesFor(sure(second))).toEqual([]);
      expect(await at.store.messagesFor(sure(fourth))).toEqual([{ from: 0, to: 4, message: "104" }]);
    });
  });

  it("never takes back how far one was told, though it is behind its block", async () => {
    const [first] = (await subscribeAll(1)).map(sure);
    await at.store.keepTold(sure(first), 4, { from: 0, message: "101" }, NOON);
    await at.store.closeBlock({ block: "telegram:0", told: 5 }, new Map([[1, 0]]), NOON);
    await at.nowAndLater(async () => expect(await progress()).toEqual([[1, 4]]));
  });

  it("heeds nobody who knows less of how far was told, such as a process that was stopped meanwhile", async () => {
    const [first, second] = await subscribeAll(2);
    await at.store.keepTold(sure(first), 7, { from: 5, message: "107" }, NOON);
    await at.store.keepTold(sure(first), 5, { from: 0, message: "105" }, NOON);
    await at.nowAndLater(async () =>
      expect(await progress()).toEqual([
        [1, 7],
        [2, 0],
      ]),
    );
    await at.store.closeBlock({ block: "telegram:0", told: 7 }, new Map(), NOON);
    await at.store.closeBlock({ block: "telegram:0", told: 5 }, new Map([[sure(second).n, 0]]), NOON);
    await at.nowAndLater(async () =>
      expect(await progress()).toEqual([
        [1, 7],
        [2, 7],
      ]),
    );
  });

  it("forgets how far a chat was told that has alerts under its new id already", async () => {
    const [first] = (await subscribeAll(2)).map(sure);
    await at.store.keepTold(sure(first), 4, { from: 0, message: "101" }, NOON);
    await at.store.movePlace(placeKey("telegram", "1"), placeKey("telegram", "2"));
    await at.nowAndLater(async () => {
      expect(await progress()).toEqual([[2, 0]]);
      expect((await at.store.export(theDay("2026-11-22"))).tellings).toEqual([]);
    });
  });

  it("finds the messages that told a chat something, as they are since they were mended, for some time", async () => {
    const [first, second] = (await subscribeAll(2)).map(sure);
    const alert = sure(first);
    for (const [index, to] of [1, 2, 3].entries()) {
      await at.store.keepTold(alert, to, { from: index, message: `7${to}` }, NOON);
      await at.store.keepTold(sure(second), to, { from: index, message: `9${to}` }, NOON);
      if (to < 3) await at.store.closeBlock({ block: "telegram:0", told: to }, new Map(), NOON + to);
    }
    await at.store.keepMended(alert, { from: 0, to: 1, message: "71,75" });
    await at.store.keepMended(alert, { from: 2, to: 3, message: "73,76" });
    await at.nowAndLater(async () => {
      expect((await at.store.messagesFor(alert)).map(({ message }) => message)).toEqual(["71,75", "72", "73,76"]);
      expect((await at.store.messagesFor(sure(second))).map(({ message }) => message)).toEqual(["91", "92", "93"]);
    });
    expect(await at.store.forgetMessages(NOON + 2)).toBe(1);
    await at.nowAndLater(async () => expect(await at.store.messagesFor(alert)).toHaveLength(2));
  });

  it("finds a message that told a chat something, though its block was not told to the end before the next", async () => {
    const [first, second] = (await subscribeAll(2)).map(sure);
    const alert = sure(first);
    await at.store.keepTold(alert, 1, { from: 0, message: "71" }, NOON);
    await at.store.keepTold(sure(second), 1, { from: 0, message: "91" }, NOON);
    await at.store.keepTold(alert, 2, { from: 1, message: "72" }, NOON + 2);
    await at.store.keepTold(alert, 3, { from: 2, message: "73" }, NOON + 3);
    await at.store.keepTold(alert, 3, { from: 2, message: "74" }, NOON + 3); // Told again after a crash.
    const told = async () => (await at.store.messagesFor(alert)).map(({ message }) => message);
    await at.nowAndLater(async () => expect(await told()).toEqual(["71", "72", "74"]));
    await at.store.keepMended(alert, { from: 0, to: 1, message: "75" });
    await at.store.closeBlock({ block: "telegram:0", told: 3 }, new Map(), NOON + 4);
    await at.nowAndLater(async () => {
      expect(await told()).toEqual(["75", "72", "74"]);
      expect((await at.store.messagesFor(sure(second))).map(({ message }) => message)).toEqual(["91"]);
    });
  });

  it("follows a subscription to its chat's new id, and forgets with it how far it was told", async () => {
    const alert = await subscribe(1);
    await at.store.keepTold(alert, 5, { from: 0, message: "101" }, NOON);
    await at.store.movePlace(placeKey("telegram", "1"), placeKey("telegram", "-1009999"));
    await at.nowAndLater(async () => expect(await progress()).toEqual([[1, 5]]));
    await at.store.keepTold(alert, 6, { from: 5, message: "102" }, NOON); // Whoever told it knew the old id alone.
    await at.nowAndLater(async () => {
      expect(await progress()).toEqual([[1, 6]]);
      expect((await at.store.latest(alert))?.chat).toBe("telegram:-1009999");
    });
    await at.store.forget(placeKey("telegram", "-1009999"));
    await at.nowAndLater(async () => {
      expect(await at.store.watermarks("telegram")).toEqual([]);
      expect((await at.store.export(theDay("2026-11-22"))).tellings).toEqual([]);
    });
  });

  it("takes along how far everybody was told to another machine", async () => {
    const [first, second] = (await subscribeAll(2)).map(sure);
    await at.store.keepTold(sure(first), 3, { from: 0, message: "101" }, NOON);
    await at.store.closeBlock({ block: "telegram:0", told: 3 }, new Map([[sure(second).n, 2]]), NOON);
    const there = await at.freshPlace().open();
    try {
      await there.import(await at.store.export(theDay("2026-11-22")));
      expect((await there.followedIn("telegram:0")).map(({ told }) => told)).toEqual([3, 2]);
      expect(await there.messagesFor(sure(first))).toEqual(await at.store.messagesFor(sure(first)));
    } finally {
      await there.close();
    }
  });

  it("finds the digests of a chat, those that remind of rounds, and the chats in which something is paused", async () => {
    const paused = { why: "blocked", since: theDay("2026-11-22") } as const;
    const [here, there] = [aDigest().chat, chatKey({ platform: "discord", id: "155101607195836416" })];
    await at.store.changeDigest("abc234", () => aDigest({ reminders: true }));
    await at.store.changeDigest("abc235", () => aDigest({ reminders: true, paused }));
    await at.store.changeDigest("abc236", () => aDigest({ chat: there }));
    await at.store.changeAlerts(there, () => alertsWanted({ chat: there, paused }));
    await at.store.changeAlerts(here, () => alertsWanted({ chat: here, paused }));
    await at.nowAndLater(async () => {
      expect((await at.store.digestsIn(here)).map(({ id }) => id)).toEqual(["abc234", "abc235"]);
      expect((await at.store.digestsReminding()).map(({ id }) => id)).toEqual(["abc234"]);
      expect(await at.store.chatsPaused("telegram")).toEqual([here]);
      expect(await at.store.chatsPaused("discord")).toEqual([there]);
    });
  });
}
