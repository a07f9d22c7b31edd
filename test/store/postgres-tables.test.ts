import pg from "pg";
import { describe, expect, it } from "vitest";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import type { ArticleId } from "../../src/racing/article.ts";
import type { DriverId } from "../../src/racing/driver.ts";
import { MIGRATIONS } from "../../src/store/postgres/migrations.ts";
import { STORE_VERSION } from "../../src/store/records.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import { anArticle, ROSSI, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";
import { alertsWanted } from "../support/subscriptions.ts";

const today = theDay("2026-11-22");

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe("the tables in PostgreSQL", () => {
  it("are made once by whichever of several processes that start at once", async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openOn(url)));
    await Promise.all(stores.map((store) => store.close()));
    expect(await query(url, "select name from pitboard.migrations order by name")).toEqual(
      Object.keys(MIGRATIONS).map((name) => ({ name })),
    );
  });

  it("are brought to each new version of what is kept", () => {
    expect(Number(Object.keys(MIGRATIONS).at(-1)?.split("-", 1)[0])).toBe(STORE_VERSION);
  });

  it("tell of each claim the article that it is kept with", async () => {
    const url = await freshDatabase();
    const store = await openOn(url);
    for (const n of [0, 1]) await store.keep(nthIntake(n));
    await store.close();
    const told = await query(url, "select article, row ->> 'article' as kept from pitboard.claims");
    expect(told).toHaveLength(2);
    for (const { article, kept } of told) expect(article).toBe(kept);
  });

  it("are held longer by an import than by any other write that stops in the middle", async () => {
    const url = await freshDatabase();
    const store = await openOn(url);
    await store.keep(nthIntake(0));
    const document = await store.export(today);
    await query(
      url,
      `create table held (ms text);
       create function note() returns trigger language plpgsql as $$
         begin insert into held values (current_setting('idle_in_transaction_session_timeout')); return null; end $$;
       create trigger noted after insert or update on pitboard.places for each row execute function note()`,
    );
    await store.setPreferences(placeKey("telegram", "1"), { language: "de" });
    await store.import({ ...document, places: [{ place: placeKey("telegram", "2"), language: "it" }] });
    await store.setPreferences(placeKey("telegram", "1"), { language: "it" });
    await store.close();
    expect(await query(url, "select ms from held")).toEqual(["20s", "10min", "20s"].map((ms) => ({ ms })));
  });

  it("are left alone where a newer Pitboard was at them", async () => {
    const url = await freshDatabase();
    await (await openOn(url)).close();
    await query(url, "insert into pitboard.migrations values ('999-from-tomorrow', now()::text)");
    for (const access of ["read", "write"] as const) {
      await expect(openOn(url, { access })).rejects.toThrow(/999-from-tomorrow.*Update Pitboard/);
    }
  });

  it("are not made where the database does not hold every character", async () => {
    const url = await freshDatabase();
    const latin = `latin_${crypto.randomUUID().slice(0, 8)}`;
    await query(url, `create database ${latin} encoding 'LATIN1' locale 'C' template template0`);
    const there = Object.assign(new URL(url), { pathname: `/${latin}` }).href;
    await expect(openOn(there)).rejects.toThrow(/keeps text as LATIN1, .* Create one in UTF8/);
    expect(await query(there, "select from pg_namespace where nspname = 'pitboard'")).toEqual([]);
  });

  it("are left alone by who only reads, and so are the rows", async () => {
    const url = await freshDatabase();
    await expect(openOn(url, { access: "read" })).rejects.toThrow(StoreUnavailable);
    expect(await query(url, "select from pg_namespace where nspname = 'pitboard'")).toEqual([]);
    const writing = await openOn(url);
    await writing.keep(nthIntake(0));
    const reading = await openOn(url, { access: "read" });
    expect(await reading.claimsAbout(ROSSI)).toHaveLength(1);
    await expect(reading.keep(nthIntake(1))).rejects.toThrow("for reading only");
    await expect(reading.forgetBulletins(1)).rejects.toThrow("for reading only");
    await expect(reading.backUp(today)).resolves.toBe("");
    await Promise.all([reading.close(), writing.close()]);
  });

  it("share a database with whatever else is in it", async () => {
    const url = await freshDatabase();
    await query(url, "create table public.articles (id int); create table public.claims (id int)");
    const store = await openOn(url);
    await store.keep(nthIntake(0));
    expect(await store.claimsAbout(ROSSI)).toHaveLength(1);
    await store.close();
    expect(await query(url, "select * from public.articles")).toEqual([]);
  });
});

