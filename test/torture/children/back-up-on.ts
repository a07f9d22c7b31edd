import { fromMs } from "../../../src/racing/day.ts";
import { nthIntake, openToWrite } from "../../support/stores.ts";

/** Keeps article after article in a folder, renews the snapshot above so many bytes, and makes a copy of each day; says which was kept. */
const [, , folder = "", from = "0", renewAboveBytes = "1"] = process.argv;
const ARTICLES_A_DAY = 7;
const DAY_MS = 86_400_000;

const store = await openToWrite(folder, { renewAboveBytes: Number(renewAboveBytes) });
process.stdout.write("open\n");
let isOver = false;
process.stdin.resume().on("end", () => {
  isOver = true;
});
for (let n = Number(from); !isOver; n += 1) {
  await store.keep(nthIntake(n));
  process.stdout.write(`kept ${n}\n`);
  if (n % ARTICLES_A_DAY === 0) await store.backUp(fromMs((n / ARTICLES_A_DAY) * DAY_MS));
}
await store.close();
