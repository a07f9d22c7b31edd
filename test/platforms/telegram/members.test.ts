import { describe, expect, it } from "vitest";
import { membersBy } from "../../../src/platforms/telegram/members.ts";
import { namedChat } from "../../../src/platforms/telegram/named-chat.ts";
import { botOf, freshTelegram } from "../../servers/telegram/play.ts";

describe("a chat by its name", () => {
  it.each([
    ["@gridnews", { chat: "@gridnews" }],
    [" gridnews ", { chat: "@gridnews" }],
    ["-1001234567890", { chat: -1001234567890 }],
    ["-4711", { chat: -4711 }],
    ["@pitwall:45", { chat: "@pitwall", topic: 45 }],
    ["-1001234567890:45", { chat: -1001234567890, topic: 45 }],
    ["https://t.me/pitwall", { chat: "@pitwall" }],
    ["https://t.me/pitwall/45/46", { chat: "@pitwall", topic: 45 }],
    ["t.me/c/1234567890/45", { chat: -1001234567890, topic: 45 }],
  ])("%s", (typed, expected) => {
    expect(namedChat(typed)).toEqual(expected);
  });

  it.each(["", "@", "@no", "4711", "<b>", "https://example.org/pitwall", "@pitwall:general", "two words"])(
    "and none by %j",
    (typed) => {
      expect(namedChat(typed)).toBeUndefined();
    },
  );
});

describe("where something may be told", () => {
  it("is a channel that the bot manages, a group that it is in, or a topic of that", async () => {
    const telegram = await freshTelegram();
    const members = membersBy(botOf(telegram).api, telegram.me);
    const ada = telegram.person({ firstName: "Ada", username: "adalovelace" });
    const forum = telegram.group({ title: "Pit wall", username: "pitwall", isForum: true, administrators: [ada] });
    const group = telegram.group({ title: "Crew", type: "group", administrators: [ada] });
    const channel = telegram.channel({ title: "News", username: "gridnews", administrators: [ada] });
    const gone = telegram.group({ title: "Gone", botStatus: "left", username: "gonewall" });
    const read = telegram.channel({ title: "Read", username: "readonly", botStatus: "member" });
    expect(await members.target("@gridnews")).toEqual({ chat: channel.id });
    expect(await members.target("@pitwall")).toEqual({ chat: forum.id });
    expect(await members.target(`${forum.id}:45`)).toEqual({ chat: forum.id, topic: 45 });
    expect(await members.target("@pitwall:1")).toEqual({ chat: forum.id });
    expect(await members.target(`${group.id}:45`)).toEqual({ chat: group.id });
    for (const name of ["@gonewall", "@readonly", "@nowhere", "@adalovelace", `${gone.id}`, `${read.id}`]) {
      expect([name, await members.target(name)]).toEqual([name, undefined]);
    }
    expect(await members.channel("@gridnews")).toEqual({ chat: channel.id });
    expect(await members.channel("@pitwall")).toBeUndefined();
    expect(await members.manages(forum.id, ada.user.id)).toBe(true);
  });
});
