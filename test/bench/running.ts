import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

export interface Running {
  end(): Promise<void>;
}

/** Pitboard as it is built, once it says that it is ready; resolves with what it had said by then. */
export async function startOurs(
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Running & { readonly log: string }> {
  const folder = await mkdtemp(join(tmpdir(), "pitboard-bench-"));
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, ...env, PITBOARD_DATA_DIR: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log = await said(child, child.stderr, ready);
  return {
    log,
    async end() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function said(child: ChildProcess, output: NodeJS.ReadableStream, what: RegExp): Promise<string> {
  let text = "";
  return new Promise<string>((resolve, reject) => {
    output.on("data", (bytes) => {
      text += bytes;
      if (what.test(text)) resolve(text);
    });
    child.once("exit", () => reject(new Error(`It ended without ${what}: ${text}`)));
  });
}

export async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}
