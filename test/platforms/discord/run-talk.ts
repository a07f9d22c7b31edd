import { onTestFinished } from "vitest";
import { loadArticles } from "../../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { seed } from "../../../src/newsroom/seed.ts";
import { runOnDiscord } from "../../../src/platforms/discord/discord.ts";
import type { Store } from "../../../src/store/store.ts";
import { createTalk } from "../../../src/talk/create-talk.ts";
import { presenceIn } from "../../../src/talk/presence.ts";
import type { Talk } from "../../../src/talk/talk.ts";
import type { Discord } from "../../servers/discord/discord-server.ts";
import { ROSSI } from "../../support/facts.ts";
import { freshFolder } from "../../support/folders.ts";
import { heardLog } from "../../support/silent-log.ts";
import { openToWrite } from "../../support/stores.ts";
import { DATA, TEN_NOVEMBER } from "../../support/talking.ts";
import { unhurriedClock } from "./paddock.ts";

/** Runs the bot on a Discord with a talk, and a store below it, that a test changes; resolves with the lines of its log. */
export async function runTalk(
  discord: Discord,
  talkOf: (talk: Talk) => Talk,
  storeOf: (kept: Store) => Store = (kept) => kept,
): Promise<readonly string[]> {
  const [catalogue, kept] = [await loadCatalogue([DATA]), await openToWrite(freshFolder())];
  await seed(kept, await loadArticles([DATA], catalogue), TEN_NOVEMBER);
  const store = storeOf(kept);
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const { log, lines } = heardLog();
  const platform = runOnDiscord({
    token: discord.token,
    apiBase: discord.api,
    readsAll: false,
    talk: talkOf(await createTalk({ catalogue, store, defaults, dataFolder: DATA })),
    presence: presenceIn(kept, defaults.timeZone),
    log,
    now: unhurriedClock(),
  });
  onTestFinished(async () => {
    await platform.stop();
    await kept.close();
  });
  await discord.next("PUT", /commands$/);
  return lines;
}
