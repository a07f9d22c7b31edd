import { describe, expect, it } from "vitest";
import { nthClaim } from "../../../src/racing/claim.ts";
import { LANGUAGES } from "../../../src/racing/language.ts";
import { published } from "../../../src/racing/published.ts";
import { aClaim, anArticle, articleKey, publishedOn, theDay, theSeries } from "../../support/facts.ts";
import { sure } from "../../support/sure.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { aBoard } from "./a-board.ts";
import { read } from "./read-page.ts";

const SEASON = "/en/valentino-rossi/2024";

describe("a page of a season", () => {
  it("tells each drive with its grade in shape and word, who said so, when and where", async () => {
    const { words, document } = read(await (await aBoard()).page(SEASON));
    expect(words("h1")).toEqual(["Valentino Rossi, 2024"]);
    expect(words("section.board li")).toEqual([
      "● GT World Challenge Europe Endurance Cup: certain, not yet official",
      "▲↗ FIA WEC (LMGT3, Team WRT): likely",
      "◆↗ 24 Hours of Le Mans, a round of the FIA WEC: possible",
      "? GT World Challenge Europe Sprint Cup, full season: uncertain",
    ]);
    expect(words("#fia-wec .quote figcaption").join()).toContain("Valentino Rossi");
    expect(words("#fia-wec .evidence .source")).toEqual(["Speedweek"]);
    expect(words("#fia-wec .evidence time")).toEqual(["6 November 2023"]);
    const link = sure(document.querySelector("#fia-wec .evidence a") ?? undefined);
    expect(link.getAttribute("href")).toMatch(/^https:\/\/www\.speedweek\.com\//);
  });

  it.each(LANGUAGES)("is told in %s by its path, and leads to the others", async (language) => {
    const { document } = read(await (await aBoard()).page(`/${language}/valentino-rossi/2024`));
    expect(document.documentElement.getAttribute("lang")).toBe(language);
    const links = [...document.querySelectorAll("nav.languages a")];
    expect(links.map((each) => each.getAttribute("href"))).toEqual(
      LANGUAGES.map((each) => `/${each}/valentino-rossi/2024`),
    );
    expect(links.find((each) => each.getAttribute("aria-current") === "page")?.getAttribute("lang")).toBe(language);
  });

  it("tells the next rounds, each with its grade", async () => {
    const { words } = read(await (await aBoard({ today: "2024-06-01" })).page(SEASON));
    expect(words(".rounds li")[0]).toBe(
      "Sat, 15 Jun – Sun, 16 Jun 2024 · 24 Hours of Le Mans, Circuit de la Sarthe · Le Mans 24h · ◆ possible ↗ rising",
    );
  });

  it("draws the history from three reports on, in both schemes", async () => {
    const more = ["2023-11-20", "2023-12-10"].map((day) => publishedOnDay(day, { certainty: "certain" }));
    const drawn = read(await (await aBoard({ claims: more, today: "2023-12-20" })).page(SEASON)).document;
    expect([...drawn.querySelectorAll(".picture svg title")].map((each) => each.textContent)).toEqual([
      "Valentino Rossi · history 2024",
      "Valentino Rossi · history 2024",
    ]);
    expect(read(await (await aBoard()).page(SEASON)).document.querySelector("svg")).toBeNull();
  });

  it("says of a season without reports that this is not a no", async () => {
    const { words } = read(await (await aBoard()).page("/en/valentino-rossi/2023"));
    expect(words("section.board p").join()).toContain("No report for 2023, which does not mean");
  });

  it("shows both sides where sources disagree", async () => {
    const doubt = publishedOnDay("2023-11-09", { certainty: "unlikely" }, "motorsport-com");
    const { words } = read(await (await aBoard({ claims: [doubt] })).page(SEASON));
    expect(words("#fia-wec").join()).toContain("Sources disagree: ▲ likely (Speedweek, 6 November 2023) · ▽ unlikely");
  });

  it("tells what was told wrong, and what is right", async () => {
    const { page, store } = await aBoard();
    const article = anArticle({ id: articleKey(7), publisher: "motorsport-com", published: publishedOn("2023-11-08") });
    const series = theSeries("spa-24h");
    const wrong = aClaim(article, 1, { series, certainty: "confirmed" });
    const change = { about: wrong, because: wrong.id };
    const about = { driver: wrong.driver, series, season: wrong.season };
    await store.decide(article.id, () => ({
      intake: { article, claims: [wrong], notes: [], corrections: [] },
      bulletin: {
        at: Date.parse("2023-11-08T12:00:00Z"),
        article: article.id,
        changes: [{ ...change, about, after: { certainty: "confirmed", contested: false } }],
      },
    }));
    expect(await page(SEASON)).not.toContain("Corrections");
    const right = { ...wrong, id: nthClaim(article.id, 2), certainty: "possible" } as const;
    const when = theDay("2023-11-09");
    await store.decide(article.id, () => ({
      intake: {
        article,
        claims: [right],
        notes: [],
        corrections: [
          { kind: "superseded", claim: wrong.id, by: right.id, who: "terminal", when, why: "our-misreading" },
        ],
      },
      bulletin: {
        at: Date.parse("2023-11-09T12:00:00Z"),
        article: article.id,
        changes: [],
        correction: { claims: [wrong.id], why: "our-misreading" },
      },
    }));
    const { words, document } = read(await page(SEASON));
    const told = words('section[aria-labelledby="corrections"]').join();
    expect(told).toContain("On 8 November 2023 I said: ✔ confirmed");
    expect(told).toContain("◆ possible");
    expect(document.querySelector("#spa-24h .verdict")?.textContent).toContain("possible");
  });
});

describe("a page as of a day", () => {
  const claims = [
    publishedOnDay("2024-01-10", { certainty: "confirmed", basis: { kind: "announcement", by: "team" } }),
  ];

  it("is linked for each day on which something changed", async () => {
    const { document } = read(await (await aBoard({ claims, today: "2024-02-01" })).page(SEASON));
    const days = [...document.querySelectorAll(".changes > li > a")].map((each) => each.getAttribute("href"));
    expect(days).toEqual([`${SEASON}/2024-01-10`, `${SEASON}/2023-11-06`]);
  });

  it("shows what was known then and nothing later, and the ways to the days around", async () => {
    const { words, document } = read(
      await (await aBoard({ claims, today: "2024-02-01" })).page(`${SEASON}/2023-11-06`),
    );
    expect(words("#fia-wec .verdict")).toEqual(["▲ likely ↗ rising"]);
    expect(words("#known-on")).toEqual(["What was known on 6 November 2023"]);
    expect(words("title")[0]).toBe("What was known on 6 November 2023 · Valentino Rossi 2024 · Pitboard");
    expect(document.body.textContent).not.toContain("confirmed,");
    const ways = [...document.querySelectorAll(".ways a")].map((each) => each.getAttribute("href"));
    expect(ways).toEqual([`${SEASON}/2024-01-10`, SEASON]);
  });

  it("leads to a month by its name where no day is known", async () => {
    const article = anArticle({
      id: articleKey(8),
      publisher: "motorsport-com",
      published: sure(published("2024-01")),
    });
    const month = aClaim(article, 1, { certainty: "confirmed" });
    const { words, document } = read(
      await (await aBoard({ claims: [month], today: "2024-02-20" })).page(`${SEASON}/2023-11-06`),
    );
    expect(words(".ways a")[0]).toBe("Later: January 2024");
    expect(document.querySelector(".ways a")?.getAttribute("href")).toBe(`${SEASON}/2024-01-31`);
  });

  it("leads from any other day to the last one before it that changed something", async () => {
    const { get } = await aBoard({ claims, today: "2024-02-01" });
    const to = async (path: string) => {
      const { status, headers } = await get(path);
      return [status, headers.get("location")];
    };
    expect(await to(`${SEASON}?asof=2023-12-24`)).toEqual([302, `${SEASON}/2023-11-06`]);
    expect(await to(`${SEASON}/2024-01-31`)).toEqual([302, `${SEASON}/2024-01-10`]);
    expect((await get(`${SEASON}?asof=`)).status).toBe(200);
    expect((await get(`${SEASON}?asof=2023-11-05`)).status).toBe(404);
    expect((await get(`${SEASON}/2024-02-30`)).status).toBe(404);
  });
});

describe("the ways in", () => {
  it("lead to the default driver's season that is meant where nobody names one", async () => {
    const { get } = await aBoard();
    const ways = ["/", "/it", "/de/valentino-rossi"].map(async (path) => (await get(path)).headers.get("location"));
    expect(await Promise.all(ways)).toEqual(["/en", "/it/valentino-rossi/2024", "/de/valentino-rossi/2024"]);
  });

  it("lead in the language that the browser asks for, which is remembered nowhere", async () => {
    const { get } = await aBoard();
    const to = async (asked: string) => (await get("/", { headers: { "accept-language": asked } })).headers;
    expect((await to("nl, de-AT;q=0.8, en;q=0.5")).get("location")).toBe("/de");
    expect((await to("*")).get("location")).toBe("/en");
    const told = await to("fr");
    expect([told.get("vary"), told.get("set-cookie")]).toEqual(["accept-language, accept-encoding", null]);
  });

  it("bear a slash at their end, and lead nowhere else by it", async () => {
    const { get } = await aBoard();
    const ways = ["/it/", "/de/valentino-rossi/2024/", "//example.org/", "/en//example.org/", "/%2Fexample.org/"];
    const to = await Promise.all(ways.map(async (path) => (await get(path)).headers.get("location")));
    expect(to).toEqual(["/it", "/de/valentino-rossi/2024", null, null, null]);
  });

  it.each([
    "/xx",
    "/en/nobody",
    "/en/valentino-rossi/2031",
    "/en/valentino-rossi/02024",
    "/en/valentino-rossi/2024/yesterday",
    "/en/valentino-rossi/2024/2023-11-06/more",
    "/en/__proto__/constructor",
    "/en/valentino-rossi/2024/fia-wek/calendar.ics",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%2f..%2fpackage.json",
    "/%00",
    `/en/${"a".repeat(3000)}`,
  ])("say kindly that there is nothing at %s", async (path) => {
    const { get, lines } = await aBoard();
    const told = await get(path);
    expect([told.status, told.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"]);
    const { words } = read(await told.text());
    expect(words("h1")).toEqual(["There is no such page"]);
    expect(lines).toEqual([]);
  });

  it("says so in the language of the path", async () => {
    expect(await (await aBoard()).page("/fr/personne")).toContain("Cette page n’existe pas");
  });
});
