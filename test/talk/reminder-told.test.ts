import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/racing/claim.ts";
import { ROSSI, theSeries } from "../support/facts.ts";
import { askerOfClaims, plain, publishedOnDay } from "../support/talking.ts";

const ANNOUNCED: Partial<Claim> = {
  certainty: "confirmed",
  basis: { kind: "announcement", by: "team" },
  class: "LMGT3",
  team: "Team WRT",
  crew: ["Ahmad Al Harthy", "Maxime Martin"],
  number: "46",
  car: "BMW M4 GT3",
};

const DIGEST = { driver: ROSSI, zone: "Europe/Rome", reminded: [] as readonly string[] };

async function remindedOn(day: string, claims: readonly Claim[], reminded: readonly string[] = []) {
  const bot = await askerOfClaims(claims);
  const told = await bot.talk.reminder({ ...DIGEST, reminded }, Date.parse(`${day}T17:00:00Z`));
  return told && { words: plain(told.reply), rounds: told.rounds };
}

describe("a reminder", () => {
  it("tells a round two days before, with crew, number, car and day, once", async () => {
    const claim = publishedOnDay("2024-01-10", ANNOUNCED);
    const told = await remindedOn("2024-02-29", [claim]);
    expect(told?.words.split("\n").slice(0, 3)).toEqual([
      "Valentino Rossi races soon",
      "Sat, 2 Mar 2024 · Qatar 1812 km, Lusail International Circuit · FIA WEC",
      "Valentino Rossi will race in the LMGT3 class for Team WRT with Ahmad Al Harthy and Maxime Martin under number 46 (BMW M4 GT3).",
    ]);
    expect(told?.rounds).toEqual(["fia-wec 2024 qatar"]);
    expect(await remindedOn("2024-02-29", [claim], told?.rounds)).toBeUndefined();
  });

  it("comes a day late rather than not at all, and not on the day itself", async () => {
    const claim = publishedOnDay("2024-01-10", ANNOUNCED);
    expect(await remindedOn("2024-02-28", [claim])).toBeUndefined();
    expect((await remindedOn("2024-03-01", [claim]))?.rounds).toHaveLength(1);
    expect(await remindedOn("2024-03-02", [claim])).toBeUndefined();
  });

  it.each<[string, Partial<Claim>]>([
    ["is only likely", { certainty: "likely", basis: { kind: "report" } }],
    ["may be any of a few", { ...ANNOUNCED, scope: "selected-rounds" }],
    ["is one, nobody said which", { ...ANNOUNCED, scope: "single-event" }],
  ])("does not come for a round that %s", async (_, told) => {
    expect(await remindedOn("2024-02-29", [publishedOnDay("2024-01-10", told)])).toBeUndefined();
  });

  it("tells an event by its own grade, and once though it is a round of a championship", async () => {
    const season = publishedOnDay("2024-01-10", ANNOUNCED);
    const event = { series: theSeries("le-mans-24h"), season: season.season };
    const doubted = publishedOnDay("2024-02-01", { ...event, certainty: "uncertain" });
    expect(await remindedOn("2024-06-13", [season, doubted])).toBeUndefined();
    const announced = publishedOnDay("2024-02-01", { ...ANNOUNCED, ...event, scope: "single-event" });
    expect((await remindedOn("2024-06-13", [season, announced]))?.rounds).toEqual(["le-mans-24h 2024 le-mans"]);
  });
});
