import { type AddressInfo, connect, createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { openLeases } from "../../src/leases/postgres-leases.ts";
import { freshDatabase } from "../support/postgres.ts";
import { silentLog } from "../support/silent-log.ts";

/** A database whose first connections are lost; its address. */
async function losing(connections: number): Promise<string> {
  const url = new URL(await freshDatabase());
  const [host, behind] = [url.hostname, Number(url.port)];
  let lost = 0;
  const server = createServer((socket) => {
    lost += 1;
    if (lost <= connections) {
      socket.destroy();
      return;
    }
    const onwards = connect(behind, host);
    socket.on("error", () => undefined).pipe(onwards);
    onwards.on("error", () => undefined).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return Object.assign(url, { port: String((server.address() as AddressInfo).port) }).href;
}

it("are opened though the database is too busy for the first connections", async () => {
  const leases = await openLeases(await losing(2), silentLog);
  expect(await leases.held()).toEqual([]);
  await leases.close();
});

it("are not opened where it never is less busy", async () => {
  await expect(openLeases(await losing(100), silentLog)).rejects.toThrow(/Connection terminated/);
});
