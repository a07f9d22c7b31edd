import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import {
  aPaddock,
  buttons,
  eventually,
  expectSound,
  MANAGES,
  type Paddock,
  said,
  unhurriedClock,
} from "../platforms/discord/paddock.ts";
import type { ServedMessage } from "../servers/discord/world.ts";
import { sure } from "../support/sure.ts";
import { startBot } from "./bot.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

afterEach(() => expectSound(paddock));

async function asked(command: string, options: Readonly<Record<string, string>>): Promise<ServedMessage> {
  const reply = await paddock.anna.uses(command, options, paddock.here);
  return sure(reply.message);
}

describe("a button on a message for all", () => {
  it("answers who tapped it alone, and leaves the message as it is", async () => {
    const { discord, here, channel } = paddock;
    const message = await asked("status", { series: "fia-wec" });
    const marc = discord.person({ name: "Marc" });
    const reply = await marc.taps(message, "Why", here);
    expect(reply.kind).toBe("message");
    expect(reply.message?.ephemeralFor).toBe(marc.id);
    expect(said(reply)).toContain("A report of 6 November 2023 says so");
    expect(discord.messagesIn(channel)[0]).toEqual(message);
  });

  it("works after the bot was started again", async () => {
    const { bot, discord, anna, here } = paddock;
    const message = await asked("status", { series: "fia-wec" });
    await bot.stop();
    const again = await startBot({ discord, folder: bot.folder, now: unhurriedClock() });
    try {
      await eventually(() => again.house.platforms().every((platform) => platform.isConnected())).toBe(true);
      const reply = await anna.taps(message, "Sources", here);
      expect(said(reply)).toContain("### [Speedweek](<https://www.speedweek.com/");
      expectSound({ discord, bot: again });
    } finally {
      await again.stop();
    }
  });

  it("can be followed from one to the next, in place of what only the reader sees", async () => {
    const { anna, here } = paddock;
    const first = await anna.taps(await asked("status", { series: "fia-wec" }), "Why", here);
    for (const label of ["History", "Sources", "Status"]) {
      const next = await anna.taps(sure(first.message), label, here);
      expect(next.kind).toBe("update");
      expect(buttons(next.message)).not.toContain(label);
      expect(next.message).toMatchObject({ id: first.message?.id, ephemeralFor: anna.id });
    }
  });
});

describe("a button in a direct message", () => {
  it("changes the message in place", async () => {
    const { anna, discord } = paddock;
    const reply = await anna.uses("status", { series: "fia-wec" }, { dm: true });
    const update = await anna.taps(sure(reply.message), "History", { dm: true });
    expect(update.kind).toBe("update");
    expect(said(update)).toContain("first report");
    expect(discord.messagesIn(anna)).toHaveLength(1);
  });

  it("of a private group answers who tapped it alone, since others read there too", async () => {
    const { anna } = paddock;
    const reply = await anna.uses("status", { series: "fia-wec" }, { userInstalled: true });
    const tapped = await anna.taps(sure(reply.message), "History", { userInstalled: true });
    expect([tapped.kind, tapped.message?.ephemeralFor]).toEqual(["message", anna.id]);
  });
});

describe("a button that was made up", () => {
  it.each([
    "0:why",
    "2:status:sfia-wec",
    "why",
    "1:constructor",
    "1:status:sfia-wec:sfia-wec:z1",
    "1:why:s%",
    "1:status:s@everyone",
    `1:status:s${"x".repeat(90)}`,
    "x".repeat(100),
    "1:settings:hfoo:zAsia%2FTokyo",
    "1:forget:cyes",
    "<@1>:@everyone",
  ])("such as %s is calmly answered, to who tapped it", async (customId) => {
    const { anna, here, channel, discord, bot, guild } = paddock;
    const reply = await anna.taps(await asked("status", { series: "fia-wec" }), { customId }, here);
    expect([reply.kind, reply.message?.ephemeralFor]).toEqual(["message", anna.id]);
    expect(said(reply)).not.toBe("");
    expect(discord.messagesIn(channel).flatMap(({ pings }) => pings)).toEqual([]);
    expect(await bot.house.store.preferences(placeKey("discord", guild))).toEqual({});
  });

  it("of another version says so, and leaves a private message as it is", async () => {
    const { anna, managing } = paddock;
    const settings = await anna.uses("settings", { zone: "Asia/Tokyo" }, managing);
    const reply = await anna.taps(sure(settings.message), { customId: "0:settings" }, managing);
    expect([reply.kind, said(reply)]).toEqual(["message", expect.stringContaining("earlier version")]);
  });
});

describe("forgetting", () => {
  it("is confirmed by a tap of who manages the server, in place", async () => {
    const { anna, managing } = paddock;
    await anna.uses("settings", { zone: "Asia/Tokyo" }, managing);
    const question = await anna.uses("forget", {}, managing);
    const done = await anna.taps(sure(question.message), "Yes, forget it all", managing);
    expect([done.kind, buttons(done.message)]).toEqual(["update", []]);
    expect(said(await anna.uses("settings", {}, managing))).toContain("Europe/Rome");
  });

  it("is of oneself where somebody does not manage it", async () => {
    const { anna, here, managing } = paddock;
    await anna.uses("settings", { zone: "Asia/Tokyo" }, managing);
    await anna.uses("settings", { zone: "Asia/Seoul" }, { dm: true });
    const question = await anna.uses("forget", {}, here);
    const done = await anna.taps(sure(question.message), "Yes, forget it all", here);
    expect(done.kind).toBe("update");
    expect(said(await anna.uses("settings", {}, managing))).toContain("Asia/Tokyo");
    expect(said(await anna.uses("settings", {}, { dm: true }))).toContain("Europe/Rome");
  });

  it("of the server is refused to somebody who may no longer manage it, and the question stays", async () => {
    const { anna, here, managing } = paddock;
    await anna.uses("settings", { zone: "Asia/Tokyo" }, managing);
    const question = await anna.uses("forget", {}, managing);
    const refused = await anna.taps(sure(question.message), "Yes, forget it all", here);
    expect([refused.kind, said(refused)]).toEqual(["message", "Only those who manage this chat can do that."]);
    expect(said(await anna.uses("settings", {}, { ...here, permissions: MANAGES }))).toContain("Asia/Tokyo");
  });
});
