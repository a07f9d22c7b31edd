import { placeKey } from "../../../src/audience/chat.ts";
import { nthIntake, openToWrite } from "../../support/stores.ts";

/** Writes so much about one place, and now and then an article, that the snapshot is renewed all the time, until standard input ends. */
const PREFERENCES_AN_ARTICLE = 100;
const [, , folder = ""] = process.argv;
const store = await openToWrite(folder, { renewAboveBytes: 1 });
const place = placeKey("telegram", "1");
let stopped = false;
process.stdin.resume().on("end", () => {
  stopped = true;
});
process.stdout.write("open\n");
for (let n = 0; !stopped; n += 1) {
  if (n % PREFERENCES_AN_ARTICLE === 0) await store.keep(nthIntake(n / PREFERENCES_AN_ARTICLE));
  await store.setPreferences(place, { listenIn: n % 2 === 0 });
}
await store.close();
