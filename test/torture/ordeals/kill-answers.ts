import { setTimeout as pause } from "node:timers/promises";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startProcess } from "../../support/processes.ts";
import { aCrowd } from "../a-crowd.ts";
import { broken, type Ordeal } from "../ordeal.ts";

/** Of those who ask at a time, each is somebody new, so that nobody floods. */
const AT_ONCE = 12;
const TWICE_A_KILL = 5;
/** Whoever is to wait for a second is killed in it. */
const WAIT = { kind: "error", code: 429, description: "Too Many Requests", parameters: { retry_after: 1 } } as const;

/** Whoever asks while the bot is killed is answered when it runs again, and what it said that it keeps is kept. */
export const killAnswers: Ordeal = {
  name: "kill-answers",
  weight: 2,
  async endure({ folder, random, goesOn }) {
    const telegram = await startTelegram({ roundTripMs: 60 });
    const crowd = aCrowd(telegram, folder);
    const start = () => startProcess(["run"], { folder, telegram });
    let bot = start();
    let kills = 0;
    try {
      while (goesOn()) {
        await bot.said(/Telegram is connected/);
        telegram.fail("sendMessage", WAIT, random.between(0, 4));
        for (let one = 0; one < AT_ONCE; one += 1) {
          if (random.next() < 0.5) crowd.sets("it");
          else crowd.asks();
          await pause(random.between(0, 20));
        }
        await pause(random.between(0, 400));
        await bot.end("SIGKILL");
        kills += 1;
        bot = start();
      }
      await crowd.answered();
      await bot.end("SIGTERM");
      const twice = crowd.twice();
      return {
        did: { kills, questions: crowd.times().length, "answered twice": twice },
        broken: broken({
          "were never answered": crowd.unanswered(),
          [`answered twice, at ${kills} kills`]: twice > kills * TWICE_A_KILL ? twice : 0,
          "settings lost that were acknowledged": await crowd.forgotten(),
        }),
      };
    } finally {
      await bot.end("SIGKILL");
      await telegram.close();
    }
  },
};
