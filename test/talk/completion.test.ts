import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { OPTIONS, type OptionName } from "../../src/talk/commands.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Message } from "../../src/talk/message.ts";
import { ROSSI } from "../support/facts.ts";
import { askerOfTheFirstArticle, DATA } from "../support/talking.ts";

const { store } = await askerOfTheFirstArticle();
const catalogue = await loadCatalogue([DATA]);
const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });

let typings = 0;

/** Somebody who types no faster than anybody does. */
const typed = (said: string): Message & { said: string } => ({
  chat: { platform: "discord", id: "1" },
  place: placeKey("discord", "1"),
  said,
  setting: "addressed",
  manages: () => true,
  hears: () => "mentions",
  at: Date.parse("2023-11-10T12:00:00Z") + 1000 * typings++,
});

async function completed(option: OptionName, said: string): Promise<readonly string[]> {
  return (await talk.complete({ message: typed(said), option })).map(({ value }) => value);
}

describe("completing an option", () => {
  it("begins with the series that are reported of the driver", async () => {
    expect((await completed("series", "")).slice(0, 4).sort()).toEqual(
      ["le-mans-24h", "fia-wec", "gtwc-europe-endurance", "gtwc-europe-sprint"].sort(),
    );
  });

  it.each([
    ["wec", "fia-wec"],
    ["WEC", "fia-wec"],
    ["le mans", "le-mans-24h"],
    ["le manz", "le-mans-24h"],
    ["sprin", "gtwc-europe-sprint"],
    ["endurnce", "gtwc-europe-endurance"],
    ["langstrecken-wm", "fia-wec"],
  ])("knows a series by what is typed so far, a slip or not: %s", async (said, series) => {
    expect((await completed("series", said)).slice(0, 3)).toContain(series);
  });

  it("knows drivers, zones, languages and what can be switched", async () => {
    expect(await completed("driver", "vale")).toEqual(["valentino-rossi"]);
    expect(await completed("driver", "rosi")).toEqual(["valentino-rossi"]);
    expect((await completed("zone", "rom"))[0]).toBe("Europe/Rome");
    expect(await completed("zone", "new york")).toEqual(["America/New_York"]);
    expect(await completed("zone", "")).toHaveLength(25);
    expect(await completed("language", "eng")).toEqual(["en"]);
    expect(await completed("listen", "o")).toEqual(["on", "off"]);
    expect(await completed("moderators", "of")).toEqual(["off"]);
  });

  it("knows how alerts are told: the measure in words, quiet hours as clocks show them, and what can be done", async () => {
    expect(await completed("measure", "")).toEqual(["every", "clear", "decided"]);
    expect(await completed("measure", "confirmed")).toEqual(["decided"]);
    expect((await completed("quiet", "22h30–6"))[0]).toBe("22:30-06:00");
    expect(await completed("quiet", "")).toContain("off");
    const actions = await talk.complete({ message: typed(""), option: "action", command: "alerts" });
    expect(actions.map(({ value }) => value)).toEqual(["on", "off", "show"]);
  });

  it("knows seasons by digits and in words", async () => {
    expect(await completed("season", "")).toEqual(["2024", "2023"]);
    expect(await completed("season", "24")).toEqual(["2024"]);
    expect((await completed("season", "next year"))[0]).toBe("2024");
    expect(await completed("season", "2031")).toEqual(["2031"]);
    expect(await completed("season", "never")).toEqual([]);
  });

  it("takes whatever is typed, and offers 25 at most", async () => {
    const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom("a", "e", "2", " ", "/"));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...OPTIONS), anything, async (option, said) => {
        const choices = await talk.complete({ message: typed(said), option, driver: said });
        expect(choices.length).toBeLessThanOrEqual(25);
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("somebody who types faster than anybody does", () => {
  it("gets nothing for a moment, and harms nobody else", async () => {
    const at = Date.parse("2023-11-10T13:00:00Z");
    const by = (person: string) => ({ ...typed("wec"), person: placeKey("telegram", person), at });
    const all = await Promise.all(
      Array.from({ length: 60 }, () => talk.complete({ message: by("1"), option: "series" })),
    );
    expect(all.filter((choices) => choices.length > 0)).toHaveLength(40);
    expect(await talk.offers(by("1"))).toEqual([]);
    expect(await talk.offers(by("2"))).not.toEqual([]);
  });
});

describe("offers to post", () => {
  const titles = async (said: string) => (await talk.offers(typed(said))).map(({ title }) => title);

  it("are the programme and each drive, where nothing is typed", async () => {
    const [first, ...drives] = await titles("");
    expect(first).toBe("Valentino Rossi · programme 2024");
    expect(drives.map((title) => title.split(" 2024")[0]).sort()).toEqual([
      "24 Hours of Le Mans",
      "FIA WEC",
      "GT World Challenge Europe Endurance Cup",
      "GT World Challenge Europe Sprint Cup",
    ]);
  });

  it("are what is asked, and a description that says more", async () => {
    const [first] = await talk.offers(typed("will he race in the wec?"));
    expect(first?.title).toBe("FIA WEC 2024 · ▲ likely ↗ rising");
    expect(first?.description).toContain("Valentino Rossi would race in the LMGT3 class");
  });

  it("are series that come near, where what is typed is understood as nothing", async () => {
    expect((await titles("endurance cop")).length).toBeGreaterThan(0);
    expect(await titles("qqqq xxxx")).toEqual([]);
  });
});
