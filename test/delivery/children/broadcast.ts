import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { chatKey, placeKey } from "../../../src/audience/chat.ts";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { parseConfig } from "../../../src/config.ts";
import { createDelivery } from "../../../src/delivery/deliver.ts";
import { startPlatforms } from "../../../src/start-platforms.ts";
import { createTalk } from "../../../src/talk/create-talk.ts";
import { articleKey, theDay } from "../../support/facts.ts";
import { aReply } from "../../support/replies.ts";
import { silentLog } from "../../support/silent-log.ts";
import { openToWrite } from "../../support/stores.ts";
import { alertsWanted } from "../../support/subscriptions.ts";

/**
 * Delivers what is in the store of a folder on the platforms that the environment names, and does what each line of standard
 * input says. Tells each bulletin by its number, and each notice by its id; says on standard output when something is done.
 */
const DATA = fileURLToPath(new URL("../../../data", import.meta.url));

const [, , folder = ""] = process.argv;
const store = await openToWrite(folder);
const config = parseConfig(process.env, folder);
const { defaults } = config;
const talk = await createTalk({ catalogue: await loadCatalogue([DATA]), store, defaults, dataFolder: DATA });
const means = { store, log: silentLog, now: Date.now };
const platforms = await startPlatforms({ ...means, config }, store, talk);
while (!platforms.every((platform) => platform.isConnected())) await new Promise((resolve) => setTimeout(resolve, 5));
const delivery = createDelivery({
  ...means,
  platforms,
  phrase: async ({ id }) => aReply(id),
  alert: async (bulletins) => aReply(bulletins.map(({ n }) => `n${n}`).join(" ")),
  digest: () => Promise.reject(new Error("There are no digests")),
  reminder: async () => undefined,
  quietUntil: async () => undefined,
  nextDue: (_, after) => after + 86_400_000,
  lastHour: (_, until) => until,
});
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

async function perform(what: string, told: unknown): Promise<number> {
  switch (what) {
    case "subscribe":
      await Promise.all(
        (told as readonly (number | string)[]).map((id) => {
          const platform = typeof id === "number" ? "telegram" : "discord";
          const chat = chatKey({ platform, id: String(id) });
          return store.changeAlerts(chat, () => alertsWanted({ chat, place: placeKey(platform, String(id)) }));
        }),
      );
      return 0;
    case "publish": {
      const article = articleKey(1);
      const at = Date.now();
      await store.decide(article, () => ({ bulletin: { at, article, changes: [] } }));
      delivery.wake();
      return at;
    }
    case "notify":
      await store.change({
        notices: (told as readonly (readonly [string, string])[]).map(([id, channel]) => ({
          id,
          chat: chatKey({ platform: "discord", id: channel }),
          since: theDay("2026-11-22"),
          about: { kind: "proposal", article: articleKey(1) },
        })),
      });
      delivery.wake();
      return Date.now();
    case "weigh":
      collect();
      return process.memoryUsage().rss;
    default:
      throw new Error(`Nothing is called ${what}`);
  }
}

process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const [what = "", told = "null"] = line.split(/ (.*)/);
  process.stdout.write(`${await perform(what, JSON.parse(told))}\n`);
}
await delivery.stop();
await Promise.all(platforms.map((platform) => platform.stop()));
await store.close();
process.exit();
