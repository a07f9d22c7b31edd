import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { LANGUAGES } from "../../../src/racing/language.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { sure } from "../../support/sure.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { type ABoard, openABoard } from "./a-board.ts";

const executablePath = chromiumPath();
if (executablePath === undefined) {
  process.stderr.write(
    "Left out: the board in a browser. There is no chromium on the PATH, and CHROMIUM_PATH names none.\n",
  );
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SERIOUS = ["serious", "critical"];

/** Long enough for a browser on a busy machine. */
const TIMEOUT_MS = 60_000;

const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };
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
  let browser: Browser;
  let board: ABoard;

  beforeAll(async () => {
    board = await openABoard({ claims: CLAIMS, today: "2024-02-01" });
    // Without its own sandbox it runs in containers and as root; it is shown nothing but our own pages.
    browser = await chromium.launch({ executablePath: sure(executablePath), args: ["--no-sandbox"] });
  }, TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
    await board?.close();
  });

  /** A page as it is seen, and what the browser complained of. */
  async function opened(path: string, options: BrowserContextOptions) {
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${board.url}${path}`);
    await page.evaluate("document.fonts.ready.then(() => true)");
    return { page, complaints, asked };
  }

  async function faultsOf(page: Page): Promise<readonly string[]> {
    await page.evaluate(AXE);
    const { violations }: AxeResults = await page.evaluate("axe.run({ resultTypes: ['violations'] })");
    return violations
      .filter(({ impact }) => SERIOUS.includes(impact ?? ""))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

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

/** By how many pixels a page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

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
