import { openToWrite } from "../../../src/app.ts";
import { parseConfig } from "../../../src/config.ts";
import { silentLog } from "../../support/silent-log.ts";

/** Decides about all that waits in a folder, one after the other, and says on standard output what was done. */
const [, , folder = ""] = process.argv;
const config = parseConfig({ PITBOARD_DATA_DIR: folder }, folder);
const house = await openToWrite({ config, log: silentLog, now: Date.now });
const { desk } = await house.newsroom();
process.stdout.write("open\n");
for (const [index, { article }] of (await desk.waiting()).entries()) {
  const [what, { kind }] =
    index % 3 === 0
      ? ["rejected", await desk.reject(article.id, "terminal")]
      : ["published", await desk.publish(article.id, "terminal")];
  process.stdout.write(`${what} ${article.id} ${kind}\n`);
}
await house.close();
