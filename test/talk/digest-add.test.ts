import { describe, expect, it } from "vitest";
import { chatKey, discordPersonKey } from "../../src/audience/chat.ts";
import type { Message } from "../../src/talk/message.ts";
import { aModerator, CHANNEL, NEWS, SERVER } from "../support/moderator.ts";
import { plain } from "../support/talking.ts";

describe("/digest add", () => {
  it("keeps a digest, and says back when it comes, with the next three dates in its zone", async () => {
    const { say, digests } = await aModerator();
    const reply = await say("/digest add monday 18:00");
    expect(plain(reply).split("\n")).toEqual([
      "Done. This is what I post from now on:",
      "Valentino Rossi, every Monday at 18:00",
      "Where: here",
      expect.stringMatching(/^Time zone: Europe\/Rome, where it is 13:\d\d now$/),
      "Next: Monday 23 November, 18:00 · Monday 30 November, 18:00 · Monday 7 December, 18:00",
      "Language: English",
      "When nothing is new: one short line",
      "Not told yet",
      expect.stringMatching(/^Key: [a-z2-7]{6}$/),
    ]);
    expect(reply.audience).toBe("asker");
    expect(await digests()).toEqual([
      {
        id: expect.stringMatching(/^[a-z2-7]{6}$/),
        chat: chatKey(CHANNEL),
        place: SERVER,
        driver: "valentino-rossi",
        cron: "0 18 * * 1",
        zone: "Europe/Rome",
        whenNothing: "line",
        reminders: false,
        manner: {},
        by: discordPersonKey("1"),
        since: "2026-11-23",
        due: Date.parse("2026-11-23T17:00:00Z"),
        reminded: [],
      },
    ]);
  });

  it("takes a channel, zone, language, season, and how it is posted", async () => {
    const { say, digests } = await aModerator();
    const options = {
      action: "add",
      when: "0 9 * * MON-FRI",
      zone: "tokyo",
      language: "Italian",
      season: "2027",
      nothing: "nothing",
      reminders: "on",
      role: "<@&4444>",
      silent: "on",
      crossposted: "on",
    };
    const told = plain(await say({ command: "digest", options }, { channel: NEWS }));
    expect(told).toContain("Where: #news");
    expect(told).toContain("Valentino Rossi 2027, every Monday, Tuesday, Wednesday, Thursday and Friday at 09:00");
    expect(told).toContain("How: pings a role, without a sound and passed on to the servers that follow");
    expect(await digests()).toMatchObject([
      {
        chat: "discord:66",
        cron: "0 9 * * 1-5",
        zone: "Asia/Tokyo",
        language: "it",
        season: 2027,
        whenNothing: "nothing",
        reminders: true,
        manner: { role: "4444", silent: true, crossposted: true },
      },
    ]);
  });

  it("can be undone, and previewed without anything being kept of it", async () => {
    const { say, tap, digests } = await aModerator();
    const added = await say("/digest friday 9");
    expect(plain(await tap(added, "Preview"))).toContain(
      "This is what I would post there now:\nValentino Rossi · digest of",
    );
    expect((await digests())[0]?.last).toBeUndefined();
    expect(plain(await tap(added, "Undo"))).toBe("Removed: Valentino Rossi, every Friday at 09:00");
    expect(await digests()).toEqual([]);
  });

  it("without a time offers some to tap", async () => {
    const { say, tap, digests } = await aModerator();
    const asked = await say("/digest add");
    expect(asked.actions).toHaveLength(4);
    await tap(asked, "every Friday");
    expect(await digests()).toMatchObject([{ cron: "0 18 * * 5" }]);
  });

  it("keeps nothing where a right is missing, and names each", async () => {
    const { words, digests } = await aModerator();
    const asked: unknown[] = [];
    const barriers: Message["barriers"] = (chat, manner) => {
      asked.push(chat, manner);
      return [
        { why: "no-right", right: "Send Messages" },
        { why: "no-right", right: "Manage Messages" },
      ];
    };
    const told = await words("/digest add monday 18:00 silent:on", { barriers, channel: NEWS });
    expect(told).toContain(
      "I have saved nothing:\nI lack the right “Send Messages” there.\nI lack the right “Manage Messages” there.",
    );
    expect(asked).toEqual([NEWS.chat, { silent: true }]);
    expect(await digests()).toEqual([]);
  });

  it("tells all that is wrong at once, and keeps nothing", async () => {
    const { words, digests } = await aModerator();
    const wrong =
      "/digest add 30 61 * * * zone:nowhere pinned:on role:777 nothing:x silent:maybe season:2020 driver:Nobody";
    expect((await words(wrong)).split("\n")).toEqual([
      "“61” is no hour; hours go from 0 to 23.",
      "I know no time zone “nowhere”. Names are as in Europe/Rome.",
      expect.stringMatching(/^I do not follow Nobody\./),
      "The 2020 season is over.",
      "“x” is neither line nor nothing.",
      "“maybe” is neither on nor off.",
      "“777” is no role that I can ping. Choose one role by its mention or number.",
      "Only Telegram has that: pinned",
    ]);
    expect(await digests()).toEqual([]);
  });

  it.each(["* * * * *", "0 9 31 2 *", "0 9 * *", "every fortnight"])("asks %s back", async (when) => {
    const { words, digests } = await aModerator();
    expect(await words(`/digest add ${when}`)).not.toContain("Done");
    expect(await digests()).toEqual([]);
  });

  it("does not keep the same twice, and has an end", async () => {
    const { say, words, digests } = await aModerator();
    await say("/digest monday 18:00");
    expect(await words("/digest lunedì alle 18")).toContain("That digest is there already.");
    for (let hour = 0; hour < 24; hour++) await say(`/digest add daily ${hour}:30`);
    expect(await words("/digest add daily 12:45")).toContain("More than 25 digests");
    expect(await digests()).toHaveLength(25);
  });
});
