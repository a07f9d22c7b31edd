import { join } from "node:path";
import { expect, it } from "vitest";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import { articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { aDigest, alertsWanted } from "../support/subscriptions.ts";
import { pitboard } from "./pitboard.ts";

it("pitboard doctor tells what waits to be told, what comes next, and where nothing can be told", async () => {
  const folder = freshFolder();
  const store = await openToWrite(join(folder, "store"));
  const since = theDay("2026-11-22");
  for (const id of ["1", "2", "3"]) {
    const chat = chatKey({ platform: "telegram", id });
    const paused = { why: "no-right", right: "Send Messages", since } as const;
    await store.changeAlerts(chat, () =>
      alertsWanted({ chat, place: placeKey("telegram", id), ...(id === "3" && { paused }) }),
    );
  }
  await store.changeDigest("abc234", () => aDigest({ due: Date.parse("2036-11-24T08:00:00Z") }));
  const bulletin = { at: Date.now(), article: articleKey(1), changes: [] };
  await store.decide(bulletin.article, () => ({ bulletin }));
  await store.keepFault({ platform: "telegram", at: Date.parse("2026-11-22T13:05:00Z"), reason: "502: Bad\nGateway" });
  await store.close();
  const { stdout } = await pitboard(folder, ["doctor"]);
  expect(stdout).toMatch(/alerts +told in 3 chats/);
  expect(stdout).toMatch(/digests +1 digest, the next is due 2036-11-24 09:00 \(Europe\/Rome\)/);
  expect(stdout).toMatch(/waiting +3 chats for alerts, 0 notices/);
  expect(stdout).toMatch(/paused +1 chat: Telegram no-right \(Send Messages\)/);
  expect(stdout).toMatch(/last error +Telegram, 2026-11-22 13:05 UTC: 502: Bad Gateway/);
});
