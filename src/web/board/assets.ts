import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The files that every page uses. Their names change with what is in them, so that browsers may keep them for good. */
export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
  readonly icon: string;
  at(path: string): Asset | undefined;
}

/** Where they are read from. */
export interface AssetFiles {
  /** One after the other they are the style sheet. */
  readonly styles: readonly string[];
  /** One after the other they are the script; none sees the names of another. */
  readonly scripts: readonly string[];
  readonly icon: string;
  /** By the names that the style sheet has for them. */
  readonly fonts: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

export async function loadAssets({ styles, scripts, icon, fonts }: AssetFiles): Promise<Assets> {
  const served = new Map<string, Asset>();
  const serve = (file: string, body: Buffer): string => {
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
    const path = `/assets/${hash}${extname(file)}`;
    served.set(path, { type: TYPES[extname(file)] ?? "application/octet-stream", body: new Uint8Array(body) });
    return path;
  };
  let style = (await Promise.all(styles.map((file) => readFile(file, "utf8")))).join("\n");
  for (const [name, file] of Object.entries(fonts)) style = style.replaceAll(name, serve(file, await readFile(file)));
  const blocks = await Promise.all(scripts.map(async (file) => `{\n${await readFile(file, "utf8")}}\n`));
  return {
    stylesheet: serve("board.css", Buffer.from(style)),
    script: serve("board.js", Buffer.from(blocks.join(""))),
    icon: serve(icon, await readFile(icon)),
    at: (path) => served.get(path),
  };
}
