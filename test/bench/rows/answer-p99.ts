import { silentLog } from "../../support/silent-log.ts";
import { ask, whatIsAsked } from "../asking.ts";
import { built } from "../built.ts";
import { inFreshFolder } from "../fresh.ts";
import { quantile, type Row, rounded } from "../row.ts";

const ASKED = 20_000;
const COLD = 3000;
const GOAL_MS = 0.2;

/** Question to reply, with a thousand drivers and a hundred thousand claims. */
export async function rows(): Promise<Row[]> {
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
  const figure = quantile(times, 0.99);
  const beside = {
    "first of a day, p99 ms": rounded(quantile(cold, 0.99)),
    "p50 ms": rounded(quantile(times, 0.5)),
    "max ms": rounded(Math.max(...times)),
  };
  return [{ name: "answer-p99", figure: rounded(figure), unit: "ms", goal: GOAL_MS, ok: figure <= GOAL_MS, beside }];
}
