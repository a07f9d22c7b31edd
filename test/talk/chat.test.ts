import { beforeEach, describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import type { Message } from "../../src/talk/message.ts";
import { type Asker, askerOfTheFirstArticle } from "../support/talking.ts";

let chat: Asker;

beforeEach(async () => {
  chat = await askerOfTheFirstArticle();
});

const GROUP = {
  chat: { platform: "telegram", id: "-100" },
  place: placeKey("telegram", "-100"),
  hears: () => "everything" as const,
} satisfies Partial<Message>;
const OVERHEARD = { ...GROUP, setting: "overheard" } satisfies Partial<Message>;

describe("a conversation", () => {
  it("knows what 'why?' and 'and Le Mans?' go on from", async () => {
    await chat.ask("Will Rossi race in the WEC in 2024?");
    expect(await chat.words("why?")).toMatch(/^FIA WEC 2024 · ▲ likely/);
    expect(await chat.words("and Le Mans?")).toMatch(/^24 Hours of Le Mans 2024 · ◆ possible/);
    expect(await chat.words("who said that?")).toContain("24 Hours of Le Mans 2024: ◆ possible");
  });

  it("goes on with the season that was told, and does not say again that there is none for this year", async () => {
    const at = Date.UTC(2026, 10, 22);
    expect(await chat.words("Which series will Rossi race?", { at })).toMatch(/^No report for 2026 or 2027/);
    expect(await chat.words("and the WEC?", { at })).toMatch(/^FIA WEC 2024 · season over, reported as ▲ likely/);
  });

  it("names in the question only what the message names", async () => {
    await chat.ask("Will Rossi race in the WEC in 2024?");
    expect((await chat.ask("why?")).question).toEqual({ intent: "why", series: [], language: "en" });
  });

  it("forgets after ten minutes, and never tells one chat what another spoke of", async () => {
    const at = Date.UTC(2023, 10, 10);
    await chat.ask("Rossi WEC 2024?", { at });
    expect((await chat.words("why?", { at: at + 11 * 60_000 })).split("\n")[0]).toMatch(/^FIA WEC/);
    expect(await chat.words("why?", { at: at + 11 * 60_000 })).toContain("Sprint Cup");
    expect(await chat.words("why?", { ...GROUP, at })).toContain("Sprint Cup");
  });
});

describe("a group", () => {
  it("hears nothing unless somebody let it listen in", async () => {
    expect(await chat.ask("Will Rossi race in the WEC?", OVERHEARD)).toMatchObject({ disposition: "silent" });
  });

  it("answers then only a question about a followed driver's racing", async () => {
    await chat.ask("/settings listen:on", GROUP);
    expect(await chat.ask("Will Rossi race in the WEC?", OVERHEARD)).toMatchObject({ disposition: "answer" });
    for (const chatter of [
      "Rossi was great in the WEC",
      "Will Hamilton race at Le Mans?",
      "help",
      "I love the WEC",
      "/settings",
      "what's for dinner?",
      "Rossi?",
      "stop sending me updates about Rossi in the WEC?",
    ]) {
      expect([chatter, (await chat.ask(chatter, OVERHEARD)).disposition]).toEqual([chatter, "silent"]);
    }
  });

  it("lets only those who manage it change or delete its settings", async () => {
    const member = { ...GROUP, manages: () => false };
    expect(await chat.words("/settings zone:Asia/Tokyo", member)).toBe("Only those who manage this chat can do that.");
    expect(await chat.words("/forget confirm:yes", member)).toBe("Only those who manage this chat can do that.");
    expect(await chat.store.preferences(GROUP.place)).toEqual({});
  });
});

describe("settings", () => {
  it("shows the defaults as defaults, and tells the local time of a zone", async () => {
    const words = await chat.words("/settings");
    expect(words).toContain("Language: English (not set: the default)");
    expect(words).toContain("Time zone: Europe/Rome, where it is 13:05 now (not set: the default)");
  });

  it("keeps what was set, spelt as the time zone database spells it", async () => {
    expect(await chat.words("/settings zone:asia/tokyo driver:Vale")).toContain(
      "Time zone: Asia/Tokyo, where it is 21:05 now",
    );
    expect(await chat.store.preferences(placeKey("terminal", "local"))).toEqual({
      timeZone: "Asia/Tokyo",
      driver: "valentino-rossi",
    });
  });

  it("changes all or nothing, and says what is wrong with each", async () => {
    const words = await chat.words(
      "/settings zone:Europe/Atlantis language:klingon listen:maybe driver:Hamilton language:",
    );
    expect(words).toContain("I know no time zone “Europe/Atlantis”.");
    expect(words).toContain("I do not speak “klingon” yet. I speak English, Italian, Spanish, German and French.");
    expect(words).toContain("“maybe” is neither on nor off.");
    expect(words).toContain("I do not follow Hamilton.");
    expect(await chat.words("/settings zone:Asia/Tokyo listen:maybe")).not.toContain("Done");
    expect(await chat.store.preferences(placeKey("terminal", "local"))).toEqual({});
  });

  it("refuses to listen in where there is nothing to hear, with the reason", async () => {
    expect(await chat.words("/settings listen:on")).toMatch(/nothing to listen in to/);
  });

  it("belongs to a chat, so a question from a script has none", async () => {
    const { place: _, ...script } = { chat: { platform: "terminal", id: "script" } as const, place: undefined };
    const answer = await chat.ask("/settings language:en", { ...script, place: undefined as never });
    expect(answer).toMatchObject({ disposition: "decline" });
  });

  it("sets the day that a question is asked on", async () => {
    await chat.ask("/settings zone:Pacific/Auckland");
    const newYearInAuckland = Date.UTC(2023, 11, 31, 12);
    expect((await chat.ask("what does Rossi race this year?", { at: newYearInAuckland })).question.season).toBe(2024);
  });
});

describe("forgetting", () => {
  it("asks first, deletes then, and says so", async () => {
    await chat.ask("/settings zone:Asia/Tokyo");
    const asked = await chat.ask("/forget");
    expect(asked).toMatchObject({ reply: { actions: [{ call: { command: "forget", options: { confirm: "yes" } } }] } });
    expect(await chat.store.preferences(placeKey("terminal", "local"))).toEqual({ timeZone: "Asia/Tokyo" });
    expect(await chat.words("/forget confirm:yes")).toBe("Forgotten. Nothing of this chat is kept any more.");
    expect(await chat.store.preferences(placeKey("terminal", "local"))).toEqual({});
    expect(await chat.words("/forget")).toBe("Nothing was kept of this chat.");
  });
});

describe("members and moderators", () => {
  const member = { ...GROUP, person: placeKey("telegram", "7"), manages: () => false } satisfies Partial<Message>;
  const OWN = { chat: { platform: "telegram", id: "7" }, place: member.person, person: member.person } as const;

  it("may be kept to its moderators, who alone are answered then", async () => {
    expect(await chat.words("/settings moderators:on", GROUP)).toContain("For moderators only: on");
    const refused = await chat.ask("WEC?", member);
    expect(refused).toMatchObject({ disposition: "decline", reply: { audience: "if-owed" } });
    expect(await chat.words("/status wec", member)).toMatch(/only the moderators use me/);
    expect(await chat.words("/status wec", GROUP)).toContain("would race");
    expect(await chat.words("/privacy", member)).toContain("/forget");
    await chat.ask("/settings listen:on", GROUP);
    const overheard = { ...member, setting: "overheard" } as const;
    expect((await chat.ask("Will Rossi race in the WEC?", overheard)).disposition).toBe("silent");
    expect((await chat.ask("Will Rossi race in the WEC?", OVERHEARD)).disposition).toBe("answer");
  });

  it("forgets for a member what is that member's, and nothing of the group", async () => {
    await chat.ask("/settings zone:Asia/Tokyo", GROUP);
    await chat.ask("/settings zone:Asia/Seoul", OWN);
    const asked = await chat.ask("/forget", member);
    expect(asked).toMatchObject({
      reply: { actions: [{ call: { command: "forget", options: { confirm: "me telegram:7" } } }] },
    });
    const other = { ...member, person: placeKey("telegram", "8") };
    const tapped = { command: "forget", options: { confirm: "me telegram:7" } } as const;
    expect(await chat.words(tapped, other)).toBe("That button is for who asked.");
    expect(await chat.words("/forget confirm:me", member)).toBe("Forgotten. Nothing of you is kept any more.");
    expect(await chat.store.preferences(OWN.place)).toEqual({});
    expect(await chat.store.preferences(GROUP.place)).toEqual({ timeZone: "Asia/Tokyo" });
    expect(await chat.words("/forget", member)).toMatch(/^Nothing was kept of you\./);
  });

  it.each([
    ["commands", /privacy mode/],
    ["mentions", /message content intent/],
    ["private", /nothing to listen in to/],
  ] as const)("where the bot hears %s is not listened in to, with the reason", async (hears, reason) => {
    expect(await chat.words("/settings listen:on", { ...GROUP, hears: () => hears })).toMatch(reason);
    expect(await chat.store.preferences(GROUP.place)).toEqual({});
  });
});

describe("commands", () => {
  it.each([
    "/help",
    "/about",
    "/privacy",
    "/series 2024",
    "/programme",
    "/status wec 2024",
    "/status@PitboardBot series:fia-wec season:2024",
    "/why wec",
    "/history wec",
    "/sources",
    "/next",
    "/calendar wec",
    "/ask Will Rossi race in the WEC?",
  ])("%s is answered", async (command) => {
    const answer = await chat.ask(command);
    expect(answer.disposition).toBe("answer");
    expect((await chat.words(command)).length).toBeGreaterThan(20);
  });

  it("means the same whether it was typed or taken apart by the platform", async () => {
    const taken = await chat.words({ command: "status", options: { series: "fia-wec", season: "2024" } });
    expect(await chat.words("/status wec 2024")).toBe(taken);
    expect(await chat.words("/status series=fia-wec season=2024")).toBe(taken);
    expect(await chat.words("Rossi in the WEC 2024?")).toBe(taken);
  });

  it("says of a command that it does not know which ones it does", async () => {
    expect(await chat.words("/frobnicate now")).toBe(
      "I do not know the command /frobnicate. /help lists those that I know.",
    );
  });

  it("leaves a path or a lone slash alone", async () => {
    expect(await chat.ask("/")).toMatchObject({ disposition: "decline" });
    expect(await chat.ask("/ wec")).toMatchObject({ disposition: "answer" });
  });
});
