import { anArticle, articleKey, theDay } from "../../support/facts.ts";
import { nthIntake, openToWrite } from "../../support/stores.ts";

/** Imports more than fits, keeps one article at the same time, and tells on standard output what became of each. */
const [, , folder = ""] = process.argv;
const store = await openToWrite(folder);
const document = await store.export(theDay("2026-11-22"));
const articles = Array.from({ length: 2000 }, (_, n) => anArticle({ id: articleKey(n + 10) }));
const [large, small] = await Promise.allSettled([store.import({ ...document, articles }), store.keep(nthIntake(0))]);
const outcome = {
  large: large.status === "rejected" ? large.reason.name : "kept",
  small: small.status === "fulfilled" && small.value,
  articles: (await store.tally()).articles,
};
process.stdout.write(`${JSON.stringify(outcome)}\n`);
await store.close();
