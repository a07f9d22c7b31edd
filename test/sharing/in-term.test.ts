import { expect, it, onTestFinished } from "vitest";
import { platformIn, storeIn } from "../../src/sharing/in-term.ts";
import type { Platform } from "../../src/talk/platform.ts";
import { freshFolder } from "../support/folders.ts";
import { aReply } from "../support/replies.ts";
import { openToWrite } from "../support/stores.ts";
import { aDigest, alertsWanted } from "../support/subscriptions.ts";
import { sure } from "../support/sure.ts";

const NOON = Date.parse("2026-11-22T12:00:00Z");

/** What tells on a platform until its term is over. */
async function aTerm() {
  const store = await openToWrite(freshFolder());
  onTestFinished(() => store.close());
  let isHeld = true;
  const term = { isHeld: () => isHeld, ending: new AbortController().signal };
  const said: string[] = [];
  const platform: Partial<Platform> = {
    isConnected: () => true,
    async post() {
      said.push("posted");
      return { kind: "posted", message: "1" };
    },
    async edit() {
      said.push("edited");
      return { kind: "edited", message: "1" };
    },
  };
  const lapse = () => {
    isHeld = false;
  };
  return { store: storeIn(term, store), platform: platformIn(term, platform as Platform), said, lapse };
}

const chat = { platform: "telegram", id: "1" } as const;

it("nothing leaves when a term is over", async () => {
  const { platform, said, lapse } = await aTerm();
  await platform.post(chat, aReply("One"), { once: "1" });
  await platform.edit(chat, "1", aReply("Two"));
  lapse();
  await expect(platform.post(chat, aReply("Three"), { once: "3" })).rejects.toThrow("The lease is not ours any more");
  await expect(platform.edit(chat, "1", aReply("Four"))).rejects.toThrow("The lease is not ours any more");
  expect([platform.isConnected(), said]).toEqual([false, ["posted", "edited"]]);
});

it("what came before a term was over is kept afterwards, so that nobody tells it again", async () => {
  const { store, lapse } = await aTerm();
  const alert = sure(await store.changeAlerts(alertsWanted().chat, () => alertsWanted()));
  await store.changeDigest("abc234", () => aDigest({ due: NOON }));
  lapse();
  await store.keepTold(alert, 1, { from: 0, message: "101" }, NOON);
  await store.changeDigest("abc234", (kept) => kept && { ...kept, due: NOON + 1 });
  expect((await store.followedIn("telegram:0")).map(({ told }) => told)).toEqual([1]);
  expect((await store.digest("abc234"))?.due).toBe(NOON + 1);
});

it("how far a block is, is kept during a term alone", async () => {
  const { store, lapse } = await aTerm();
  await store.changeAlerts(alertsWanted().chat, () => alertsWanted());
  await store.closeBlock({ block: "telegram:0", told: 1 }, new Map(), NOON);
  lapse();
  await expect(store.closeBlock({ block: "telegram:0", told: 2 }, new Map(), NOON)).rejects.toThrow(
    "not ours any more",
  );
  expect(await store.watermarks("telegram")).toEqual([{ block: "telegram:0", told: 1 }]);
});
