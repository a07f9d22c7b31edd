import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { modalOf } from "../../../src/platforms/discord/modal.ts";
import { OPTIONS } from "../../../src/talk/commands.ts";
import type { Message } from "../../../src/talk/message.ts";
import type { Form } from "../../../src/talk/reply.ts";
import type { Talk } from "../../../src/talk/talk.ts";
import type { Discord } from "../../servers/discord/discord-server.ts";
import { checkModal } from "../../servers/discord/modals.ts";
import type { Person } from "../../servers/discord/people.ts";
import { aReply } from "../../support/replies.ts";
import { sure } from "../../support/sure.ts";
import { anyText } from "./any-reply.ts";
import { aDiscord, buttons, eventually, said, words } from "./paddock.ts";
import { runTalk } from "./run-talk.ts";

/** Longer than Discord is let wait without a word. */
const SLOW_MS = 1_700;

const FORM: Form = {
  title: "Ask about a drive",
  fields: [
    { option: "series", label: "Series", hint: "Such as fia-wec", isNeeded: true, isLong: false },
    { option: "season", label: "Season", filled: "2024", isNeeded: false, isLong: false },
    { option: "driver", label: "Driver", isNeeded: false, isLong: true },
  ],
  call: { command: "status", options: { season: "2023" } },
};

let discord: Discord;
let anna: Person;
let here: { readonly guild: string; readonly channel: string };
/** What was heard last. */
let heard: Message["said"];
let shown: Form;
let waitMs: number;

beforeEach(async () => {
  discord = await aDiscord();
  const guild = discord.guild({ name: "Paddock" });
  here = { guild, channel: discord.channel(guild, { name: "general" }) };
  anna = discord.person({ name: "Anna" });
  [heard, shown, waitMs] = ["", FORM, 0];
  await runTalk(discord, withForms);
});

/** Shows a form where nothing was told, and where the history is asked for. */
function withForms(talk: Talk): Talk {
  return {
    ...talk,
    async hear(message) {
      heard = message.said;
      await pause(waitMs);
      const answer = await talk.hear(message);
      const call = typeof message.said === "string" ? undefined : message.said;
      const isAsking = call === undefined || call.command === "history" || Object.keys(call.options).length === 0;
      if (!isAsking || answer.disposition === "silent") return answer;
      return { ...answer, reply: aReply("Type it: /status series season", { form: shown }) };
    },
  };
}

describe("a form on Discord", () => {
  it("is shown in answer to a command, and what is filled in is heard as its options", async () => {
    const form = await anna.uses("status", {}, here);
    expect(form).toMatchObject({ kind: "modal", modal: { title: "Ask about a drive", custom_id: "1:status:y2023" } });
    const reply = await anna.fills(form, { Series: "fia-wec", Driver: "Valentino\nRossi" }, here);
    expect(heard).toEqual({
      command: "status",
      options: { series: "fia-wec", season: "2024", driver: "Valentino\nRossi" },
    });
    expect(reply).toMatchObject({ kind: "message" });
    expect(said(reply)).toContain("FIA WEC 2024");
    expect(discord.messagesIn(here.channel)[0]).not.toHaveProperty("ephemeralFor");
  });

  it("leaves out what was left empty", async () => {
    const form = await anna.uses("status", {}, here);
    await anna.fills(form, { Series: "fia-wec", Season: " " }, here);
    expect(heard).toEqual({ command: "status", options: { series: "fia-wec", season: "2023" } });
  });

  it("is shown by a button, and answered where its answer would be", async () => {
    const open = await anna.uses("status", { series: "fia-wec" }, here);
    const first = await anna.fills(await anna.taps(sure(open.message), "History"), { Series: "fia-wec" });
    expect(first).toMatchObject({ kind: "message", message: { ephemeralFor: anna.id } });
    const second = await anna.fills(await anna.taps(sure(first.message), "History"), { Series: "gtwc-europe" });
    expect(second).toMatchObject({ kind: "update", message: { id: sure(first.message).id, ephemeralFor: anna.id } });
    expect(said(second)).toContain("GT World Challenge");
  });

  it("that is asked for by a form is told in words, since Discord shows none there", async () => {
    shown = { ...FORM, call: { command: "history", options: {} } };
    const reply = await anna.fills(await anna.uses("status", {}, here), { Series: "fia-wec" }, here);
    expect(said(reply)).toBe("Type it: /status series season");
  });

  it("that comes late is told in words, and so is one that does not fit", async () => {
    waitMs = SLOW_MS;
    const late = await anna.uses("status", {}, here);
    if (late.kind !== "deferred") throw new Error(`A ${late.kind} came at once`);
    expect(words(await late.finished())).toBe("Type it: /status series season");
    waitMs = 0;
    const [field] = FORM.fields;
    shown = { ...FORM, fields: [{ ...sure(field), filled: "long ".repeat(801) }] };
    expect(said(await anna.uses("status", {}, here))).toBe("Type it: /status series season");
  });

  it("is told in words in answer to a message, which can show none", async () => {
    anna.says("Rossi, WEC 2024?", { channel: here.channel, mentions: true });
    await eventually(() => discord.messagesIn(here.channel).map(words)).toEqual(["Type it: /status series season"]);
  });

  it("of another version says so", async () => {
    const form = await anna.uses("status", {}, here);
    if (form.kind !== "modal") throw new Error("No form came");
    const old = { ...form, modal: { ...form.modal, custom_id: "0:status" } };
    const reply = await anna.fills(old, { Series: "fia-wec" }, here);
    expect([reply.message?.ephemeralFor, buttons(reply.message)]).toEqual([anna.id, []]);
    expect(said(reply)).toMatch(/\w/);
  });
});

it("any form fits into what Discord takes, or is not shown", () => {
  const anyWords = anyText.map((text) => `${text}x`);
  const anyField = fc.record({
    label: anyWords,
    hint: anyWords,
    filled: fc.oneof(anyText, fc.constant("x".repeat(4001))),
    isNeeded: fc.boolean(),
    isLong: fc.boolean(),
  });
  const anyForm = fc.record({
    title: fc.oneof(anyWords, fc.constant("word ".repeat(20))),
    fields: fc.array(anyField, { maxLength: 6 }),
    series: anyText,
  });
  fc.assert(
    fc.property(anyForm, ({ title, fields, series }) => {
      const named = fields.map((field, n) => ({ ...field, option: sure(OPTIONS[n]) }));
      const data = modalOf({ title, fields: named, call: { command: "status", options: { series } } });
      if (data !== undefined) checkModal({ type: 9, data });
    }),
  );
});
