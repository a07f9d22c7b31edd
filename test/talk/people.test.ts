import { beforeEach, describe, expect, it } from "vitest";
import { type Asker, askerOfTheFirstArticle } from "../support/talking.ts";

let fan: Asker;

beforeEach(async () => {
  fan = await askerOfTheFirstArticle();
});

describe("what somebody takes for granted", () => {
  it.each([
    ["since Rossi is confirmed for Le Mans, which car will he drive?", /^That is not confirmed, .*Le Mans 2024 is ◆/],
    ["who said that Rossi is out of the WEC?", /^That is not ruled out, .*FIA WEC 2024 is ▲/],
    ["now that he has signed for the DTM, when is his next race?", /^I know of no confirmation: .*DTM, \d{4}\./],
    [
      "visto che Rossi è confermato a Le Mans, che macchina guida?",
      /^Che io sappia non è confermato: 24 Ore di Le Mans/,
    ],
  ])("is corrected before anything is answered: %s", async (question, corrected) => {
    expect(await fan.words(question)).toMatch(corrected);
  });

  it.each([
    "Why is the endurance cup certain for Rossi?",
    "Is Rossi confirmed for the WEC?",
    "why is le mans only possible",
  ])("is left alone where it is so, or is what is asked: %s", async (question) => {
    expect(await fan.words(question)).not.toMatch(/That is not|I know of no confirmation/);
  });
});

describe("a question about another day", () => {
  it("is answered by what was known then", async () => {
    expect(await fan.words("what was known about Rossi in the WEC on 7 November?")).toMatch(
      /^What was known on 7 November 2023:\n.*▲ likely/,
    );
    const before = await fan.words("what was known in October?");
    expect(before).toMatch(/^What was known on 31 October 2023:\n(?!.*likely)/);
  });

  it("asks what is new since then", async () => {
    expect(await fan.words("what's new since last week?")).toContain("6 November 2023: first report");
    expect(await fan.words("what's new since yesterday?")).toMatch(/^Nothing new since 9 November 2023\./);
    expect(await fan.words("anything new about Rossi since 8 November")).toMatch(
      /^Nothing new since 8 November 2023\./,
    );
  });

  it("means no season by the year of a day", async () => {
    const { question } = await fan.ask("what was known about Rossi in November 2022?");
    expect(question.season).toBeUndefined();
  });
});

describe("several questions in one message", () => {
  it("are answered in turn, a later one about what the first was about", async () => {
    const words = await fan.words("Will Rossi race the WEC? And who said that?");
    expect(words).toMatch(/would race[\s\S]*Speedweek · 6 November 2023 · in German/);
    expect(words).not.toContain("Sprint Cup");
    expect(await fan.words("which car will rossi drive and when is his next race")).toMatch(/BMW M4 GT3[\s\S]*Qatar/);
  });

  it("are one where they ask for the same", async () => {
    const words = await fan.words("WEC or Sprint Cup? Which of the two will he race?");
    expect(words.match(/FIA WEC 2024/g)).toHaveLength(1);
    expect(words).toContain("Sprint Cup 2024");
  });
});

describe("what was just spoken of", () => {
  it("is gone on from, the year after too", async () => {
    await fan.words("Will Rossi race the WEC in 2024?");
    expect(await fan.words("and the year after?")).toContain("No report for 2025 on Rossi and FIA WEC");
    expect(await fan.words("and Le Mans?")).toContain("Le Mans");
    expect(await fan.words("who said that?")).toContain("Speedweek");
  });

  it("is nothing where nothing was spoken of", async () => {
    expect((await fan.ask("and the year after?")).disposition).toBe("decline");
  });
});

describe("a name", () => {
  it("that somebody else bears who races there is asked back", async () => {
    const answer = await fan.ask("Rossi in the Indy 500?");
    expect(answer).toMatchObject({ disposition: "clarify", question: { intent: "status" } });
    expect((await fan.ask("Valentino Rossi in the Indy 500?")).disposition).toBe("answer");
    expect((await fan.ask("Alexander Rossi in the Indy 500?")).disposition).toBe("decline");
  });

  it.each(["vale, who won yesterday?", "non vale la pena", "the doctor gave me pills", "Ross Chastain at Le Mans?"])(
    "is not his in: %s",
    async (message) => {
      const { question, disposition } = await fan.ask(message);
      expect([question.driver, disposition]).toEqual([undefined, "decline"]);
    },
  );

  it("may be mistyped by a letter where racing is spoken of, and nowhere else", async () => {
    expect(await fan.words("Valentno Rossi endurence cup 2024")).toContain("Endurance Cup 2024");
    expect((await fan.ask("my rosi is ill")).question.driver).toBeUndefined();
  });
});

describe("a team or a make that no report names", () => {
  it.each(["Will Rossi race for Ferrari in the WEC in 2024?", "Does Rossi drive a Lamborghini in 2024?"])(
    "is said not to be named: %s",
    async (question) => {
      expect(await fan.words(question)).toMatch(
        /^No report says that Valentino Rossi will race for (Ferrari|Lamborghini)/,
      );
    },
  );

  it.each(["Will Rossi race for WRT in the WEC?", "Does he drive a BMW in the WEC in 2024?"])(
    "is not said so where it is: %s",
    async (question) => {
      expect(await fan.words(question)).not.toContain("No report says");
    },
  );
});

describe("kind words", () => {
  it("get one back, where the bot is spoken to", async () => {
    expect(await fan.words("hi there")).toMatch(/^Hello\. /);
    expect(await fan.words("thanks mate")).toBe("You are welcome.");
    expect(await fan.words("grazie mille")).toBe("Di niente.");
    expect((await fan.ask("thanks", { setting: "overheard" })).disposition).toBe("silent");
  });
});
