import { setTimeout as pause } from "node:timers/promises";
import { startDiscord } from "../../servers/discord/discord-server.ts";
import type { Fault as OnDiscord } from "../../servers/discord/faults.ts";
import type { Fault as OnTelegram } from "../../servers/telegram/faults.ts";
import { withCrew } from "../../support/with-crew.ts";
import { aCrowd } from "../a-crowd.ts";
import { fansOf } from "../fans.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const PATIENCE_MS = 120_000;

const wait = (retry_after: unknown): OnTelegram => ({
  kind: "error",
  code: 429,
  description: "Too Many Requests",
  ...(retry_after !== undefined && { parameters: { retry_after: retry_after as number } }),
});
const raw = (status: number, body: string): OnTelegram => ({ kind: "raw", status, body });

const ON_TELEGRAM: readonly [OnTelegram, ...OnTelegram[]] = [
  ...([0, -3, 0.4, 1, "2", "soon", null, undefined] as const).map(wait),
  raw(200, '{"ok":false,"error_code":500,"description":"Internal Server Error"}'),
  raw(200, '{"ok":true,"resu'),
  raw(200, "<html><body>Maintenance</body></html>"),
  raw(502, "<html><body>Bad Gateway</body></html>"),
  raw(504, ""),
  { kind: "error", code: 500, description: "Internal Server Error" },
  { kind: "cut" },
  { kind: "lost" },
  { kind: "slow", ms: 700 },
] as unknown as readonly [OnTelegram, ...OnTelegram[]];

const ON_DISCORD: readonly [OnDiscord, ...OnDiscord[]] = [
  { kind: "rate-limit", retryAfter: 0 },
  { kind: "rate-limit", retryAfter: 0.7, scope: "shared" },
  { kind: "rate-limit", retryAfter: 0.5, global: true },
  { kind: "error", status: 500 },
  { kind: "error", status: 502 },
  { kind: "cut", reset: true },
  { kind: "cut", after: true, reset: true },
  { kind: "slow", ms: 500 },
];

/** Whatever the platforms answer, everybody is told, and once they are honest again everybody is answered. */
export const lyingPlatforms: Ordeal = {
  name: "lying-platforms",
  weight: 2,
  async endure({ random, goesOn }) {
    const discord = await startDiscord();
    try {
      return await withCrew({}, async (crew, telegram) => {
        const fans = await fansOf(crew, telegram, 20);
        const bot = crew.start("all", { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api });
        await Promise.all([bot.said(/Telegram is connected/), bot.said(/Discord is connected/)]);
        const [during, reader] = [aCrowd(telegram), discord.person({ name: "bob" })];
        let [lies, doubled] = [0, 0];
        do {
          const lie = random.one(ON_TELEGRAM);
          telegram.fail(random.one(["sendMessage", "sendMessage", "getUpdates", "*"]), lie);
          discord.fail("POST", /messages$/, random.one(ON_DISCORD));
          // Done, said not to be, or with an answer that cannot be read: Telegram knows no message again.
          if (lie.kind === "lost") doubled += 1;
          lies += 2;
          if (random.next() < 0.1) await fans.tell();
          if (random.next() < 0.3) during.asks();
          if (random.next() < 0.1) reader.says("WEC 2024?", { dm: true });
          await pause(random.between(0, 150));
        } while (goesOn());
        telegram.heal();
        discord.heal();
        await fans.told(PATIENCE_MS);
        const honest = aCrowd(telegram);
        for (let one = 0; one < 5; one += 1) honest.asks();
        await honest.answered();
        await during.answered();
        const givenUp = bot.lines.filter((line) => /somebody was not answered/.test(line)).length;
        return {
          did: { lies, changes: fans.changes(), questions: during.times().length, "given up": givenUp },
          broken: broken({
            "alerts never told": fans.lost(),
            "alerts told twice": Math.max(0, fans.twice() - doubled),
            "were never answered": Math.max(0, during.unanswered() - givenUp),
            "were answered twice": Math.max(0, during.twice() - doubled),
            "were not answered after the lies": honest.unanswered(),
            "the process ended": bot.hasEnded(),
          }),
        };
      });
    } finally {
      await discord.close();
    }
  },
};
