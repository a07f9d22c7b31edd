import { afterAll, beforeAll, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { type Store, StoreUnavailable } from "../../src/store/store.ts";
import { ROSSI, theDay } from "../support/facts.ts";
import { createDatabase, type PostgresServer, startPostgres } from "../support/postgres-server.ts";
import { openOn } from "../support/postgres-stores.ts";
import { heardLog } from "../support/silent-log.ts";
import { nthIntake } from "../support/stores.ts";

const place = placeKey("telegram", "1");
const warnings: string[] = [];
const warned = (warning: Error) => warnings.push(String(warning));

let server: PostgresServer;
beforeAll(async () => {
  process.on("warning", warned);
  server = await startPostgres({ durable: true });
}, 60_000);
afterAll(async () => {
  process.off("warning", warned);
  await server.remove();
});

const CALLS: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.claimsAbout(ROSSI),
  (store) => store.preferences(place),
  (store) => store.keep(nthIntake(1)),
  (store) => store.setPreferences(place, { language: "de" }),
  (store) => store.forgetBulletins(1),
  (store) => store.export(theDay("2026-11-22")),
];

async function whyNot(call: Promise<unknown>): Promise<Error> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  return error as Error;
}

it("says what is not there while the database is away, keeps nothing half, and goes on when it is back", async () => {
  const { log, lines } = heardLog();
  const url = await createDatabase(server.urlOf("postgres"));
  const store = await openOn(url, { log });
  await store.keep(nthIntake(0));
  await store.setPreferences(place, { language: "it" });

  const underWay = Promise.allSettled(Array.from({ length: 50 }, (_, n) => store.keep(nthIntake(n + 10))));
  await server.stop();
  const outcomes = await underWay;
  const faults = [];
  for (const call of CALLS) faults.push(await whyNot(call(store)));
  const { host, pathname, password } = new URL(url);
  for (const { message } of faults) expect(message).toContain(`${host}${pathname}`);
  const told = [...faults.map((fault) => `${fault.stack} ${fault.cause}`), ...lines, JSON.stringify(faults)].join("\n");
  expect(told).not.toContain(password);
  expect(told).not.toContain(decodeURIComponent(password));

  await server.start();
  await expect.poll(() => store.preferences(place).catch(() => undefined)).toEqual({ language: "it" });
  for (const [n, { status }] of outcomes.entries()) {
    const kept = await store.kept(nthIntake(n + 10).article.id);
    if (status === "fulfilled") expect(kept?.claims).toHaveLength(1);
    if (kept !== undefined) expect([kept.claims.length, kept.notes.length]).toEqual([1, 1]);
  }
  for (const call of CALLS) await call(store);
  expect(await store.preferences(place)).toEqual({ language: "de" });
  await store.close();
  expect(warnings).toEqual([]);
}, 60_000);

it("says why it cannot be opened", async () => {
  const nowhere = Object.assign(new URL(server.urlOf("postgres")), { port: "1" }).href;
  expect((await whyNot(openOn(nowhere))).message).toContain("nothing answers there");
  expect((await whyNot(openOn(server.urlOf("missing")))).message).toContain("there is no such database");
  const stranger = Object.assign(new URL(server.urlOf("postgres")), { password: "wr0ng" }).href;
  const { message, stack } = await whyNot(openOn(stranger));
  expect(message).toContain("user and password");
  expect(`${stack}`).not.toContain("wr0ng");
});

it("waits no longer for a database that takes connections and says nothing", async () => {
  const { createServer } = await import("node:net");
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const began = performance.now();
  await whyNot(openOn(`postgres://me:s3cret@127.0.0.1:${port}/db`));
  expect(performance.now() - began).toBeLessThan(15_000);
  silent.close();
}, 30_000);
