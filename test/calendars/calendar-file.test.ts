import { describe, expect, it } from "vitest";
import { anArticle, publishedOn, theSeason } from "../support/facts.ts";
import { announced, reported, stated } from "../support/telling.ts";
import { madeOf } from "./made.ts";
import { ENDURANCE, FAMILY, LE_MANS, SPRINT, WEC } from "./rounds.ts";

describe("the rounds of a calendar file", () => {
  it("are all-day events over their days, with place, grade, source and link", async () => {
    const url = "https://www.example.com/wec,2024;a";
    const article = anArticle({ url, publisher: "speedweek", published: publishedOn("2023-11-06") });
    const entry = { class: "LMGT3", team: "Team WRT", car: "BMW M4 GT3", number: "46", crew: ["Augusto Farfus"] };
    const claim = { ...announced("confirmed", "2023-11-06", { ...WEC, ...entry }), article };
    const { events, of } = await madeOf([claim], { ...WEC });
    expect(events).toHaveLength(8);
    expect(of("Imola")).toMatchObject({
      title: "confirmed (official): 6 Hours of Imola (FIA WEC)",
      starts: "2024-04-21",
      ends: "2024-04-22",
      place: "Autodromo Enzo e Dino Ferrari",
      status: "CONFIRMED",
      url: "https://www.example.com/wec%2C2024%3Ba",
      description: [
        "Valentino Rossi · FIA WEC 2024 · LMGT3, Team WRT, BMW M4 GT3, #46, Augusto Farfus",
        "confirmed (official) · Speedweek, 6 November 2023",
        url,
        "Days: FIA WEC and ACO, calendar announcement at Le Mans, 9 June 2023 (9 June 2023)",
        "As of 10 November 2023.",
      ].join("\n"),
    });
    expect(of("Le Mans")).toMatchObject({ starts: "2024-06-15", ends: "2024-06-17" });
    expect(events.map(({ starts }) => starts)).toEqual(events.map(({ starts }) => starts).toSorted());
  });

  it("are those that are confirmed or certain, and what is open only where it is asked for", async () => {
    const claims = [
      stated("certain", "2023-11-01", ENDURANCE),
      reported("likely", "2023-11-01", WEC),
      reported("ruled-out", "2023-11-01", SPRINT),
    ];
    const sure = await madeOf(claims);
    expect(sure.events.filter(({ title }) => !title.includes("certain, not yet official"))).toEqual([]);
    expect(sure.events).toHaveLength(5);
    const every = await madeOf(claims, { which: "every" });
    expect(every.events).toHaveLength(5 + 8);
    expect(every.of("Imola")).toMatchObject({ title: "likely: 6 Hours of Imola (FIA WEC)", status: "TENTATIVE" });
  });

  it("are those of one series or season where only that is wanted, and the file says so", async () => {
    const claims = [announced("confirmed", "2023-11-01", WEC), announced("confirmed", "2023-11-01", ENDURANCE)];
    const all = await madeOf(claims);
    expect([all.name, all.title, all.events.length]).toEqual(["valentino-rossi.ics", "Valentino Rossi", 13]);
    const wec = await madeOf(claims, WEC);
    expect([wec.name, wec.title, wec.events.length]).toEqual([
      "valentino-rossi-fia-wec-2024.ics",
      "Valentino Rossi · FIA WEC 2024",
      8,
    ]);
    const family = await madeOf(claims, FAMILY);
    expect(family.events).toHaveLength(5);
    expect((await madeOf(claims, LE_MANS)).events).toHaveLength(1);
    expect((await madeOf(claims, { season: theSeason(2025) })).events).toEqual([]);
  });

  it("tell no grade where nobody told one, of a series that is named and asked for whole", async () => {
    expect((await madeOf([], WEC)).events).toEqual([]);
    const { events, of } = await madeOf([], { ...WEC, which: "every" });
    expect(events).toHaveLength(8);
    expect(of("Imola")).toMatchObject({ title: "6 Hours of Imola (FIA WEC)", status: "CONFIRMED" });
  });

  it("never pass the grade of a series off as that of an event in it, nor a family's as a cup's", async () => {
    const claims = [announced("confirmed", "2023-11-01", WEC), announced("confirmed", "2023-11-01", FAMILY)];
    const { of } = await madeOf(claims);
    expect(of("Le Mans").title).toBe("24 Hours of Le Mans (FIA WEC: confirmed (official))");
    expect(of("Misano").title).toMatch(/^Misano \(.*: confirmed \(official\)\)$/);
    const told = await madeOf([...claims, reported("possible", "2023-11-02", LE_MANS)], { which: "every" });
    expect(told.of("24 Hours of Le Mans").title).toBe("possible: 24 Hours of Le Mans");
    expect(told.events.filter(({ uid }) => uid.includes("le-mans-24h"))).toHaveLength(1);
  });

  it("say of some rounds that nobody told which, and only where that is asked for", async () => {
    const some = announced("confirmed", "2024-02-02", { ...SPRINT, scope: "selected-rounds" });
    const asOf = "2024-02-10";
    expect((await madeOf([some], { asOf })).events).toEqual([]);
    const { of } = await madeOf([some], { asOf, which: "every" });
    expect(of("Misano")).toMatchObject({
      title: expect.stringMatching(/^Misano \(.*, some rounds: confirmed \(official\)\)$/),
      status: "TENTATIVE",
    });
    const whole = reported("ruled-out", "2023-11-27", { ...SPRINT, scope: "full-season" });
    const both = await madeOf([whole, some], { asOf, which: "every" });
    expect(both.of("Misano").title).toContain("some rounds: confirmed");
  });

  it("say that sources disagree, and that nothing newer is known", async () => {
    const claims = [
      stated("certain", "2023-10-20", { ...WEC, publisher: "speedweek" }),
      reported("unlikely", "2023-11-05", { ...WEC, publisher: "motorsport-com" }),
    ];
    expect((await madeOf(claims)).of("Imola").description).toContain("Sources disagree.");
    const late = await madeOf(claims.slice(0, 1), { asOf: "2024-02-20" });
    expect(late.of("Imola").description).toContain("Nothing newer since 20 October 2023.");
  });
});
