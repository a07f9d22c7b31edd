import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/racing/language.ts";
import { sure } from "../../support/sure.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { type ABoard, openABoard } from "./a-board.ts";
import { browserFor, DESKTOP, faultsOf, overflowOf, PHONE, TIMEOUT_MS, windows } from "./a-window.ts";

const executablePath = browserFor("the board in a browser");

const SEASON = "valentino-rossi/2024";

/** All that a page can show: a picture, a contest, rounds to come, an announcement with a quote. */
const CLAIMS = [
  publishedOnDay("2023-11-20", { certainty: "possible" }, "motorsport-com"),
  publishedOnDay("2023-12-10", { certainty: "unlikely" }, "motorsport-com"),
  publishedOnDay("2024-01-10", {
    certainty: "confirmed",
    basis: { kind: "announcement", by: "team" },
    class: "LMGT3",
    quotes: [{ text: "We look forward to it.", speaker: "The team's head" }],
  }),
];

describe.skipIf(executablePath === undefined)("the board in a browser", { timeout: TIMEOUT_MS }, () => {
  const browse = windows(executablePath);
  const opened = (path: string, options: BrowserContextOptions) => browse(`${board.url}${path}`, options);
  let board: ABoard;

  beforeAll(async () => {
    board = await openABoard({ claims: CLAIMS, today: "2024-02-01" });
  }, TIMEOUT_MS);

  afterAll(async () => {
    await board?.close();
  });

  const looks = LANGUAGES.flatMap((language) =>
    (["light", "dark"] as const).flatMap((colorScheme) => [
      { language, colorScheme, on: "a phone", viewport: PHONE },
      { language, colorScheme, on: "a desktop", viewport: DESKTOP },
    ]),
  );

  it.each(looks)("is fit for all in $language, $colorScheme, on $on", async ({ language, colorScheme, viewport }) => {
    const { page, complaints, asked } = await opened(`/${language}/${SEASON}`, { colorScheme, viewport });
    expect(await overflowOf(page)).toBe(0);
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await overflowOf(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    const shown = await page.locator(".picture svg").evaluateAll((all) => all.map((each) => each.checkVisibility()));
    expect(shown).toEqual([colorScheme === "light", colorScheme === "dark"]);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(board.url))).toEqual([]);
  });

  it.each([
    ["a past day", `/en/${SEASON}/2023-11-06`],
    ["a season without reports", "/de/valentino-rossi/2023"],
  ])("is fit for all as of %s, and where nothing is", async (_, path) => {
    for (const at of [path, "/it/nobody"]) {
      const { page } = await opened(at, { viewport: PHONE });
      expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
    }
  });

  it("is walked by keyboard, and shows where one is", async () => {
    const { page } = await opened(`/en/${SEASON}`, { viewport: DESKTOP });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ text: "Skip to the content", isInView: true });
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#content$/);
    const seen = new Set<string>();
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      if (at === undefined) break;
      expect(at).toMatchObject({ isOutlined: true, isInView: true });
      seen.add(at.kind);
    }
    expect([...seen].sort()).toEqual(["A", "BUTTON", "FIGURE", "INPUT", "SUMMARY"]);
  });

  it("has what changed below its day on a phone, beside it where there is room", async () => {
    const columns = async (viewport: BrowserContextOptions["viewport"]) => {
      const { page } = await opened(`/en/${SEASON}`, { viewport: viewport ?? null });
      const left = (selector: string) => page.locator(`.changes > li:first-child > ${selector}`).boundingBox();
      return sure((await left("ul")) ?? undefined).x > sure((await left("a")) ?? undefined).x ? 2 : 1;
    };
    expect([await columns(PHONE), await columns(DESKTOP)]).toEqual([1, 2]);
  });

  it("leads through seasons, days and evidence without scripts", async () => {
    const { page } = await opened("/", { javaScriptEnabled: false, viewport: PHONE });
    expect(page.url()).toBe(`${board.url}/en/${SEASON}`);
    await page.locator("#fia-wec summary").click();
    expect(await page.locator("#fia-wec .evidence li").first().isVisible()).toBe(true);
    await page.getByLabel("What was known on").fill("2023-11-15");
    await page.getByRole("button", { name: "Show" }).click();
    expect(page.url()).toBe(`${board.url}/en/${SEASON}/2023-11-06`);
    await page.getByRole("link", { name: "IT", exact: true }).click();
    expect(await page.locator("#known-on").textContent()).toBe("Che cosa si sapeva il 6 novembre 2023");
    await page.getByRole("link", { name: "Che cosa si sa adesso" }).click();
    expect(page.url()).toBe(`${board.url}/it/${SEASON}`);
  });

  it("prints all of its evidence, in black on white", async () => {
    const { page } = await opened(`/en/${SEASON}`, { colorScheme: "dark", viewport: DESKTOP });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const body = "getComputedStyle(document.body)";
    expect(await page.evaluate(`[${body}.color, ${body}.backgroundColor]`)).toEqual([
      "rgb(0, 0, 0)",
      "rgb(255, 255, 255)",
    ]);
    const evidence = page.locator(".evidence ol");
    const heights = await evidence.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(2);
    expect(Math.min(...heights)).toBeGreaterThan(20);
    const shown = await page.locator(".picture svg").evaluateAll((all) => all.map((each) => each.checkVisibility()));
    expect(shown).toEqual([true, false]);
  });
});

interface Focus {
  readonly kind: string;
  readonly text: string;
  readonly isOutlined: boolean;
  readonly isInView: boolean;
}

/** What has the focus; `undefined` where the page itself has. */
function focused(page: Page): Promise<Focus | undefined> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { top, bottom } = at.getBoundingClientRect();
    return {
      kind: at.nodeName,
      text: at.textContent.trim(),
      isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      isInView: bottom > 0 && top < innerHeight,
    };
  })()`);
}
