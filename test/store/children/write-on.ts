import { placeKey } from "../../../src/audience/chat.ts";
import { nthIntake, openToWrite } from "../../support/stores.ts";

/**
 * Keeps one article after the other in a folder, and sets preferences again and again, so that the snapshot is often renewed.
 * Says on standard output which write was acknowledged or refused. Ends when standard input ends, or after a refusal.
 */
const [, , folder = "", from = "0", atOnce = "1", renewAboveBytes = "1"] = process.argv;
const store = await openToWrite(folder, { renewAboveBytes: Number(renewAboveBytes) });
const place = placeKey("telegram", "1");
let stopped = false;
process.stdin.resume().on("end", () => {
  stopped = true;
});

async function keep(n: number): Promise<void> {
  try {
    await store.keep(nthIntake(n));
    process.stdout.write(`kept ${n}\n`);
  } catch (error) {
    stopped = true;
    process.stdout.write(`refused ${n} ${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`);
  }
}

process.stdout.write("open\n");
for (let n = Number(from); !stopped; n += Number(atOnce)) {
  await Promise.all([
    ...Array.from({ length: Number(atOnce) }, (_, more) => keep(n + more)),
    store.setPreferences(place, { listenIn: n % 2 === 0 }).catch(() => undefined),
  ]);
}
const { articles, claims, notes } = await store.tally();
process.stdout.write(`tally ${articles} ${claims} ${notes}\n`);
await store.close();
