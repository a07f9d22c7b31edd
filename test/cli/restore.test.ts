import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { pitboard, runningBot } from "./pitboard.ts";

const kept = async (folder: string, env = {}) => {
  const { stdout, code } = await pitboard(folder, ["export", "-"], { env });
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

const article = {
  article: { url: "https://news.example/1", publisher: "speedweek", language: "en", published: "2026-11-02" },
  text: "Valentino Rossi will race the Bathurst 12 Hour in 2027, Team WRT announced on Monday.",
};

/** A folder that knows an article more than the repository's files tell. */
async function usedFolder(env = {}): Promise<string> {
  const folder = freshFolder();
  writeFileSync(join(folder, "news.txt"), article.text);
  const { url, published, language } = article.article;
  const told = ["--url", url, "--published", published, "--language", language, "--publish"];
  expect((await pitboard(folder, ["ingest", "news.txt", ...told], { env })).code).toBe(0);
  return folder;
}

describe("a backup", { timeout: 120_000 }, () => {
  it("brings everything back in the steps that the README tells, though the store is damaged", async () => {
    const folder = await usedFolder();
    const before = await kept(folder);
    const bot = await runningBot(folder);
    const { stdout } = await pitboard(folder, ["backup"]);
    bot.child.kill("SIGTERM");
    expect((await bot.end).code).toBe(0);
    const store = join(folder, "store");
    writeFileSync(join(store, "store.json"), "{ half of it");
    expect(await pitboard(folder, ["outlook"])).toMatchObject({ code: 3 });

    mkdirSync(join(store, "old"));
    for (const name of readdirSync(store).filter((each) => /^(store\.json|journal-.*\.jsonl)$/.test(each)))
      renameSync(join(store, name), join(store, "old", name));
    const imported = await pitboard(folder, ["import", stdout.trim()]);
    expect(imported).toMatchObject({ code: 0, stderr: "" });
    expect(await kept(folder)).toEqual(before);
    const again = await runningBot(folder);
    again.child.stdin.end("Will Rossi race at Bathurst in 2027?\n");
    expect((await again.end).stdout).toContain("✔");
  });

  it("of a database is imported into an empty one", async () => {
    const env = { DATABASE_URL: await freshDatabase() };
    const folder = await usedFolder(env);
    const { stdout } = await pitboard(folder, ["backup"], { env });
    const other = { DATABASE_URL: await freshDatabase() };
    expect((await pitboard(freshFolder(), ["import", stdout.trim()], { env: other })).code).toBe(0);
    expect(await kept(freshFolder(), other)).toEqual(await kept(folder, env));
  });
});

describe("what a newer Pitboard kept", { timeout: 120_000 }, () => {
  const COMMANDS = [["outlook"], ["backup"], ["run"]];

  it("in a folder is refused by every command, exit 3, and left as it is", async () => {
    const folder = await usedFolder();
    const path = join(folder, "store", "store.json");
    const newer = readFileSync(path, "utf8").replace(/"version": ?\d+/, '"version":99');
    writeFileSync(path, newer);
    for (const args of COMMANDS) {
      const { code, stderr } = await pitboard(folder, args, { input: "?\n" });
      expect([args[0], code]).toEqual([args[0], 3]);
      expect(stderr).toMatch(
        /store\.json is of version 99, and this Pitboard reads up to version \d+\. Update Pitboard/,
      );
    }
    expect(readFileSync(path, "utf8")).toBe(newer);
    const { code, stdout } = await pitboard(folder, ["doctor"]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/✕ mend {2}store .*version 99.*Update Pitboard/)]);
  });

  it("in a database is refused by every command, exit 3, and left as it is", async () => {
    const env = { DATABASE_URL: await freshDatabase() };
    await (await openOn(env.DATABASE_URL)).close();
    const client = new pg.Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    await client.query("insert into pitboard.migrations values ('999-from-tomorrow', now()::text)");
    await client.end();
    for (const args of COMMANDS) {
      const { code, stderr } = await pitboard(freshFolder(), args, { env, input: "?\n" });
      expect([args[0], code]).toEqual([args[0], 3]);
      expect(stderr).toMatch(/brought further by a newer Pitboard, to 999-from-tomorrow.*Update Pitboard/);
    }
  });

  it("and exported is refused by an import, which keeps nothing of it", async () => {
    const folder = await usedFolder();
    const before = await kept(folder);
    const input = JSON.stringify({ ...before, version: 99, places: [{ place: "telegram:1", language: "it" }] });
    const { code, stderr } = await pitboard(folder, ["import", "-"], { input });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/version: expected \d+ or older, found 99: a newer/)]);
    expect(await kept(folder)).toEqual(before);
  });
});
