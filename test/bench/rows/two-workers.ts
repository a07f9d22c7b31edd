import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Crew } from "../../support/crew.ts";
import { until } from "../../support/until.ts";
import { withCrew } from "../../support/with-crew.ts";
import type { Measured, Measurement } from "../row.ts";

const HOSTS = 64;
const ANSWER_MS = 500;
const GOAL = 1.8;

const EMPTY = '<rss version="2.0"><channel><title>News</title><link>http://press.test</link></channel></rss>';

export const measurement: Measurement = {
  measures: [
    {
      name: "two-workers",
      about: "How much faster two workers ask for feeds than one",
      unit: "x",
      goal: GOAL,
      better: "higher",
      notes: [
        "That is what more workers are for: each asks eight servers at a time, and waits for them. What one token says is paced by its platform, whoever says it.",
      ],
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const [one, two] = [await asking(1), await asking(2)];
  return [{ figure: one / two, beside: { feeds: HOSTS, "one, ms": one, "two, ms": two } }];
}

/** How long so many workers take for feeds on as many hosts, each of which answers slowly. */
async function asking(workers: number): Promise<number> {
  const asked: number[] = [];
  const press = createServer((request, response) => {
    setTimeout(() => {
      if (request.url === "/feed.xml") asked.push(Date.now());
      response.writeHead(request.url === "/feed.xml" ? 200 : 404, { "content-type": "application/rss+xml" }).end(EMPTY);
    }, ANSWER_MS);
  });
  await new Promise<void>((resolve) => press.listen(0, "0.0.0.0", resolve));
  const { port } = press.address() as AddressInfo;
  const hosts = Array.from({ length: HOSTS }, (_, n) => `127.0.1.${n + 1}`);
  const urls = hosts.map((host) => `http://${host}:${port}/feed.xml`);
  try {
    return await withCrew({}, async (crew: Crew, _, folder) => {
      const feeds = join(folder, "feeds.json");
      await writeFile(feeds, "[]");
      const env = { PITBOARD_FEEDS: feeds, PITBOARD_ALLOW_HOSTS: hosts.join(",") };
      for (let n = 0; n < workers; n += 1) await crew.start("worker", env).said(/Telegram is connected/);
      await writeFile(feeds, JSON.stringify(urls.map((url) => ({ url }))));
      const since = Date.now();
      await crew.store.change({
        feeds: urls.map((url) => ({ url, due: since, failures: 0, isPaused: false, items: [] })),
      });
      await until(() => asked.length === HOSTS);
      return Math.max(...asked) - since;
    });
  } finally {
    press.closeAllConnections();
    await new Promise((resolve) => press.close(resolve));
  }
}
