import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { openLeases } from "../../src/leases/postgres-leases.ts";
import { listeningOn } from "../../src/sharing/lease-names.ts";
import { parseShards } from "../../src/sharing/share.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { silentLog } from "../support/silent-log.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";
import { pitboard, runningBot } from "./pitboard.ts";

const WEC = "Will Rossi race in the WEC in 2024?";

/** Where a database is, without what nobody may read. */
function shownOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** The table that the first bot makes which runs. */
async function makeLeases(url: string): Promise<void> {
  await (await openLeases(url, silentLog)).close();
}

describe("pitboard with a database", () => {
  it("answers from it, and keeps nothing in the folder", async () => {
    const [folder, DATABASE_URL] = [freshFolder(), await freshDatabase()];
    const { stdout, stderr, code } = await pitboard(folder, ["ask", WEC], { env: { DATABASE_URL } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("WEC");
    expect(existsSync(join(folder, "store"))).toBe(false);
    const store = await openOn(DATABASE_URL);
    expect((await store.tally()).articles).toBeGreaterThan(0);
    await store.close();
  });

  it("runs on it beside other bots and commands that write, and says where it keeps", async () => {
    const DATABASE_URL = await freshDatabase();
    const env = { DATABASE_URL };
    const [here, there] = [freshFolder(), freshFolder()];
    const bots = [await runningBot(here, { env }), await runningBot(there, { env })];
    expect(await pitboard(here, ["health"], { env })).toMatchObject({ code: 0, stdout: "runs without a platform\n" });
    expect(await pitboard(freshFolder(), ["health"], { env })).toMatchObject({ code: 1 });

    const [exported, imported] = await Promise.all([
      pitboard(here, ["export", "-"], { env }),
      (async () => {
        const other = await openToWrite(freshFolder());
        await other.keep(nthIntake(0));
        const document = await other.export("2026-11-22" as never);
        await other.close();
        return pitboard(there, ["import", "-"], { env, input: JSON.stringify(document) });
      })(),
    ]);
    expect(exported).toMatchObject({ code: 0, stderr: "" });
    expect(imported).toMatchObject({ code: 0, stdout: "3 records new, 0 known already\n" });
    for (const { child, end } of bots) {
      child.kill("SIGTERM");
      const { code, stderr } = await end;
      expect(code).toBe(0);
      expect(stderr).toContain(`the store in PostgreSQL at ${shownOf(DATABASE_URL)}`);
      expect(stderr).not.toContain("s3cret");
    }
    expect(readdirSync(join(here, "store"))).toEqual([]);
  });

  it("makes a copy into the folder when asked", async () => {
    const [folder, DATABASE_URL] = [freshFolder(), await freshDatabase()];
    const store = await openOn(DATABASE_URL);
    await store.keep(nthIntake(0));
    const document = await store.export("2026-11-22" as never);
    await store.close();
    const { code, stdout } = await pitboard(folder, ["backup"], { env: { DATABASE_URL } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/backups\/store-\d{4}-\d{2}-\d{2}\.json\n$/);
    expect({ ...JSON.parse(readFileSync(stdout.trim(), "utf8")), exported: "2026-11-22" }).toEqual(document);
  });

  it("says what stands against it, with no word of the password", async () => {
    const env = { DATABASE_URL: "postgres://me:p%40ss-s3cret@127.0.0.1:1/db", LOG_LEVEL: "trace" };
    for (const args of [["ask", WEC], ["run"], ["export", "-"], ["doctor"]]) {
      const { code, stdout, stderr } = await pitboard(freshFolder(), args, { env, input: `${WEC}\n` });
      expect(code, args.join(" ")).toBe(args[0] === "doctor" ? 1 : 3);
      expect(stdout + stderr).toContain("127.0.0.1:1/db cannot be reached or used: nothing answers there");
      expect(stdout + stderr).not.toContain("s3cret");
    }
  });

  it("ends at once where a password is asked for and none is given, or TLS is wanted and not spoken", async () => {
    const url = new URL(await freshDatabase());
    url.searchParams.set("sslmode", "require");
    const secure = await pitboard(freshFolder(), ["ask", WEC], { env: { DATABASE_URL: url.href } });
    expect(secure).toMatchObject({ code: 3, stderr: expect.stringContaining("it speaks no TLS. Take sslmode out of") });
    url.password = "";
    url.search = "";
    const { code, stderr } = await pitboard(freshFolder(), ["ask", WEC], { env: { DATABASE_URL: url.href } });
    expect(code).toBe(3);
    expect(stderr).toContain("it asks for a password. Put one into DATABASE_URL");
  });

  it("tells a user that may write, but not make jobs, what it lacks", async () => {
    const [admin, role] = [await freshDatabase(), `weak_${crypto.randomUUID().slice(0, 8)}`];
    await (await openOn(admin)).close();
    await query(
      admin,
      `create role ${role} login password 'weak-s3cret'; grant usage on schema pitboard to ${role};
      grant all on all tables in schema pitboard to ${role}`,
    );
    const DATABASE_URL = Object.assign(new URL(admin), { username: role, password: "weak-s3cret" }).href;
    const { code, stderr } = await pitboard(freshFolder(), ["import", "-"], { env: { DATABASE_URL }, input: "{}" });
    expect(code).toBe(3);
    expect(stderr).toContain(`${shownOf(admin)} cannot be reached or used: this user may not. Give it the right to`);
  });

  it("is found by the doctor not to let this user make its tables, nor write in those of another", async () => {
    const [admin, role] = [await freshDatabase(), `weak_${crypto.randomUUID().slice(0, 8)}`];
    await query(admin, `create role ${role} login password 'weak-s3cret'`);
    const DATABASE_URL = Object.assign(new URL(admin), { username: role, password: "weak-s3cret" }).href;
    const doctor = () => pitboard(freshFolder(), ["doctor"], { env: { DATABASE_URL } });
    const empty = await doctor();
    expect(empty.stdout).toContain(
      `the user ${role} may not make the tables there; let the database's owner run: grant create on database "${new URL(admin).pathname.slice(1)}" to "${role}"`,
    );
    await pitboard(freshFolder(), ["ask", WEC], { env: { DATABASE_URL: admin } });
    await makeLeases(admin);
    await query(admin, `grant usage on schema pitboard, graphile_worker to ${role}`);
    await query(admin, `grant select on all tables in schema pitboard, graphile_worker to ${role}`);
    const made = await doctor();
    expect(made.stdout).toContain(`the user ${role} may not write in the schema pitboard; let Pitboard log in as`);
    await query(admin, `grant all on all tables in schema pitboard, graphile_worker to ${role}`);
    expect((await doctor()).stdout).toMatch(/✔ ok +store /);
    await makeLeases(DATABASE_URL);
    expect([empty.code, made.code]).toEqual([1, 1]);
    expect(empty.stdout + made.stdout).not.toContain("s3cret");
  });

  it("is found by the doctor to be of another encoding, or to take no writes", async () => {
    const admin = await freshDatabase();
    const latin = `latin_${crypto.randomUUID().slice(0, 8)}`;
    await query(admin, `create database ${latin} encoding 'LATIN1' template template0 locale 'C'`);
    const doctor = async (url: string) =>
      (await pitboard(freshFolder(), ["doctor"], { env: { DATABASE_URL: url } })).stdout;
    const wrong = Object.assign(new URL(admin), { pathname: `/${latin}` }).href;
    expect(await doctor(wrong)).toMatch(/✕ mend +store .* keeps text as LATIN1, .* Create one in UTF8/);
    await query(admin, `alter database "${new URL(admin).pathname.slice(1)}" set default_transaction_read_only = on`);
    expect(await doctor(admin)).toMatch(
      /✕ mend +store .*it takes no writes: it is a standby, or set to read only; set/,
    );
  });

  it("is found by the doctor to be shared by processes that hear the same servers", async () => {
    const DATABASE_URL = await freshDatabase();
    await pitboard(freshFolder(), ["ask", WEC], { env: { DATABASE_URL } });
    const lease = (range: string, pid: number) =>
      `('${listeningOn("discord", "a.b.c", parseShards(range))}', gen_random_uuid(), 'pit:${pid}', now() + interval '1 hour')`;
    await makeLeases(DATABASE_URL);
    await query(DATABASE_URL, `insert into pitboard.leases values ${lease("0-3/8", 1)}, ${lease("2-7/8", 2)}`);
    const { code, stdout } = await pitboard(freshFolder(), ["doctor"], { env: { DATABASE_URL } });
    expect(stdout).toMatch(
      /✕ mend +shards +pit:1 \(0-3\/8\) and pit:2 \(2-7\/8\) hear the same servers, .* → give each/,
    );
    expect(code).toBe(1);
  });

  it("is looked at by the doctor, who changes nothing, and finds what was left in the folder", async () => {
    const [folder, DATABASE_URL] = [freshFolder(), await freshDatabase()];
    const env = { DATABASE_URL };
    const before = await pitboard(folder, ["doctor"], { env });
    expect(before.stdout).toMatch(/none +store +none yet in PostgreSQL at .*; the first run makes it/);
    const left = await openToWrite(join(folder, "store"));
    await left.keep(nthIntake(0));
    await left.close();
    await (await openOn(DATABASE_URL)).close();
    const after = await pitboard(folder, ["doctor"], { env });
    expect(after.stdout).toMatch(/ok +store +version 4 in PostgreSQL at .*: 0 articles/);
    expect(after.stdout).toMatch(/mend +folder .* → pitboard migrate --to postgres moves it/);
    expect(after.code).toBe(1);
  });
});
