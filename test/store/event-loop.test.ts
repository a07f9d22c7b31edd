import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { DRIVERS, manyClaims } from "../bench/many-claims.ts";
import { theDay, theDriver } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";

const NS_A_MS = 1e6;
const CLAIMS = 100_000;

/** The longest that anybody may wait at once, on a busy machine too; written down in one go it would be seconds. */
const MOST_MS = 500;

describe("a store of 100,000 claims about 1,000 drivers", () => {
  let store: Store;

  beforeAll(async () => {
    store = await openToWrite(freshFolder());
    await store.import(manyClaims(CLAIMS));
  }, 60_000);
  afterAll(() => store.close());

  it("does not hold up whoever waits for an answer while it is written down whole", async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const backup = store.backUp(theDay("2026-11-22"));
    await new Promise(setImmediate);
    delay.enable();
    await backup;
    delay.disable();
    expect(delay.max / NS_A_MS).toBeLessThan(MOST_MS);
  }, 60_000);

  it("finds the claims about a driver at once", async () => {
    for (let n = 0; n < DRIVERS; n += 1) await store.claimsAbout(theDriver(`driver-${n}`));
    const begun = performance.now();
    for (let n = 0; n < DRIVERS; n += 1) await store.claimsAbout(theDriver(`driver-${n}`));
    expect((performance.now() - begun) / DRIVERS).toBeLessThan(0.05);
    expect(await store.claimsAbout(theDriver("driver-7"))).toHaveLength(CLAIMS / DRIVERS);
  });

  it("knows of a new claim at once", async () => {
    const { claims, ...rest } = nthIntake(999_999);
    const driver = theDriver("driver-7");
    await store.keep({ ...rest, claims: claims.map((claim) => ({ ...claim, driver })) });
    expect(await store.claimsAbout(driver)).toHaveLength(CLAIMS / DRIVERS + 1);
  });
});
