import { describe, expect, it, onTestFinished } from "vitest";
import { ended } from "../../src/leases/ended.ts";
import { openLeases } from "../../src/leases/postgres-leases.ts";
import { type Child, startChild } from "../support/child.ts";
import { freshDatabase } from "../support/postgres.ts";
import { createDatabase, startPostgres } from "../support/postgres-server.ts";
import { silentLog } from "../support/silent-log.ts";

/** A takeover may take so long, with a word to spare for a busy machine. */
const TAKEN_OVER_MS = 10_000;

function aHolder(database: string): Child {
  const child = startChild(new URL("./children/holder.ts", import.meta.url), [database, "sender"]);
  onTestFinished(() => void child.kill());
  return child;
}

interface Said {
  readonly what: string;
  readonly at: number;
}

/** The next thing of a kind that it says, passing over all others. */
async function says(child: Child, wanted: string): Promise<Said> {
  for (;;) {
    const [what = "", at] = (await child.line()).split(" ");
    if (what === wanted) return { what, at: Number(at) };
  }
}

/** All that it says from now on, until it has ended. */
async function everything(child: Child): Promise<readonly Said[]> {
  const said: Said[] = [];
  try {
    for (;;) {
      const [what = "", at] = (await child.line()).split(" ");
      said.push({ what, at: Number(at) });
    }
  } catch {
    return said;
  }
}

/** The one of two processes that has the lease, and the one that waits for it. */
async function two(database: string) {
  const first = aHolder(database);
  await says(first, "took");
  return { first, second: aHolder(database) };
}

describe("a lease that processes share", { timeout: 60_000 }, () => {
  it("is taken over within ten seconds when its process is killed", async () => {
    const { first, second } = await two(await freshDatabase());
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const killed = Date.now();
    await first.kill();
    const { at } = await says(second, "took");
    expect(at - killed).toBeLessThanOrEqual(TAKEN_OVER_MS);
  });

  it("is taken over from a process that is stopped, which believes in it no more when it goes on", async () => {
    const { first, second } = await two(await freshDatabase());
    const stopped = Date.now();
    first.process.kill("SIGSTOP");
    const { at } = await says(second, "took");
    expect(at - stopped).toBeLessThanOrEqual(TAKEN_OVER_MS);
    const woken = Date.now();
    first.process.kill("SIGCONT");
    await says(first, "left");
    const all = everything(first);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await first.end();
    expect((await all).filter(({ what, at }) => what === "held" && at >= woken)).toEqual([]);
    await says(second, "held");
  });

  it("is another's in a second or so when its process ends in good order", async () => {
    const { first, second } = await two(await freshDatabase());
    const asked = Date.now();
    await first.end();
    const { at } = await says(second, "took");
    expect(at - asked).toBeLessThanOrEqual(2500);
  });

  it("is nobody's while the database is gone, which is said once, and somebody's when it is back", async () => {
    const server = await startPostgres({ durable: false });
    onTestFinished(() => server.remove());
    const holder = aHolder(await createDatabase(server.urlOf("postgres")));
    await says(holder, "took");
    const gone = Date.now();
    await server.stop();
    const { at } = await says(holder, "left");
    expect(at - gone).toBeLessThanOrEqual(6000);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await server.start();
    await says(holder, "took");
    const lines = await holder.kill();
    expect(lines.filter((line) => line.includes("The database is not reached"))).toHaveLength(1);
  });

  it("shows who has it, by host and process", async () => {
    const database = await freshDatabase();
    const leases = await openLeases(database, silentLog);
    onTestFinished(() => leases.close());
    const holding = leases.hold("listener", ended);
    await expect.poll(() => holding.isHeld()).toBe(true);
    const child = aHolder(database);
    await says(child, "took");
    expect(await leases.held()).toEqual([
      { name: "listener", process: expect.stringMatching(new RegExp(`:${process.pid}$`)), isOurs: true },
      { name: "sender", process: expect.stringMatching(new RegExp(`:${child.process.pid}$`)), isOurs: false },
    ]);
    await holding.stop();
    expect((await leases.held()).map(({ name }) => name)).toEqual(["sender"]);
  });
});
