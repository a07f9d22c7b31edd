import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { sure } from "../../support/sure.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { type ABoard, aBoard } from "./a-board.ts";

const CONFIRMED = publishedOnDay("2024-01-10", {
  certainty: "confirmed",
  basis: { kind: "announcement", by: "team" },
  scope: "full-season",
});

/** The titles of a calendar's rounds, as another program reads them. */
async function titles({ get }: ABoard, path: string): Promise<readonly string[]> {
  const told = await get(path);
  expect(told.headers.get("content-type")).toMatch(/^text\/calendar/);
  const events = new ICAL.Component(ICAL.parse(await told.text())).getAllSubcomponents("vevent");
  return events.map((event) => String(event.getFirstPropertyValue("summary")));
}

describe("calendars over HTTP", () => {
  it("hold what is confirmed or certain, and all that is not ruled out where that is asked for", async () => {
    const board = await aBoard({ claims: [CONFIRMED], today: "2024-02-01" });
    const sureOnes = await titles(board, "/en/valentino-rossi/2024/calendar.ics");
    expect(sureOnes).toContain("confirmed (official): 6 Hours of Imola (FIA WEC)");
    expect(sureOnes.join()).not.toContain("uncertain");
    const every = await titles(board, "/en/valentino-rossi/2024/calendar.ics?which=every");
    expect(every.length).toBeGreaterThanOrEqual(sureOnes.length);
  });

  it("hold one series, or every season of a driver, in the language of the path", async () => {
    const board = await aBoard({ claims: [CONFIRMED], today: "2024-02-01" });
    const own = await titles(board, "/it/valentino-rossi/2024/fia-wec/calendar.ics");
    expect(own.length).toBeGreaterThan(0);
    expect([own.join().includes("FIA WEC"), own.join().includes("GT World Challenge")]).toEqual([true, false]);
    expect(await titles(board, "/it/valentino-rossi/calendar.ics")).toEqual(
      expect.arrayContaining([...own, expect.stringContaining("GT World Challenge")]),
    );
  });

  it("are the same all day, so that whoever asks again is not sent them again", async () => {
    const { get } = await aBoard({ claims: [CONFIRMED], today: "2024-02-01" });
    const path = "/en/valentino-rossi/2024/calendar.ics";
    const etag = sure((await get(path)).headers.get("etag") ?? undefined);
    expect((await get(path, { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});

describe("feeds of changes", () => {
  const claims = [CONFIRMED];

  it("tell each change with its source and the board as of that day, newest first", async () => {
    const { page, url } = await aBoard({ claims, today: "2024-02-01" });
    const json = parseJsonFeed(await page("/en/valentino-rossi/feed.json"));
    const [newest, ...older] = sure(json.items);
    expect([json.title, json.language, json.feed_url]).toEqual([
      "Valentino Rossi: what changed",
      "en",
      `${url}/en/valentino-rossi/feed.json`,
    ]);
    expect(newest?.title).toBe(
      "2024 · FIA WEC: ▲ likely → ✔ confirmed (official), LMGT3, Team WRT, full season (Speedweek)",
    );
    expect(newest?.url).toBe(`${url}/en/valentino-rossi/2024/2024-01-10`);
    expect(older.length).toBe(4);
    expect(older[0]?.external_url).toMatch(/^https:\/\/www\.speedweek\.com\//);
    const atom = parseAtomFeed(await page("/en/valentino-rossi/feed.atom"));
    const [first] = sure(atom.entries);
    expect(atom.entries?.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id));
    expect([first?.title?.value, first?.updated]).toEqual([newest?.title, "2024-01-10T00:00:00.000Z"]);
  });

  it("name a change the same whatever else is published, and no two alike", async () => {
    const ids = async (board: ABoard) =>
      sure(parseJsonFeed(await board.page("/de/valentino-rossi/feed.json")).items).map(({ id }) => sure(id));
    const before = await ids(await aBoard());
    const after = await ids(await aBoard({ claims, today: "2024-02-01" }));
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(new Set(after).size).toBe(after.length);
  });

  it("lead to where the board is reached, also where a server with TLS stands before it", async () => {
    const { get, url } = await aBoard();
    const home = async (headers: Record<string, string>) =>
      parseJsonFeed(await (await get("/en/valentino-rossi/feed.json", { headers })).text()).home_page_url;
    const behind = `${url.replace("http:", "https:")}/en/valentino-rossi`;
    expect(await home({ "x-forwarded-proto": "https" })).toBe(behind);
    expect(await home({ "x-forwarded-proto": "HTTPS, http" })).toBe(behind);
    expect((await get("/en/valentino-rossi/feed.json")).headers.get("vary")).toMatch(/x-forwarded-proto/);
    expect(await home({ "x-forwarded-proto": "javascript" })).toBe(`${url}/en/valentino-rossi`);
  });

  it("are found by readers from each page", async () => {
    const html = await (await aBoard()).page("/en/valentino-rossi/2024");
    expect(html).toContain('type="application/atom+xml"');
    expect(html).toContain('href="/en/valentino-rossi/feed.json"');
  });
});
