import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aPaddock, expectSound, type Paddock, said } from "../platforms/discord/paddock.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

afterEach(() => expectSound(paddock));

async function valuesFor(command: string, option: string, typed: string): Promise<readonly unknown[]> {
  const choices = await paddock.anna.completes(command, option, typed, paddock.managing);
  return choices.map(({ value }) => value);
}

describe("filling in an option", () => {
  it.each([
    ["status", "series", "", "gtwc-europe-endurance"],
    ["status", "series", "fia w", "fia-wec"],
    ["status", "series", "le manz", "le-mans-24h"],
    ["series", "driver", "", "valentino-rossi"],
    ["series", "driver", "vallentino rosi", "valentino-rossi"],
    ["series", "season", "", "2024"],
    ["series", "season", "next year", "2024"],
    ["series", "season", "24", "2024"],
    ["settings", "language", "", "en"],
    ["settings", "language", "engl", "en"],
    ["settings", "zone", "", "Europe/Rome"],
    ["settings", "zone", "tokio", "Asia/Tokyo"],
    ["settings", "zone", "new york", "America/New_York"],
    ["settings", "listen", "", "on"],
    ["settings", "moderators", "of", "off"],
  ])("of /%s, %s with “%s” typed, offers %s", async (command, option, typed, offered) => {
    expect(await valuesFor(command, option, typed)).toContain(offered);
  });

  it.each(["@everyone <@1> **x**", "\u202E\u0000\uD800", "(((.*[", "x".repeat(6_000), "zzzz"])(
    "with %j typed offers no more than the form takes",
    async (typed) => {
      for (const [command, option] of [
        ["status", "series"],
        ["status", "driver"],
        ["status", "season"],
        ["settings", "zone"],
        ["settings", "language"],
        ["settings", "listen"],
        ["settings", "moderators"],
      ] as const) {
        const choices = await paddock.anna.completes(command, option, typed, paddock.managing);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices)
          expect(Math.max(name.length, String(value).length)).toBeLessThanOrEqual(100);
      }
    },
  );

  it("offers what the driver who was chosen before is told to race, and what is offered can be sent", async () => {
    const { anna, here } = paddock;
    const choices = await anna.completes("status", "series", "", here, { driver: "valentino-rossi" });
    const [first] = choices;
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(said(await anna.uses("status", { series: String(first?.value) }, here))).toContain(String(first?.name));
  });

  it("is not counted as flooding", async () => {
    const { anna, here } = paddock;
    for (let letters = 1; letters < 20; letters += 1) {
      await anna.completes("status", "series", "24 hours of le mans".slice(0, letters), here);
    }
    expect(said(await anna.uses("status", { series: "fia-wec" }, here))).toContain("FIA WEC");
  });
});

describe("asking what is known about a message", () => {
  const ASK = "What is known about this?";

  it("answers who asked alone, below a message of anybody", async () => {
    const { anna, here, discord, channel } = paddock;
    const marc = discord.person({ name: "Marc" });
    const message = marc.says("I hear Rossi will race in the WEC in 2024, <@1> @everyone", { channel });
    const reply = await anna.asksAbout(message, ASK, here);
    expect(reply.message).toMatchObject({ ephemeralFor: anna.id, pings: [] });
    expect(said(reply)).toContain("FIA WEC 2024 · ▲ likely");
  });

  it("reads the preview of a link", async () => {
    const { anna, here, discord, channel } = paddock;
    const marc = discord.person({ name: "Marc" });
    const embeds = [{ title: "Rossi at Le Mans in 2024?", description: "Will he drive the 24 Hours of Le Mans?" }];
    const message = marc.says("", { channel, embeds });
    expect(said(await anna.asksAbout(message, ASK, here))).toContain("24 Hours of Le Mans 2024 · ◆ possible");
  });

  it("reads what the bot itself said, which is no content but components", async () => {
    const { anna, here, discord, channel } = paddock;
    await anna.uses("status", { series: "fia-wec" }, here);
    const [own] = discord.messagesIn(channel);
    if (own === undefined) throw new Error("The bot said nothing");
    expect(said(await anna.asksAbout(own, ASK, here))).toContain("FIA WEC 2024");
  });

  it("says of an empty one, and of one about dinner, what can be asked", async () => {
    const { anna, here, discord, channel } = paddock;
    const empty = discord.person({ name: "Marc" }).says("", { channel });
    for (const message of [empty, "What's for dinner?"]) {
      const reply = await anna.asksAbout(message, ASK, here);
      expect(reply.message?.ephemeralFor).toBe(anna.id);
      expect(said(reply)).toContain("which series Valentino Rossi will race");
    }
  });
});
