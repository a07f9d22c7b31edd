import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeJobs } from "../../src/jobs/make-jobs.ts";
import { openJobs } from "../../src/jobs/postgres-jobs.ts";
import { openLeases } from "../../src/leases/postgres-leases.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { startTelegram } from "../servers/telegram/telegram-server.ts";
import { aCrew } from "../support/crew.ts";
import { theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { silentLog } from "../support/silent-log.ts";

it("is made of a database by one of its workers, and brings all of it back", { timeout: 60_000 }, async () => {
  const [telegram, database, folder] = [await startTelegram(), await freshDatabase(), freshFolder()];
  await makeJobs(database);
  const crew = await aCrew({ database, folder, telegram });
  const leases = await openLeases(database, silentLog);
  const jobs = await openJobs(database, leases, silentLog, () => undefined);
  onTestFinished(async () => {
    await crew.end();
    await jobs.close();
    await Promise.all([leases.close(), telegram.close()]);
  });
  await crew.follows(telegram.person({ firstName: "Anna" }).chat.id);
  await crew.publish();
  const workers = [crew.start("worker"), crew.start("worker")];
  await Promise.all(workers.map((worker) => worker.said(/Telegram is connected/)));
  await jobs.change({ wanted: [{ task: "keep-house", key: "keep-house now" }] });
  const made = () => workers.flatMap(({ lines }) => lines.filter((line) => line.includes("The store was backed up")));
  await expect.poll(() => made().length, { timeout: 20_000 }).toBe(1);

  const [name = "", ...others] = readdirSync(join(folder, "backups"));
  expect([name, others]).toEqual([expect.stringMatching(/^store-\d{4}-\d{2}-\d{2}\.json$/), []]);
  const document = parseDocument(name, JSON.parse(readFileSync(join(folder, "backups", name), "utf8")));
  const restored = await openOn(await freshDatabase());
  onTestFinished(() => restored.close());
  await restored.import(document);
  const day = theDay("2026-11-23");
  expect(await restored.export(day)).toEqual(await crew.store.export(day));
  await crew.run(["doctor"]).said(/ok {4}backup .*\d{4}-\d{2}-\d{2}/);
});
