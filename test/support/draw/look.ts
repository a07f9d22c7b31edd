import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { discordStyle } from "./discord-style.ts";
import { escapeHtml } from "./escape-html.ts";
import { telegramStyle } from "./telegram-style.ts";

const CHROMIUM = "chromium";
const WIDTH_PX = 856;
const TIMEOUT_MS = 60_000;

// The picture needs the height of the whole page, and only a layout knows it.
const MEASURE = 'document.documentElement.dataset["height"] = document.documentElement.scrollHeight';
const MEASURE_HASH = createHash("sha256").update(MEASURE).digest("base64");
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${MEASURE_HASH}'`;

const STYLE = `
body { margin: 0; width: ${WIDTH_PX}px; box-sizing: border-box; padding: 24px 32px; background: #f3f3f1; color: #222; font: 14px/1.4 Inter, "Liberation Sans", sans-serif; }
h1.page { margin: 0 0 18px; font-size: 22px; }
.pieces { display: grid; grid-template-columns: 380px 380px; gap: 28px 32px; align-items: start; }
.pieces figure { margin: 0; }
.pieces figcaption { margin-bottom: 6px; color: #555; white-space: pre-wrap; }
.pieces .phone { border-radius: 12px; overflow: hidden; box-shadow: 0 1px 4px rgba(0, 0, 0, .3); }
`;

/** A whole document: what was drawn, in two columns and rows from left to right, each below its caption. */
export function page(title: string, pieces: readonly { readonly caption: string; readonly html: string }[]): string {
  const figures = pieces.map(
    ({ caption, html }) =>
      `<figure><figcaption>${escapeHtml(caption)}</figcaption><div class="phone">${html}</div></figure>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title><style>${STYLE}${discordStyle}${telegramStyle}</style></head>
<body><h1 class="page">${escapeHtml(title)}</h1><div class="pieces">
${figures.join("\n")}
</div><script>${MEASURE}</script></body></html>
`;
}

/** Whether there is a chromium on the PATH. */
export function canScreenshot(): boolean {
  return spawnSync(CHROMIUM, ["--version"]).status === 0;
}

/** A PNG of the whole document, by a chromium on the PATH. */
export async function screenshot(html: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pitboard-look-"));
  try {
    const source = join(folder, "page.html");
    await writeFile(source, html);
    const measured = await chromium(folder, source, 800, ["--dump-dom"]);
    const height = Number(/<html[^>]* data-height="(\d+)"/.exec(measured)?.[1] ?? 4000);
    await chromium(folder, source, height, [`--screenshot=${resolve(file)}`]);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function chromium(folder: string, source: string, height: number, what: readonly string[]): Promise<string> {
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--user-data-dir=${join(folder, "profile")}`,
    `--window-size=${WIDTH_PX},${height}`,
    ...what,
    pathToFileURL(source).href,
  ];
  const { stdout } = await promisify(execFile)(CHROMIUM, args, { timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
