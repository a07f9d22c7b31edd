import { describe, expect, it } from "vitest";
import { theDriver, theSeason, theSeries } from "../support/facts.ts";
import { askerOfClaims, asserted, askedOn as on, publishedOnDay as published } from "../support/talking.ts";

const WEC_2025 = { series: theSeries("fia-wec"), season: theSeason(2025) } as const;
describe("what is not understood", () => {
  it.each([
    ["Will Rossi race in NASCAR?", "NASCAR"],
    ["will rossi race in nascar", "nascar"],
    ["Is Rossi going to Silverstone?", "Silverstone"],
    ["Will Rossi drive the Porsche Supercup?", "Porsche Supercup"],
    ["Will Rossi race in Formula 2?", "Formula 2"],
    ["/status foo 2024", "foo"],
  ])("is said back, and nothing is asserted: %s", async (question, name) => {
    const bot = await askerOfClaims([published("2024-11-06", WEC_2025)]);
    expect(await bot.words(question, on("2024-11-20"))).toContain(
      `“${name}”? I know no series and no event of that name`,
    );
    expect(await asserted(bot, question, on("2024-11-20"))).toEqual([]);
  });

  it.each(["Will Rossi race the WEC in 3024?", "/status wec 20244", "/status season:soon wec"])(
    "is no season: %s",
    async (question) => {
      const bot = await askerOfClaims([published("2024-11-06", WEC_2025)]);
      expect(await bot.words(question, on("2024-11-20"))).toMatch(/is no season that I understand/);
    },
  );

  it("loses no word of a command, in whatever order", async () => {
    const bot = await askerOfClaims([published("2024-11-06", WEC_2025)]);
    expect(await bot.words("/status season:2025 wec", on("2024-11-20"))).toMatch(/^FIA WEC 2025/);
  });
});

describe("namesakes", () => {
  it("are asked back: which Rossi?", async () => {
    const alexander = {
      id: theDriver("alexander-rossi"),
      name: "Alexander Rossi",
      shortName: "Rossi",
      otherNames: [],
      weakNames: [],
      notToBeTakenFor: [],
    };
    const bot = await askerOfClaims([published("2024-11-06", WEC_2025)], {
      change: (catalogue) => ({ ...catalogue, drivers: new Map([...catalogue.drivers, [alexander.id, alexander]]) }),
    });
    expect(await bot.ask("Will Rossi race in IndyCar?", on("2024-11-20"))).toMatchObject({
      disposition: "clarify",
      outlooks: [],
    });
    expect(await bot.words("Will Rossi race in IndyCar?", on("2024-11-20"))).toBe(
      "Which one do you mean: Valentino Rossi or Alexander Rossi?",
    );
    expect(await bot.words("Will Valentino Rossi race the WEC in 2025?", on("2024-11-20"))).toMatch(/^FIA WEC 2025/);
    expect((await bot.ask("Will Alexander Rossi race in IndyCar?", on("2024-11-20"))).question.driver).toBe(
      "alexander-rossi",
    );
  });
});
