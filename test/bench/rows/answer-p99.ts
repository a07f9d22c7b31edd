import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { silentLog } from "../../support/silent-log.ts";
import { ask, whatIsAsked } from "../asking.ts";
import { built } from "../built.ts";
import { fuse } from "../peers/fuse.ts";
import { minisearch } from "../peers/minisearch.ts";
import { nodeNlp } from "../peers/node-nlp.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const ASKED = 20_000;
const COLD = 3000;
const GOAL_MS = 0.2;

export const measurement: Measurement = {
  measures: [
    {
      name: "answer-p99",
      about: "Question to reply, p99, with 1,000 drivers and 100,000 claims",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
      notes: [
        "The questions before it counts are asked in three of the ten ways: what is compiled and judged for the others is in the figure: among the first fifth of them the slowest are several times as slow as later.",
      ],
      peers: [minisearch, fuse, nodeNlp],
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const { openLowdbStore }: typeof import("../../../src/store/lowdb/open-store.ts") = await import(
    built("store/lowdb/open-store")
  );
  const { times, cold } = await inFreshFolder(async (folder) => {
    const store = await openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now });
    await store.import(whatIsAsked());
    const asked = await ask(store, ASKED, COLD);
    await store.close();
    return asked;
  });
  const beside = {
    "first of a day, p99 ms": quantile(cold, 0.99),
    "p50 ms": quantile(times, 0.5),
    "max ms": Math.max(...times),
  };
  return [{ figure: quantile(times, 0.99), beside }];
}
