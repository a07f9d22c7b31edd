import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { season } from "../../../src/racing/season.ts";
import { sure } from "../../support/sure.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { type ABoard, aBoard } from "./a-board.ts";
import { browserFor, DESKTOP, faultsOf, overflowOf, PHONE, TIMEOUT_MS, windows } from "./a-window.ts";

const executablePath = browserFor("the board's script");

const SEASON = "/en/valentino-rossi/2024";

describe.skipIf(executablePath === undefined)("the script of the board", { timeout: TIMEOUT_MS }, () => {
  const opened = windows(executablePath);

  describe("says how far ahead the rounds are by the reader's own clock", () => {
    const at = "2024-02-29T12:00:00Z";
    const told = async (timezoneId: string, path = SEASON) => {
      const { url } = await aBoard({ today: "2024-02-28" });
      const { page } = await opened(`${url}${path}`, { at, timezoneId, viewport: PHONE });
      expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
      return { first: await wordsOf(page, ".rounds li"), zone: await wordsOf(page, ".zone") };
    };

    it("which differs from that of others", async () => {
      const [rome, auckland] = [await told("Europe/Rome"), await told("Pacific/Auckland")];
      expect(rome.first[0]).toMatch(/^Sat, 2 Mar 2024 \(in 2 days\) · Qatar 1812 km/);
      expect(auckland.first[0]).toMatch(/^Sat, 2 Mar 2024 \(tomorrow\) · Qatar 1812 km/);
      expect([rome.zone, auckland.zone]).toEqual([["Europe/Rome"], ["Pacific/Auckland"]]);
    });

    it("in the language of the page, and not as of a past day", async () => {
      expect((await told("Europe/Berlin", "/de/valentino-rossi/2024")).first[0]).toMatch(/\(übermorgen\)/);
      expect((await told("Europe/Rome", `${SEASON}/2023-11-06`)).first.join()).not.toContain("(");
    });
  });

  describe("finds a driver or season by its name where there are many", () => {
    const claims = Array.from({ length: 12 }, (_, at) =>
      publishedOnDay(`${2006 + at}-01-10`, { season: sure(season(2006 + at)) }),
    );

    it("and shows only those", async () => {
      const { url } = await aBoard({ claims });
      const { page } = await opened(`${url}${SEASON}`, { viewport: PHONE });
      const shown = async () => (await page.locator(".choices li").all()).length;
      await page.getByLabel("Find a driver or a season").fill("201");
      expect(await page.locator(".choices li:visible").allTextContents()).toEqual([
        "2017",
        "2016",
        "2015",
        "2014",
        "2013",
        "2012",
        "2011",
        "2010",
      ]);
      expect(await wordsOf(page, ".choices output")).toEqual([`8 / ${await shown()}`]);
      expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
      await page.getByLabel("Find a driver or a season").fill("");
      expect(await page.locator(".choices li:visible").count()).toBe(await shown());
    });

    it("but not where there are few, nor without it", async () => {
      const [few, many] = [await aBoard(), await aBoard({ claims })];
      const fields = async (url: string, javaScriptEnabled: boolean) =>
        (await opened(`${url}${SEASON}`, { javaScriptEnabled, viewport: DESKTOP })).page
          .locator("[type=search]")
          .count();
      expect([await fields(few.url, true), await fields(many.url, true), await fields(many.url, false)]).toEqual([
        0, 1, 0,
      ]);
    });
  });

  it("shows the newest of a picture that is wider than the window, to be moved by keys too", async () => {
    const claims = ["2023-11-20", "2023-12-10"].map((day) => publishedOnDay(day, { certainty: "certain" }));
    const { url } = await aBoard({ claims, today: "2023-12-20" });
    const { page } = await opened(`${url}${SEASON}`, { viewport: PHONE });
    const picture = page.locator(".picture");
    const left = () =>
      picture.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => scrollWidth - clientWidth - scrollLeft);
    expect(await left()).toBeLessThan(2);
    await picture.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(left).toBeGreaterThan(10);
  });

  describe("says on a page that stays open that there is something newer", () => {
    const at = "2023-11-10T12:00:00Z";
    const note = ".newer p";

    async function stayed({ url }: ABoard, page: Page): Promise<void> {
      const answered = page.waitForResponse(`${url}${SEASON}`);
      await page.clock.runFor("06:00");
      await (await answered).finished();
    }

    it("once, quietly, without moving anything", async () => {
      const board = await aBoard();
      const { page, complaints } = await opened(`${board.url}${SEASON}`, { at, viewport: PHONE });
      await page.evaluate("window.scrollTo(0, 500)");
      await stayed(board, page);
      expect(await page.locator(note).count()).toBe(0);
      await tell(board);
      await stayed(board, page);
      await page.locator(note).waitFor();
      expect(await wordsOf(page, '[role="status"]')).toEqual(["There is something newer. Show it Close"]);
      expect(await page.evaluate("window.scrollY")).toBe(500);
      expect([await overflowOf(page), await faultsOf(page), complaints]).toEqual([0, [], []]);
      await page.getByRole("link", { name: "Show it" }).click();
      await expect.poll(() => wordsOf(page, "#fia-wec .verdict")).toEqual(["✔ confirmed (official) ↗ rising"]);
      expect(await page.locator(note).count()).toBe(0);
    });

    it("until it is closed, and not as of a past day", async () => {
      const board = await aBoard();
      const { page } = await opened(`${board.url}${SEASON}`, { at, viewport: DESKTOP });
      await tell(board);
      await stayed(board, page);
      await page.getByRole("button", { name: "Close" }).click();
      expect(await page.locator(note).count()).toBe(0);
      const past = `${board.url}${SEASON}/2023-11-06`;
      const { page: pastPage, asked } = await opened(past, { at, viewport: DESKTOP });
      await pastPage.clock.runFor("20:00");
      expect(asked.filter((url) => url === past)).toEqual([past]);
    });
  });
});

async function tell({ store }: ABoard): Promise<void> {
  const claim = publishedOnDay("2023-11-09", { certainty: "confirmed" });
  await store.keep({ article: claim.article, claims: [claim], notes: [], corrections: [] });
}

async function wordsOf(page: Page, selector: string): Promise<readonly string[]> {
  const texts = await page.locator(selector).allTextContents();
  return texts.map((each) => each.replace(/\s+/g, " ").trim());
}
