import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CAREER } from "../../servers/press/career.ts";
import { openPressServer } from "../../servers/press.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startProcess } from "../../support/processes.ts";
import { broken, type Ordeal } from "../ordeal.ts";
import { differences, takenIn } from "../taken-in.ts";

const PATIENCE_MS = 60_000;
/** So many looks after each other find nothing more: each page of a host comes a second after the other. */
const STILL = 4;
const LONGEST_MS = 4000;

/** What a feed tells while the bot is killed is taken in once, as where nobody kills it. */
export const killFeeds: Ordeal = {
  name: "kill-feeds",
  weight: 2,
  async endure({ folder, random, goesOn }) {
    const telegram = await startTelegram();
    const press = await openPressServer({ articles: Object.values(CAREER) });
    const [whole, often] = [join(folder, "whole"), join(folder, "often")];
    const feeds = join(folder, "feeds.json");
    await writeFile(feeds, JSON.stringify([{ url: `${press.url}/rss.xml` }]));
    const env = { PITBOARD_FEEDS: feeds, PITBOARD_ALLOW_HOSTS: press.host };
    const start = (of: string) => startProcess(["run"], { folder: of, telegram, env });
    /** Takes in all there is, so many articles at least. */
    const readOut = async (of: string, count: number) => {
      const bot = start(of);
      const end = Date.now() + PATIENCE_MS;
      for (let still = 0, before = -1; Date.now() < end && (before < count || still < STILL); ) {
        await pause(1000);
        const { size } = (await takenIn(of)).proposals;
        still = size === before ? still + 1 : 0;
        before = size;
      }
      await bot.end("SIGTERM");
    };
    try {
      for (const each of [whole, often]) await mkdir(each);
      await readOut(whole, 1);
      const expected = await takenIn(whole);
      let kills = 0;
      do {
        const bot = start(often);
        await pause(random.between(400, LONGEST_MS));
        await bot.end("SIGKILL");
        kills += 1;
      } while (goesOn());
      await readOut(often, expected.proposals.size);
      const found = await takenIn(often);
      return { did: { kills, articles: expected.proposals.size }, broken: broken(differences(expected, found)) };
    } finally {
      await press.close();
      await telegram.close();
    }
  },
};