describe("what goes from one kind of store to the other", () => {
  it("is the same to the letter, there and back", async () => {
    const here = await openToWrite(freshFolder());
    for (let n = 0; n < 20; n += 1) await here.keep(nthIntake(n));
    await here.changeAlerts(alertsWanted().chat, () => alertsWanted());
    await here.setPreferences(placeKey("telegram", "1"), { language: "it", pictures: true });
    const document = await here.export(today);
    await here.close();
    const there = await openOn(await freshDatabase());
    await there.import(document);
    const carried = await there.export(today);
    await there.close();
    expect(JSON.stringify(carried)).toBe(JSON.stringify(document));
    const back = await openToWrite(freshFolder());
    await back.import(carried);
    expect(JSON.stringify(await back.export(today))).toBe(JSON.stringify(document));
    await back.close();
  });
});

describe("text that PostgreSQL would not take", () => {
  const ODD = [
    "a\u0000b",
    "\u001a0000",
    "\ud800",
    "x\udc00\u001a",
    "\\u0000",
    "\\",
    "😀 \u{10ffff}",
    "'); drop table",
    "Ä\u0308",
  ];

  it("is given back as it came", async () => {
    const store = await openOn(await freshDatabase());
    for (const reason of ODD) {
      await store.keepFault({ platform: "telegram", at: 1, reason });
      expect((await store.lastFaults())[0]?.reason).toBe(reason);
    }
    await store.close();
  });

  it("names neither driver nor article that is kept", async () => {
    const store = await openOn(await freshDatabase());
    for (const odd of ODD) {
      expect(await store.claimsAbout(odd as DriverId)).toEqual([]);
      expect(await store.notesAbout(odd as DriverId)).toEqual([]);
      expect(await store.kept(odd as ArticleId)).toBeUndefined();
      expect(await store.knownAs([odd as ArticleId])).toBeUndefined();
      expect(await store.proposal(odd as ArticleId)).toBeUndefined();
    }
    await store.close();
  });

  it("is found again where it is a key", async () => {
    const store = await openOn(await freshDatabase());
    for (const odd of ODD.filter((text) => !/\s/.test(text))) {
      const [chat, place] = [chatKey({ platform: "telegram", id: odd }), placeKey("telegram", odd)];
      await store.changeAlerts(chat, () => alertsWanted({ chat, place }));
      await store.setPreferences(place, { language: "it" });
      expect((await store.alertsIn(chat))?.chat).toBe(chat);
      expect((await store.alertsOf(place)).map((alert) => alert.chat)).toEqual([chat]);
      expect(await store.places()).toContain(place);
      expect(await store.forget(place)).toBe(true);
      expect(await store.isKept(place)).toBe(false);
    }
    await store.close();
  });

  it("is refused with a word where it is too long to be found again, and takes nothing else down", async () => {
    const store = await openOn(await freshDatabase());
    // So that PostgreSQL cannot make it short enough.
    const long = Array.from({ length: 9000 }, (_, n) => ((n * 7919) % 2 ** 31).toString(36)).join("");
    const [refused, kept] = await Promise.allSettled([
      store.setPreferences(placeKey("telegram", long), { language: "it" }),
      store.keep({ ...nthIntake(0), article: anArticle({ id: nthIntake(0).article.id }) }),
    ]);
    expect(refused).toMatchObject({ status: "rejected", reason: { name: "Unusable" } });
    expect(kept).toEqual({ status: "fulfilled", value: true });
    await store.close();
  });
});
