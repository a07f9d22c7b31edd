import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { pitboard, spawned, watched } from "../cli/pitboard.ts";
import { CAREER } from "../servers/press/career.ts";
import { articlePage } from "../servers/press/pages.ts";
import { answer } from "../servers/press/plays.ts";
import { openPressServer } from "../servers/press.ts";
import { freshFolder } from "../support/folders.ts";
import { aTelegram, answer as replied } from "./telegram-scene.ts";

const { rumour, doubt, ruledOut, announced } = CAREER;

/** In the order in which a round reads them; each page comes from this machine. */
const TOLD = [rumour, doubt, announced, ruledOut];

/**
 * What is promised: an article is kept with its proposal and with what is to be told of it in one write, so none of it is lost
 * and none is there twice. Telegram knows no message again, so that a notice of which the bot does not know yet that it was
 * sent, when it is killed, is sent once more: at most one for each kill.
 */
it("kill -9 in the middle of a round loses nothing and doubles nothing", { timeout: 90_000 }, async () => {
  const [telegram, press] = [await aTelegram(), await openPressServer({ articles: TOLD.toReversed() })];
  onTestFinished(() => press.close());
  const tito = telegram.person({ firstName: "Tito" });
  const folder = freshFolder();
  const feeds = join(folder, "feeds.json");
  writeFileSync(feeds, "[]");
  const env = {
    PITBOARD_FEEDS: feeds,
    PITBOARD_ALLOW_HOSTS: press.host,
    PITBOARD_CURATORS: `telegram:${tito.user.id}`,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
  };
  const pathOf = ({ slug }: { readonly slug: string }) => `/articles/${slug}`;
  const asked = (path: string) => press.requests.filter((request) => request.path === path).length;
  const start = async () => {
    const child = spawned(folder, ["run"], { env });
    child.stdin.end();
    const { saw, end } = watched(child);
    await saw(/Telegram is connected/);
    return {
      end,
      async kill() {
        child.kill("SIGKILL");
        await end;
      },
      terminate: () => child.kill("SIGTERM"),
    };
  };
  const first = await start();
  await replied(telegram, tito, "/review here");
  await first.kill();
  writeFileSync(feeds, JSON.stringify([{ url: `${press.url}/rss.xml` }]));

  // While the second page is held back; while what it brings is being kept and told; and while the last one is held back.
  press.play(pathOf(doubt), () => undefined);
  const second = await start();
  await expect.poll(() => asked(pathOf(doubt)), { timeout: 20_000 }).toBe(1);
  await second.kill();
  press.play(
    pathOf(doubt),
    answer(200, { "content-type": "text/html" }, articlePage(doubt, `${press.url}${pathOf(doubt)}`)),
  );
  const third = await start();
  await expect.poll(() => asked(pathOf(doubt)), { timeout: 20_000 }).toBe(2);
  await pause(20);
  await third.kill();
  press.play(pathOf(ruledOut), () => undefined);
  const fourth = await start();
  await expect.poll(() => asked(pathOf(ruledOut)), { timeout: 20_000 }).toBe(1);
  await fourth.kill();
  const page = articlePage(ruledOut, `${press.url}${pathOf(ruledOut)}`);
  press.play(pathOf(ruledOut), answer(200, { "content-type": "text/html" }, page));

  const last = await start();
  const pushed = () => telegram.messagesIn(tito.chat).slice(1);
  const times = ({ title }: { readonly title: string }) => pushed().filter(({ text }) => text.includes(title)).length;
  await expect.poll(() => times(ruledOut), { timeout: 30_000 }).toBeGreaterThan(0);
  const waiting = await pitboard(folder, ["review"], { env });
  for (const { title } of TOLD) expect(waiting.stdout.split(`: ${title} (`)).toHaveLength(2);
  expect(waiting.stdout.match(/ proposed by press/g)).toHaveLength(TOLD.length);
  for (const each of TOLD) expect(times(each), each.title).toBeGreaterThan(0);
  const kills = 4;
  expect(pushed().length - TOLD.length).toBeLessThanOrEqual(kills);
  last.terminate();
  expect((await last.end).code).toBe(0);
});
