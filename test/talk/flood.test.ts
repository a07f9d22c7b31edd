import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { FloodGate } from "../../src/talk/flood-gate.ts";
import type { Message } from "../../src/talk/message.ts";
import { askerOfTheFirstArticle } from "../support/talking.ts";

describe("somebody who floods", () => {
  it("is heard at once for a while, then told once to wait, and heard again at an even pace", () => {
    const gate = new FloodGate();
    const at = 1_700_000_000_000;
    const kinds = Array.from({ length: 12 }, () => gate.admit("vale", at));
    expect(kinds.filter(({ kind }) => kind === "heard")).toHaveLength(8);
    expect(kinds[8]).toEqual({ kind: "too-early", again: false, waitMs: 3000 });
    expect(kinds[9]).toEqual({ kind: "too-early", again: true, waitMs: 3000 });
    const hour = Array.from({ length: 3600 }, (_, second) => gate.admit("vale", at + second * 1000));
    expect(hour.filter(({ kind }) => kind === "heard")).toHaveLength(1199);
    expect(hour.filter((each) => each.kind === "too-early" && !each.again)).toEqual([]);
    expect(gate.admit("vale", at + 3_700_000)).toEqual({ kind: "heard" });
  });

  it("harms nobody else, in a chat neither", async () => {
    const asker = await askerOfTheFirstArticle();
    const group = { chat: { platform: "telegram", id: "-100" }, place: placeKey("telegram", "-100") } as const;
    const by = (person: string): Partial<Message> => ({ ...group, person: placeKey("telegram", person) });
    const flood = await Promise.all(Array.from({ length: 20 }, () => asker.ask("WEC?", by("1"))));
    expect(flood.filter(({ disposition }) => disposition === "answer")).toHaveLength(8);
    const refused = flood.flatMap((each) => (each.disposition === "decline" ? [each.reply] : []));
    expect(refused.map(({ audience }) => audience)).toEqual(["asker", ...Array(11).fill("if-owed")]);
    expect(await asker.words("WEC?", by("1"))).toBe("That is faster than I can follow. I go on in 3 seconds.");
    expect(await asker.words("WEC?", by("2"))).toContain("Valentino Rossi would race");
  });

  it("is told so though something was overheard too early before", async () => {
    const asker = await askerOfTheFirstArticle();
    const group = { chat: { platform: "telegram", id: "-1" }, place: placeKey("telegram", "-1") } as const;
    await asker.ask("/settings listen:on", { ...group, hears: () => "everything" });
    const by = { ...group, person: placeKey("telegram", "1") };
    for (let n = 0; n < 9; n++) await asker.ask("Will Rossi race in the WEC?", { ...by, setting: "overheard" });
    expect(await asker.words("WEC?", by)).toMatch(/^That is faster than I can follow/);
  });

  it("is not slowed down by what was overheard and not answered", async () => {
    const asker = await askerOfTheFirstArticle();
    const said = { chat: { platform: "telegram", id: "-100" }, place: placeKey("telegram", "-100") } as const;
    const hears: Message["hears"] = () => "everything";
    await asker.ask("/settings listen:on", { ...said, hears });
    const overheard = { ...said, person: placeKey("telegram", "1"), setting: "overheard" } as const;
    for (let n = 0; n < 50; n++) await asker.ask("the weather is nice", overheard);
    expect(await asker.words("Will Rossi race in the WEC?", overheard)).toContain("would race");
  });
});
