import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { createDatabase, startPostgres } from "../../support/postgres-server.ts";
import { silentLog } from "../../support/silent-log.ts";
import { built } from "../built.ts";
import { manyClaims } from "../many-claims.ts";
import type { Measured, Measurement } from "../row.ts";

const CLAIMS = 100_000;
const GOAL = 20_000;

export const measurement: Measurement = {
  measures: [
    {
      name: "migrate",
      about: "Records that `pitboard migrate` moves from the folder to PostgreSQL, looked at before and after",
      unit: "/s",
      goal: GOAL,
      better: "higher",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const { openLowdbStore }: typeof import("../../../src/store/lowdb/open-store.ts") = await import(
    built("store/lowdb/open-store")
  );
  const document = manyClaims(CLAIMS);
  const server = await startPostgres({ durable: true });
  try {
    return await inFreshFolder(async (folder) => {
      const store = await openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now });
      await store.import(document);
      await store.close();
      const env = {
        ...process.env,
        PITBOARD_DATA_DIR: folder,
        DATABASE_URL: await createDatabase(server.urlOf("postgres")),
      };
      const began = performance.now();
      const args = [fileURLToPath(built("main")), "migrate", "--to", "postgres", "--json"];
      const { stdout } = await promisify(execFile)(process.execPath, args, { env });
      const wall = performance.now() - began;
      const { seconds }: { seconds: number } = JSON.parse(stdout);
      const records = document.articles.length + document.claims.length;
      return [{ figure: records / seconds, beside: { records, "s to move": seconds, "s in all": wall / 1000 } }];
    });
  } finally {
    await server.remove();
  }
}
