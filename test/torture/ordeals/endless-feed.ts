import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CAREER } from "../../servers/press/career.ts";
import { compressed, cutShort, drip, endless, hangUp, type Play, silence } from "../../servers/press/plays.ts";
import { openPressServer } from "../../servers/press.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startProcess } from "../../support/processes.ts";
import { until } from "../../support/until.ts";
import { aCrowd } from "../a-crowd.ts";
import { broken, type Ordeal } from "../ordeal.ts";
import { takenIn } from "../taken-in.ts";

const RSS = "application/rss+xml";
const BOMB_BYTES = 300_000_000;
/** More than it has at rest, the bodies that it may read at a time, and what waits to be collected. */
const MOST_MB = 250;
const PATIENCE_MS = 60_000;
/** Whoever asks meanwhile waits no longer than that. */
const ANSWERED_MS = 3000;

/** Feeds that never end, drip, say nothing or are bombs keep nobody from being answered, and the good one is read beside them. */
export const endlessFeed: Ordeal = {
  name: "endless-feed",
  weight: 1,
  async endure({ folder, goesOn }) {
    const bomb = compressed(Buffer.alloc(BOMB_BYTES, " "), "gzip", RSS);
    const plays = [endless(RSS), drip(RSS), bomb, silence(), hangUp(), cutShort("<rss>", RSS)];
    const bad = await serve(plays);
    const press = await openPressServer({ articles: [CAREER.rumour, CAREER.announced] });
    const telegram = await startTelegram();
    const feeds = join(folder, "feeds.json");
    await writeFile(feeds, JSON.stringify([...bad.urls, `${press.url}/rss.xml`].map((url) => ({ url }))));
    const hosts = [press.host, ...bad.urls.map((url) => new URL(url).host)];
    const env = { PITBOARD_FEEDS: feeds, PITBOARD_ALLOW_HOSTS: hosts.join(",") };
    const bot = startProcess(["run"], { folder, telegram, env });
    try {
      await bot.said(/Telegram is connected/);
      const crowd = aCrowd(telegram);
      const before = await residentMb(bot.pid);
      let [most, slowest] = [before, 0];
      const isReadOut = () => bot.lines.filter((line) => /A feed could not be read/.test(line)).length >= plays.length;
      for (const end = Date.now() + PATIENCE_MS; (goesOn() || !isReadOut()) && Date.now() < end; ) {
        const asked = Date.now();
        crowd.asks();
        await until(() => crowd.unanswered() === 0, PATIENCE_MS);
        slowest = Math.max(slowest, Date.now() - asked);
        most = Math.max(most, await residentMb(bot.pid));
        await pause(50);
      }
      const { proposals } = await takenIn(folder);
      return {
        did: { feeds: plays.length, questions: crowd.times().length, "slowest ms": slowest, "MB more": most - before },
        broken: broken({
          "bad feeds not given up": isReadOut() ? 0 : plays.length,
          "articles lost of the good one": Math.max(0, 2 - proposals.size),
          "MB more than before": most - before > MOST_MB ? most - before : 0,
          "ms until somebody was answered": slowest > ANSWERED_MS ? slowest : 0,
        }),
      };
    } finally {
      await bot.end("SIGKILL");
      await Promise.all([bad.close(), press.close(), telegram.close()]);
    }
  },
};

/** Each on a host of its own, since one host is asked by one at a time. */
async function serve(plays: readonly Play[]) {
  const server = createServer((request, response) => {
    const nth = Number(/feed-(\d+)/.exec(request.url ?? "")?.[1] ?? -1);
    const play = plays[nth];
    if (play === undefined) response.writeHead(404).end();
    else play(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: plays.map((_, nth) => `http://127.0.2.${nth + 1}:${port}/feed-${nth}.xml`),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a process holds of memory; 0 where this system does not tell. */
async function residentMb(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(told)?.[1] ?? 0) / 1024);
}
