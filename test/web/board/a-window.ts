import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { sure } from "../../support/sure.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SERIOUS = ["serious", "critical"];

/** Long enough for a browser on a busy machine. */
export const TIMEOUT_MS = 60_000;

export const PHONE = { width: 320, height: 640 };
export const DESKTOP = { width: 1280, height: 900 };

/** Where the browser is; without one, says what is left out. */
export function browserFor(what: string): string | undefined {
  const path = chromiumPath();
  if (path === undefined) {
    process.stderr.write(`Left out: ${what}. There is no chromium on the PATH, and CHROMIUM_PATH names none.\n`);
  }
  return path;
}

/** A page as it is seen, and what the browser complained of and asked for. */
interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly asked: readonly string[];
}

interface Opening extends BrowserContextOptions {
  /** The instant that the reader's clock shows; it stands still until it is told to run. */
  readonly at?: string;
}

/** One browser for all tests of a suite; each page is closed when its test is over. */
export function windows(executablePath: string | undefined) {
  let browser: Browser;

  beforeAll(async () => {
    // Without its own sandbox it runs in containers and as root; it is shown nothing but our own pages.
    browser = await chromium.launch({ executablePath: sure(executablePath), args: ["--no-sandbox"] });
  }, TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
  });

  return async function opened(url: string, { at, ...options }: Opening): Promise<Opened> {
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    if (at !== undefined) await page.clock.install({ time: new Date(at) });
    await page.goto(url);
    await page.evaluate("document.fonts.ready.then(() => true)");
    return { page, complaints, asked };
  };
}

/** What keeps somebody from using a page. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ""))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
