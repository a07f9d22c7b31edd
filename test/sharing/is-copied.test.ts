import { expect, it } from "vitest";
import { isCopied } from "../../src/sharing/is-copied.ts";
import { heardLog } from "../support/silent-log.ts";

const NOTHING = { articles: 0, claims: 0, notes: 0, corrections: 0, places: 0, alerts: 0, digests: 0 };

it("copies a store each day unless it is very large, and says then what does it", async () => {
  const { log, lines } = heardLog();
  const store = (alerts: number) => ({ tally: async () => ({ ...NOTHING, articles: 1000, alerts }) });
  expect(await isCopied(store(99_000), log)).toBe(true);
  expect(lines).toEqual([]);
  expect(await isCopied(store(99_001), log)).toBe(false);
  expect(lines.join()).toContain("pg_dump");
});
