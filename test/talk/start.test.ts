import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { callKey } from "../../src/talk/call-key.ts";
import type { Message } from "../../src/talk/message.ts";
import { askerOfTheFirstArticle } from "../support/talking.ts";

const asker = await askerOfTheFirstArticle();

const start = (about?: string): Message["said"] => ({
  command: "start",
  options: about === undefined ? {} : { about },
});

describe("the first words", () => {
  it("tell the programme in four lines, and offer three questions and the other languages", async () => {
    const answer = await asker.ask(start());
    if (answer.disposition === "silent") throw new Error("It was silent");
    const { blocks, actions } = answer.reply;
    expect(blocks.flatMap((block) => (block.kind === "list" ? block.items : []))).toHaveLength(4);
    expect(actions.map(({ label }) => label)).toEqual([
      ...["FIA WEC 2024?", "Next race?", "Who says so?"],
      ...["Italiano", "Español", "Deutsch", "Français"],
    ]);
    for (const { call } of actions.slice(0, 3)) expect((await asker.ask(call)).disposition).toBe("answer");
    for (const { call } of actions) expect(Buffer.byteLength(callKey(call))).toBeLessThanOrEqual(64);
  });

  it("say in a group what can be heard there, and how to ask", async () => {
    const group = {
      chat: { platform: "telegram", id: "-1" },
      place: placeKey("telegram", "-1"),
      calledAs: "OurBot",
    } as const;
    expect(await asker.words(start(), { ...group, hears: () => "commands" })).toContain(
      "/ask@OurBot and your question",
    );
    expect(await asker.words(start(), { ...group, hears: () => "everything" })).toContain("the others I pass over");
    expect(await asker.words(start(), { ...group, hears: () => "mentions" })).toContain("messages that mention me");
    expect(await asker.words(start())).not.toContain("hear");
  });

  it.each([
    ["fia-wec-2024", "FIA WEC 2024 · ▲ likely"],
    ["le-mans-24h", "24 Hours of Le Mans 2024 · ◆ possible"],
    ["valentino-rossi", "Valentino Rossi · programme 2024"],
    ["valentino-rossi_fia-wec-2024", "FIA WEC 2024 · ▲ likely"],
  ])("answer what a link asks: %s", async (about, told) => {
    expect(await asker.words(start(about))).toContain(told);
  });

  it.each(["nonsense", "nobody_fia-wec-2024", "fia-wec-", "-2024", "__", "constructor", "a".repeat(64)])(
    "are the usual ones where a link asks nothing that is known: %s",
    async (about) => {
      expect(await asker.words(start(about))).toBe(await asker.words(start()));
    },
  );

  it("are typed, too", async () => {
    expect(await asker.words("/start")).toBe(await asker.words(start()));
    expect(await asker.words("/start fia-wec-2024")).toContain("▲ likely");
  });

  it("leave the language of a group to those who manage it", async () => {
    const group = { place: placeKey("telegram", "-1"), manages: () => false };
    const said: Message["said"] = { command: "start", options: { language: "en" } };
    expect(await asker.words(said, group)).toBe("Only those who manage this chat can do that.");
    expect(await asker.words({ ...said, options: { language: "tlh" } }, group)).toContain("programme 2024");
    expect(await asker.store.preferences(group.place)).toEqual({});
    await asker.ask(said, { ...group, manages: () => true });
    expect(await asker.store.preferences(group.place)).toEqual({ language: "en" });
  });
});
