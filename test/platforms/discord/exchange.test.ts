import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Talk } from "../../../src/talk/talk.ts";
import type { Discord } from "../../servers/discord/discord-server.ts";
import type { Reply } from "../../servers/discord/interactions.ts";
import type { Person } from "../../servers/discord/people.ts";
import type { ServedMessage } from "../../servers/discord/world.ts";
import { sure } from "../../support/sure.ts";
import { aDiscord, buttons, eventually, MANAGES, words } from "./paddock.ts";
import { runTalk } from "./run-talk.ts";

/** Longer than Discord is let wait without a word. */
const SLOW_MS = 1_700;

let discord: Discord;
let lines: readonly string[];
let guild: string;
let channel: string;
let anna: Person;
/** What becomes of each look at the settings. */
let disk: { waitMs: number; isBroken: boolean };
const here = () => ({ guild, channel });
const managing = () => ({ guild, channel, permissions: MANAGES });

beforeEach(() => startOn((talk) => talk));

/** Runs the bot over a store whose disk may be slow. */
async function startOn(talkOf: (talk: Talk) => Talk, answerWithinMs = 3_000): Promise<void> {
  discord = await aDiscord({ answerWithinMs });
  guild = discord.guild({ name: "Paddock" });
  channel = discord.channel(guild, { name: "general" });
  anna = discord.person({ name: "Anna" });
  disk = { waitMs: 0, isBroken: false };
  lines = await runTalk(discord, talkOf, (kept) => ({
    ...kept,
    async preferences(place) {
      await pause(disk.waitMs);
      if (disk.isBroken) throw new Error("The disk is broken");
      return kept.preferences(place);
    },
  }));
}

async function finished(reply: Reply): Promise<ServedMessage> {
  if (reply.kind !== "deferred" && reply.kind !== "deferred-update") throw new Error(`A ${reply.kind} came at once`);
  return reply.finished();
}

const messages = () => discord.messagesIn(channel);
const told = () => lines.map((line) => String(Reflect.get(JSON.parse(line), "msg")));

