import { beforeEach, describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import type { Message } from "../../src/talk/message.ts";
import { AtTheAlerts, GROUP, MEMBER, SERVER } from "../support/at-the-alerts.ts";
import { theDay } from "../support/facts.ts";

let at: AtTheAlerts;

beforeEach(async () => {
  at = await AtTheAlerts.open();
});

describe("whoever does not manage a group", () => {
  it("gets a link to the private chat on Telegram, which has it told there", async () => {
    const reply = await at.say("/alerts on wec measure:decided", MEMBER);
    const payload = "alerts_valentino-rossi_fia-wec_decided";
    expect(reply.link).toEqual({ label: "Tell me privately", url: `https://t.me/PitboardBot?start=${payload}` });
    expect(await at.bot.store.alertsOf(GROUP.place)).toEqual([]);
    const own = { ...GROUP, chat: { platform: "telegram", id: "5" } as const, place: GROUP.person };
    await at.say({ command: "start", options: { about: payload } }, own);
    expect(await at.topics(own.chat)).toEqual(["fia-wec decided"]);
  });

  it("gets a button on Discord, which has it told in direct messages, or says that they are closed", async () => {
    const member = { ...SERVER, manages: () => false };
    const reply = await at.say("/alerts on gt world challenge europe endurance cup 2027", member);
    const own = { platform: "discord", id: "@500000000000000001" } as const;
    const closed = await at.tap(reply, "Tell me privately", { ...member, barriers: () => [{ why: "blocked" }] });
    expect(closed.blocks[0]).toMatchObject({
      spans: [{ text: expect.stringContaining("direct messages are closed") }],
    });
    expect(await at.topics(own)).toEqual([]);
    const asked: Message["chat"][] = [];
    const told = await at.tap(reply, "Tell me privately", {
      ...member,
      languageHint: "it",
      barriers: (chat) => {
        asked.push(chat);
        return [];
      },
    });
    expect(asked).toEqual([own]);
    expect(await at.topics(own)).toEqual(["gtwc-europe-endurance 2027 every"]);
    expect(await at.kept(own)).toMatchObject({
      place: SERVER.person,
      by: SERVER.person,
      language: "it",
    });
    await at.tap(told, "Annulla", { ...member, languageHint: "it" });
    expect(await at.topics(own)).toEqual([]);
  });

  it("turns nothing off, and is asked again each time", async () => {
    await at.say("/alerts on");
    expect(await at.words("/alerts off", MEMBER)).toBe("Only those who manage this chat can do that.");
    expect(await at.words("/alerts off all", MEMBER)).toBe("Only those who manage this chat can do that.");
    expect(await at.topics()).toEqual(["all every"]);
  });
});

describe("a wish in one's own words", () => {
  it.each([
    ["tell me when Rossi is confirmed for the WEC", "fia-wec decided"],
    ["let me know about every change in Rossi's WEC plans", "fia-wec every"],
    ["avvisami quando Rossi è confermato nel WEC", "fia-wec decided"],
    ["sag mir Bescheid, wenn sich bei Rossi etwas Wichtiges ändert, nur große Änderungen", "all clear"],
    ["préviens-moi quand Rossi est confirmé en WEC", "fia-wec decided"],
    ["avísame cuando Rossi esté confirmado en el WEC", "fia-wec decided"],
    ["avísame cuando se confirme lo del WEC", "fia-wec decided"],
  ])("is kept by one tap, in the measure that it tells: %s", async (wish, told) => {
    const offer = await at.say(wish);
    await at.tap(offer, offer.actions[0]?.label ?? "");
    expect(await at.topics()).toEqual([told]);
  });

  it("is offered privately to who does not manage the group", async () => {
    const offer = await at.say("tell me when Rossi is confirmed for the WEC", MEMBER);
    expect(offer.actions).toEqual([]);
    expect(offer.link?.url).toBe("https://t.me/PitboardBot?start=alerts_valentino-rossi_fia-wec_decided");
  });

  it("is taken back by one tap", async () => {
    await at.say("/alerts on wec");
    await at.say("/alerts on dtm");
    await at.tap(await at.say("stop telling me about the WEC"), "Yes, stop");
    expect(await at.topics()).toEqual(["dtm every"]);
    await at.tap(await at.say("stop the alerts"), "Yes, stop");
    expect(await at.topics()).toEqual([]);
    expect(await at.words("stop the alerts")).toBe("I tell nothing here unasked.");
  });
});

describe("a pause", () => {
  it("is told to who asked for the alerts, with the chat, the reason and what to do", async () => {
    await at.say("/alerts on wec language:it");
    const about = { kind: "paused", chat: chatKey(GROUP.chat), why: "removed" } as const;
    const notice = { id: "p", chat: chatKey({ platform: "telegram", id: "5" }), since: theDay("2026-11-23"), about };
    const reply = await at.bot.talk.notice(notice);
    expect(reply?.language).toBe("it");
    expect(reply?.blocks[0]).toMatchObject({ spans: [{}, { url: "https://t.me/c/1234567890/7" }] });
  });
});
