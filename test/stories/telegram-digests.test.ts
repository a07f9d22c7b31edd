import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { answer, inGroup, labels } from "./telegram-scene.ts";

describe("digests on Telegram", () => {
  it("are set up in a group by an administrator alone, and privately by anybody", async () => {
    const { telegram, bot, ada, bob, chat } = await inGroup();
    const digestsOf = (id: number) => bot.house.store.digestsOf(placeKey("telegram", String(id)));
    const added = await answer(telegram, ada, "/digest add monday 18:00", { chat });
    expect(added.text).toContain("every Monday at 18:00");
    expect(labels(added)).toEqual(["Preview", "Undo"]);
    expect(await digestsOf(chat.id)).toMatchObject([{ chat: `telegram:${chat.id}`, cron: "0 18 * * 1" }]);

    const refused = await answer(telegram, bob, "/digest add friday 9", { chat });
    expect(refused.text).toBe("Only those who manage this chat can do that.");
    const own = await answer(telegram, bob, "/digest add il primo del mese alle 9");
    expect(own.text).toContain("on the 1st of each month at 09:00");
    expect(await digestsOf(bob.chat.id)).toMatchObject([{ chat: `telegram:${bob.chat.id}`, cron: "0 9 1 * *" }]);
    expect(await digestsOf(chat.id)).toHaveLength(1);

    await ada.taps(added, "Undo");
    expect(await digestsOf(chat.id)).toEqual([]);
  });
});
