import { addDays } from "../../../src/racing/day.ts";
import { theDay } from "../../support/facts.ts";
import { nthIntake, openToWrite } from "../../support/stores.ts";

/** Keeps article after article in a folder, renews the snapshot above so many bytes, and makes copies of some days; says which was kept. */
const [, , folder = "", from = "0", renewAboveBytes = "1"] = process.argv;
const ARTICLES_A_COPY = 7;
const DAYS = 20;

const store = await openToWrite(folder, { renewAboveBytes: Number(renewAboveBytes) });
process.stdout.write("open\n");
let isOver = false;
process.stdin.resume().on("end", () => {
  isOver = true;
});
for (let n = Number(from); !isOver; n += 1) {
  await store.keep(nthIntake(n));
  process.stdout.write(`kept ${n}\n`);
  if (n % ARTICLES_A_COPY === 0) await store.backUp(addDays(theDay("2026-11-01"), n % DAYS));
}
await store.close();
