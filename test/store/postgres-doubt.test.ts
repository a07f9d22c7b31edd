import { connect, createServer, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { StoreUnavailable } from "../../src/store/store.ts";
import { ROSSI } from "../support/facts.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { nthIntake } from "../support/stores.ts";

/** A way to a database that is cut as soon as a commit is sent on it, once: after it was passed on, or before; or for good. */
async function cutAtCommit(url: string, isPassedOn: boolean, isForGood = false) {
  const { port, hostname } = new URL(url);
  let armed = false;
  const sockets = new Set<Socket>();
  const between = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on("error", () => undefined));
    server.pipe(client);
    client.on("data", (bytes) => {
      const isCommit = armed && bytes.includes("commit\0");
      if (!isCommit || isPassedOn) server.write(bytes);
      if (!isCommit) return;
      armed = false;
      if (isForGood) between.close();
      client.destroy();
      setTimeout(() => server.destroy(), 200);
    });
    client.on("close", () => setTimeout(() => server.destroy(), 200));
  });
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    between.close();
  });
  const address = between.address();
  const own = typeof address === "object" && address !== null ? address.port : 0;
  const arm = () => {
    armed = true;
  };
  return { url: Object.assign(new URL(url), { port: String(own) }).href, arm };
}

it("a write that was kept is told so, though the connection was lost before the database could say it", async () => {
  const { url, arm } = await cutAtCommit(await freshDatabase(), true);
  const store = await openOn(url);
  arm();
  expect(await store.keep(nthIntake(0))).toBe(true);
  expect(await store.claimsAbout(ROSSI)).toHaveLength(1);
  await store.close();
});

it("a write of which the end never reached the database is refused, and nothing of it is kept", async () => {
  const { url, arm } = await cutAtCommit(await freshDatabase(), false);
  const store = await openOn(url);
  arm();
  await expect(store.keep(nthIntake(0))).rejects.toThrow(StoreUnavailable);
  expect(await store.claimsAbout(ROSSI)).toEqual([]);
  expect(await store.keep(nthIntake(0))).toBe(true);
  await store.close();
});

it("a write is refused as of unknown end where the database is not reached again in some seconds", async () => {
  const url = await freshDatabase();
  const { url: cut, arm } = await cutAtCommit(url, true, true);
  const store = await openOn(cut);
  arm();
  const asked = performance.now();
  await expect(store.keep(nthIntake(0))).rejects.toThrow("whether the last write was kept is not known");
  expect(performance.now() - asked).toBeLessThan(8000);
  await store.close();
}, 20_000);