describe("an answer that takes long", () => {
  it("is promised in time, and then takes the place of the promise", async () => {
    disk.waitMs = SLOW_MS;
    const reply = await anna.uses("status", { series: "fia-wec" }, here());
    expect(reply).toMatchObject({ kind: "deferred", ephemeral: false });
    const message = await finished(reply);
    expect(words(message)).toContain("FIA WEC 2024");
    expect(buttons(message)).toContain("Why");
    expect(messages()).toMatchObject([{ pings: [] }]);
  });

  it("stays private where it is", async () => {
    disk.waitMs = SLOW_MS;
    const reply = await anna.uses("settings", { zone: "Asia/Tokyo" }, managing());
    expect(reply).toMatchObject({ kind: "deferred", ephemeral: true });
    expect(await finished(reply)).toMatchObject({ ephemeralFor: anna.id });
    expect(messages().map(words)).toEqual([expect.stringContaining("Asia/Tokyo")]);
  });

  it("and turns out to be a refusal is for nobody else to read", async () => {
    await anna.uses("settings", { moderators: "on" }, managing());
    const before = messages().length;
    disk.waitMs = SLOW_MS;
    const marc = discord.person({ name: "Marc" });
    expect(await marc.uses("status", { series: "fia-wec" }, here())).toMatchObject({
      kind: "deferred",
      ephemeral: false,
    });
    await discord.next("POST", /^\/webhooks\//);
    expect(messages().slice(before)).toMatchObject([{ ephemeralFor: marc.id }]);
    expect(words(sure(messages()[before]))).toContain("moderators");
  });

  it("is put in place of what was tapped where only the reader sees that, and refused beside it", async () => {
    const shown = await anna.uses("status", { series: "fia-wec" }, here());
    disk.waitMs = SLOW_MS;
    const why = await anna.taps(sure(shown.message), "Why", here());
    expect(why).toMatchObject({ kind: "deferred", ephemeral: true });
    const own = await finished(why);
    const history = await anna.taps(own, "History", here());
    expect(history).toMatchObject({ kind: "deferred-update", ephemeral: true });
    expect(await finished(history)).toMatchObject({ id: own.id, ephemeralFor: anna.id });
    const forged = await anna.taps(own, { customId: "1:forget:cyes" }, here());
    expect(forged.kind).toBe("deferred-update");
    await discord.next("POST", /^\/webhooks\//);
    const [, still, refusal] = messages();
    expect(words(sure(still))).toContain("first report");
    expect(refusal).toMatchObject({ ephemeralFor: anna.id });
    expect(words(sure(refusal))).toBe("Only those who manage this chat can do that.");
  });

  it("and fails at last is said to who asked, and the promise is taken back", async () => {
    disk = { waitMs: SLOW_MS, isBroken: true };
    await anna.uses("status", { series: "fia-wec" }, here());
    await discord.next("POST", /^\/webhooks\//);
    expect(messages().map(words)).toEqual([expect.stringContaining("Something went wrong")]);
    expect(messages()).toMatchObject([{ ephemeralFor: anna.id }]);
    expect(told()).toContain("Discord: somebody was not answered");
  });

  it("of which Discord did not hear in time is given up calmly", async () => {
    await startOn((talk) => talk, 1_000);
    disk.waitMs = SLOW_MS;
    await expect(anna.uses("status", { series: "fia-wec" }, here())).rejects.toThrow("did not respond");
    await eventually(told).toContain("Discord had an answer already, or had given up waiting for one");
    anna.says("Rossi, WEC 2024?", { channel, mentions: true }); // Answered later, the disk being as slow.
    await eventually(() => messages().length).toBe(1);
    expect(discord.requests.filter(({ path }) => path.startsWith("/webhooks"))).toEqual([]);
    expect(told()).not.toContain("Discord: somebody was not answered");
  });
});

describe("an answer of several pages", () => {
  const PAGES = 3;

  beforeEach(() =>
    startOn((talk) => ({
      ...talk,
      async hear(message) {
        const answer = await talk.hear(message);
        if (answer.disposition === "silent") return answer;
        const blocks = Array.from({ length: PAGES }, (_, page) => [
          { kind: "paragraph", spans: [{ kind: "text", text: `${page} ${"long ".repeat(700)}` }] } as const,
          ...answer.reply.blocks,
        ]).flat();
        return { ...answer, reply: { ...answer.reply, blocks } };
      },
    })),
  );

  it("is told in order, with the buttons below the last", async () => {
    await anna.uses("status", { series: "fia-wec" }, here());
    await eventually(() => messages().length).toBe(PAGES);
    expect(messages().map((message) => words(message).slice(0, 1))).toEqual(["0", "1", "2"]);
    expect(messages().map((message) => buttons(message).length > 0)).toEqual([false, false, true]);
  });

  it("below a message carries a nonce for each", async () => {
    const asked = anna.says("Rossi, WEC?", { channel, mentions: true });
    await eventually(() => messages().length).toBe(PAGES);
    expect(messages().map(({ nonce }) => nonce)).toEqual([0, 1, 2].map((page) => `${asked.id}-${page}`));
    expect(messages().map(({ message_reference: to }) => to?.message_id)).toEqual([asked.id, undefined, undefined]);
  });

  it("is for who asked alone on each of them, also in place of a private message", async () => {
    const shown = await anna.uses("forget", {}, here());
    await eventually(() => messages().length).toBe(PAGES);
    await anna.taps(sure(shown.message), { customId: "1:status:sfia-wec" }, here());
    await eventually(() => messages().length).toBe(2 * PAGES - 1);
    expect(new Set(messages().map(({ ephemeralFor }) => ephemeralFor))).toEqual(new Set([anna.id]));
  });

  it("of which one cannot be told keeps the others, and says so besides", async () => {
    discord.fail("POST", /^\/webhooks\//, { kind: "error", status: 500 }, 4);
    await anna.uses("status", { series: "fia-wec" }, here());
    await eventually(() => messages().length).toBe(2);
    expect(messages().map((message) => words(message).slice(0, 9))).toEqual([
      expect.stringMatching(/^0 long/),
      "Something",
    ]);
  });
});
