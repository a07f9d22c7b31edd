import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostgresServer } from "./postgres-server.ts";

/** Where the tests of one run ask for the address of their PostgreSQL. */
export const ASK_AT = "PITBOARD_TEST_POSTGRES";

/** Vitest's setup of a whole run: a PostgreSQL that starts as soon as a test asks for it, and stops at the end. */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pitboard-tests-"));
  let server: Promise<PostgresServer> | undefined;
  const asked = createServer((socket) => {
    server ??= import("./postgres-server.ts").then(({ startPostgres }) => startPostgres({ durable: false }));
    socket.on("error", () => undefined);
    server.then(
      ({ urlOf }) => socket.end(urlOf("postgres")),
      (error: unknown) => socket.end(String(error)),
    );
  });
  const path = join(folder, "ask");
  asked.listen(path);
  process.env[ASK_AT] = path;
  return async () => {
    asked.close();
    await (await server?.catch(() => undefined))?.remove();
    rmSync(folder, { recursive: true, force: true });
  };
}
