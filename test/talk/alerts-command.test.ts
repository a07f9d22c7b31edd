import { beforeEach, describe, expect, it } from "vitest";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import type { Shut } from "../../src/audience/pause.ts";
import { callOf } from "../../src/talk/call-key.ts";
import { AtTheAlerts, GROUP, MEMBER, SERVER } from "../support/at-the-alerts.ts";
import { theDay } from "../support/facts.ts";
import { sure } from "../support/sure.ts";

let at: AtTheAlerts;

beforeEach(async () => {
  at = await AtTheAlerts.open();
});

describe("/alerts on", () => {
  it("alone has every change about the chat's driver told there, and says so", async () => {
    expect(await at.words("/alerts on")).toBe("From now on I tell here what changes:\nValentino Rossi: every change");
    expect(await at.kept()).toEqual({
      n: 1,
      after: 0,
      chat: "telegram:-1001234567890:7",
      place: GROUP.place,
      by: GROUP.person,
      topics: [{ driver: "valentino-rossi", measure: "every", since: "2026-11-23" }],
      manner: {},
    });
  });

  it("is undone by one button, and narrowed by another", async () => {
    const on = await at.say("/alerts on wec 2027");
    await at.tap(await at.tap(on, "Clear changes only"), "Confirmed or ruled out only");
    expect(await at.topics()).toEqual(["fia-wec 2027 decided"]);
    await at.tap(await at.say("/alerts on dtm"), "Undo");
    expect(await at.topics()).toEqual(["fia-wec 2027 decided"]);
    await at.tap(await at.say("/alerts measure:every"), "Undo");
    expect(await at.topics()).toEqual(["fia-wec 2027 decided"]);
  });

  it.each([
    ["/alerts wec", ["fia-wec every"]],
    ["/alerts on series:wec season:2027 measure:clear", ["fia-wec 2027 clear"]],
    ["/alerts on wec and sprint cup", ["fia-wec every", "gtwc-europe-sprint every"]],
    ["/alerts on wec only confirmed", ["fia-wec decided"]],
    ["/alerts measure:solo cambiamenti importanti", ["all clear"]],
    ["/alerts measure:nur offizielles series:wec", ["fia-wec decided"]],
    ["/alerts measure:d", ["all decided"]],
    ["/alerts on next year", ["all 2027 every"]],
    ["/alerts on all", ["all every"]],
  ])("understands %s", async (typed, told) => {
    await at.say(typed);
    expect(await at.topics()).toEqual(told);
  });

  it("keeps quiet hours, language and manner beside the topics, and takes each back", async () => {
    await at.say("/alerts on wec");
    const told = await at.words("/alerts quiet:22h–7h language:de silent:on");
    expect(told).toContain("FIA WEC: every change\nQuiet from 22:00 to 07:00 (Europe/Rome, where it is 14:");
    expect(told).toContain("Language: German\nWithout a sound.");
    const kept = await at.kept();
    expect(kept).toMatchObject({ quiet: { from: 1320, until: 420 }, language: "de", manner: { silent: true } });
    await at.tap(await at.say("/alerts quiet:off language:off silent:off"), "Undo");
    expect(await at.kept()).toEqual(kept);
  });

  it.each([
    ["/alerts wrzlbrmft", "I do not understand what to tell"],
    ["/alerts on ferrari challenge", "I know no series"],
    ["/alerts on 2019", "is over"],
    ["/alerts on hypercar", "Hypercar class alone"],
    ["/alerts on measure:huge", "is no measure"],
    ["/alerts on quiet:late", "I do not understand the hours"],
    ["/alerts on language:xx", "I do not speak"],
    ["/alerts on role:123456789012345678", "roles on Discord alone"],
  ])("keeps nothing of what it does not understand: %s", async (typed, said) => {
    expect(await at.words(typed)).toContain(said);
    expect(await at.bot.store.alertsOf(GROUP.place)).toEqual([]);
  });

  it("names what keeps the bot from posting there, before anything is kept", async () => {
    const shut: readonly Shut[] = [{ why: "no-right", right: "Send Messages" }, { why: "topic-closed" }];
    const said = await at.words("/alerts on", { ...GROUP, barriers: () => shut });
    expect(said).toContain("I lack the right “Send Messages” there.\nThe topic is closed there.");
    expect(await at.topics()).toEqual([]);
  });

  it("pings one role on Discord, and never everybody", async () => {
    const role = "800000000000000001";
    expect(await at.words(`/alerts on role:<@&${role}>`, SERVER)).toContain(`Pings the role ${role}.`);
    expect(await at.words(`/alerts role:600000000000000001`, SERVER)).toContain("is no role that I can ping");
    expect((await at.kept(SERVER.chat))?.manner).toEqual({ role });
  });

  it("tells in a channel that is set up from a private chat", async () => {
    const channel = { name: "@racingnews", found: true };
    const place = placeKey("telegram", "-1009");
    const about = { ...GROUP, chat: { platform: "telegram", id: "5" } as const, place, channel };
    expect(await at.words("/alerts on channel:@racingnews", about)).toContain("From now on I tell in @racingnews");
    expect(await at.topics({ platform: "telegram", id: "-1009" })).toEqual(["all every"]);
    expect(
      await at.words("/alerts on channel:@other", { ...about, channel: { name: "@other", found: false } }),
    ).toContain("I know no channel “@other”");
  });
});

