import { ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/platforms/discord/words-of.ts";

const said = (content: string) => ({ content, embeds: [] });

describe("what a message says", () => {
  it("is its own words, and nothing where it has none", () => {
    expect(wordsOf(said(" Rossi? "))).toBe("Rossi?");
    expect(wordsOf(said(""))).toBe("");
  });

  it("is what its previews say besides", () => {
    const embeds = [{ title: "Rossi in the WEC", description: "He will." }, { title: "Other" }, {}];
    expect(wordsOf({ content: "https://a.example", embeds })).toBe(
      "https://a.example\nRossi in the WEC\nHe will.\nOther",
    );
  });

  it("is what its components say, however deep", () => {
    const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
    const accessory = { type: ComponentType.Thumbnail, media: { url: "https://a.example" } } as never;
    const section = { type: ComponentType.Section, components: [text("b")], accessory } as const;
    const container = { type: ComponentType.Container, components: [text("a"), section] } as const;
    expect(wordsOf({ ...said(""), components: [container, text("c")] as never })).toBe("a\nb\nc");
  });

  it("is what a message says that it forwards", () => {
    const message = said("Rossi?") as never;
    expect(wordsOf({ ...said(""), message_snapshots: [{ message }] })).toBe("Rossi?");
  });
});
