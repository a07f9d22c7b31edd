import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { manyClaims } from "../bench/many-claims.ts";
import { theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { nthIntake, openToRead, openToWrite } from "../support/stores.ts";
import { aDigest, alertsWanted } from "../support/subscriptions.ts";
import { pitboard, runningBot, spawned, watched } from "./pitboard.ts";

const today = theDay("2026-11-22");
const group = placeKey("telegram", "-1001234");
const MIGRATE = ["migrate", "--to", "postgres"];

/** A folder with a store that holds something of most kinds. */
async function keptFolder() {
  const folder = freshFolder();
  const store = await openToWrite(join(folder, "store"));
  for (let n = 0; n < 5; n += 1) await store.keep(nthIntake(n));
  await store.setPreferences(group, { language: "it" });
  await store.changeAlerts(alertsWanted().chat, () => alertsWanted());
  await store.changeDigest("abc234", () => aDigest());
  const { article } = nthIntake(0);
  await store.decide(article.id, () => ({ bulletin: { at: Date.now(), article: article.id, changes: [] } }));
  const document = await store.export(today);
  await store.close();
  return { folder, document };
}

const handedOver = async (folder: string) => (await openToRead(join(folder, "store"))).handedOver();

async function exportOf(url: string) {
  const store = await openOn(url);
  try {
    return await store.export(today);
  } finally {
    await store.close();
  }
}

describe("pitboard migrate --to postgres", () => {
  it("moves everything, says how much of what, and lets the folder tell no more", async () => {
    const [{ folder, document }, DATABASE_URL] = [await keptFolder(), await freshDatabase()];
    const { code, stdout, stderr } = await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Kept +Rows +There already +Moved\narticles +5 +0 +5\nclaims +5 +0 +5\n/);
    expect(stdout).toMatch(/\nalerts +1 +0 +1\n/);
    expect(stdout).not.toContain("s3cret");
    expect(await exportOf(DATABASE_URL)).toEqual(document);
    expect(await handedOver(folder)).toBeDefined();
  });

  it("leaves a folder of which a bot that runs on it again says that it tells nobody", async () => {
    const [{ folder }, DATABASE_URL] = [await keptFolder(), await freshDatabase()];
    await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    const { code, stderr } = await pitboard(folder, ["run"], { input: "Will Rossi race in the WEC in 2024?\n" });
    expect(code).toBe(0);
    expect(stderr).toMatch(/the store was handed over on \d{4}-\d{2}-\d{2}, so it tells nobody anything/);
  });

  it("moves nothing twice, and says so as JSON too", async () => {
    const [{ folder, document }, DATABASE_URL] = [await keptFolder(), await freshDatabase()];
    await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    const again = await pitboard(folder, [...MIGRATE, "--json"], { env: { DATABASE_URL } });
    expect(again.code).toBe(0);
    const { tables } = JSON.parse(again.stdout);
    expect(tables).toContainEqual({ table: "claims", here: 5, known: 5, moved: 0 });
    expect(tables.every(({ moved }: { moved: number }) => moved === 0)).toBe(true);
    expect(await exportOf(DATABASE_URL)).toEqual(document);
  });

  it("takes nothing back of what has gone on in the database since", async () => {
    const [{ folder }, DATABASE_URL] = [await keptFolder(), await freshDatabase()];
    await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    const store = await openOn(DATABASE_URL);
    await store.setPreferences(group, { language: "de" });
    const since = await store.export(today);
    await store.close();
    const { code, stderr } = await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/was handed over on \d{4}-\d{2}-\d{2}, and .* nothing was moved/);
    expect(await exportOf(DATABASE_URL)).toEqual(since);
  });

  it("refuses a database in which a bot was at work already, and changes nothing", async () => {
    const [{ folder }, DATABASE_URL] = [await keptFolder(), await freshDatabase()];
    const store = await openOn(DATABASE_URL);
    await store.changeAlerts(alertsWanted().chat, () => alertsWanted({ language: "fr" }));
    const before = await store.export(today);
    await store.close();
    const { code, stderr } = await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/holds something else under alerts telegram:-1001234: a bot was at work there already/);
    expect(await exportOf(DATABASE_URL)).toEqual(before);
    expect(await handedOver(folder)).toBeUndefined();
  });

  it("takes a database that only knows the same files of facts", async () => {
    const [folder, DATABASE_URL] = [freshFolder(), await freshDatabase()];
    const question = ["ask", "Will Rossi race in the WEC in 2024?"];
    await pitboard(folder, question);
    await pitboard(folder, question, { env: { DATABASE_URL } });
    expect(await pitboard(folder, MIGRATE, { env: { DATABASE_URL } })).toMatchObject({ code: 0 });
  });

  it("refuses a database that was handed over itself, so that one of both goes on telling", async () => {
    const [{ folder }, DATABASE_URL] = [await keptFolder(), await freshDatabase()];
    const store = await openOn(DATABASE_URL);
    await store.handOver(today);
    await store.close();
    const { code, stderr } = await pitboard(folder, MIGRATE, { env: { DATABASE_URL } });
    expect(code).toBe(1);
    expect(stderr).toContain("was itself handed over on 2026-11-22 and tells nothing: nothing was moved");
    expect(await handedOver(folder)).toBeUndefined();
  });

  it("finds no store in a folder that is not the one meant, and makes none there", async () => {
    const [folder, env] = [freshFolder(), { DATABASE_URL: await freshDatabase() }];
    const { code, stdout, stderr } = await pitboard(folder, MIGRATE, { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(
      `there is no store in ${join(folder, "store")}: nothing was moved. Mend PITBOARD_DATA_DIR`,
    );
    expect(existsSync(join(folder, "store"))).toBe(false);
  });

  it("waits for nobody: beside a running bot it says who holds the store", async () => {
    const { folder } = await keptFolder();
    const { child } = await runningBot(folder);
    const { code, stderr } = await pitboard(folder, MIGRATE, { env: { DATABASE_URL: await freshDatabase() } });
    expect(code).toBe(3);
    expect(stderr).toContain(`is held by process ${child.pid}`);
  });

  it("needs to be told where to", async () => {
    expect(await pitboard(freshFolder(), MIGRATE)).toMatchObject({ code: 2 });
    expect(await pitboard(freshFolder(), ["migrate"])).toMatchObject({ code: 2 });
    expect(await pitboard(freshFolder(), ["migrate", "--to", "mysql"])).toMatchObject({ code: 2 });
  });

  it("killed in the middle leaves nothing there and everything here", async () => {
    const [folder, DATABASE_URL] = [freshFolder(), await freshDatabase()];
    const store = await openToWrite(join(folder, "store"));
    await store.import(manyClaims(30_000));
    const document = await store.export(today);
    await store.close();
    const child = spawned(folder, MIGRATE, { env: { DATABASE_URL } });
    const { end } = watched(child);
    await writingIn(DATABASE_URL);
    child.kill("SIGKILL");
    await end;
    const there = await openOn(DATABASE_URL);
    await expect.poll(async () => new Set(Object.values(await there.tally()))).toEqual(new Set([0]));
    await there.close();
    expect(await handedOver(folder)).toBeUndefined();
    expect(await pitboard(folder, MIGRATE, { env: { DATABASE_URL } })).toMatchObject({ code: 0 });
    expect(await exportOf(DATABASE_URL)).toEqual(document);
  });
});

/** Resolves as soon as rows are written in a database that nobody sees yet. */
async function writingIn(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const writing =
    "select from pg_stat_activity where datname = current_database() and query like 'insert into %claims%'";
  while ((await client.query(`${writing} and pid <> pg_backend_pid()`)).rows.length === 0) await pause(5);
  await client.end();
}