describe("/alerts off", () => {
  it("takes back one topic, all of the chat, or all of the place", async () => {
    const other = { ...GROUP, chat: { ...GROUP.chat, thread: "8" } };
    await at.say("/alerts on wec");
    await at.say("/alerts on dtm");
    await at.say("/alerts on", other);
    await at.tap(await at.say("/alerts off wec"), "Undo");
    expect(await at.topics()).toEqual(["dtm every", "fia-wec every"]);
    await at.say("/alerts off");
    expect([await at.topics(), await at.topics(other.chat)]).toEqual([[], ["all every"]]);
    expect(await at.words("/alerts off everywhere")).toContain("it was in one chat");
    expect(await at.bot.store.alertsOf(GROUP.place)).toEqual([]);
    expect(await at.words("/alerts off")).toBe("I tell nothing here unasked.");
  });

  it("is undone with the quiet hours and the manner that it took along", async () => {
    await at.say("/alerts on wec quiet:23-8 silent:on measure:clear");
    const kept = await at.kept();
    await at.tap(await at.say("/alerts off"), "Undo");
    expect(await at.kept()).toEqual({ ...kept, n: 2 });
  });

  it("says that a part cannot be left out, and what is not told anyway", async () => {
    await at.say("/alerts on wec");
    expect(await at.words("/alerts off le mans")).toContain("24 Hours of Le Mans belongs to what I tell here");
    expect(await at.words("/alerts off dtm")).toContain("of this I tell nothing here");
  });
});

describe("/alerts", () => {
  it("shows what is told, and why nothing comes where it is paused", async () => {
    await at.say("/alerts on wec");
    await at.bot.store.changeAlerts(
      chatKey(GROUP.chat),
      (kept) => kept && { ...kept, paused: { why: "no-right", right: "Post Messages", since: theDay("2026-11-23") } },
    );
    const shown = await at.words("/alerts show");
    expect(shown).toContain("⏸ Paused since 23 November 2026. I lack the right “Post Messages” there. Give it to me");
    await at.say("/alerts on dtm"); // Whoever sets it up again, where the bot may post, has it told again.
    expect(await at.words("/alerts")).not.toContain("Paused");
  });

  it("shows managers what is told in the other chats of the place", async () => {
    await at.say("/alerts on wec", { ...GROUP, chat: { ...GROUP.chat, thread: "8" } });
    expect(await at.words("/alerts")).toContain(
      "I tell nothing here unasked.\nIn another chat: chat 8\nValentino Rossi, FIA WEC",
    );
    expect(await at.words("/alerts", MEMBER)).toBe("I tell nothing here unasked.");
  });

  it("still takes the buttons of earlier versions", async () => {
    await at.say(sure(callOf("1:alerts:won:dvalentino-rossi:sfia-wec:y2027")));
    expect(await at.topics()).toEqual(["fia-wec 2027 every"]);
  });
});
