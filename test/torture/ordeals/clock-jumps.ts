import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chatKey, placeKey } from "../../../src/audience/chat.ts";
import { aDigest } from "../../support/subscriptions.ts";
import { until } from "../../support/until.ts";
import { withCrew } from "../../support/with-crew.ts";
import { fansOf } from "../fans.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CLOCK = new URL("../children/shifted-clock.mjs", import.meta.url).href;
const HOUR_MS = 3_600_000;
/** Less than a day away: news that old is told no more. */
const WRONG_BY_HOURS = 9;
const PATIENCE_MS = 90_000;

/** However the clocks of the processes jump, each change is told to everybody once, and a digest once for each hour that came. */
export const clockJumps: Ordeal = {
  name: "clock-jumps",
  weight: 2,
  async endure({ random, goesOn }) {
    return await withCrew({ limits: true, roundTripMs: 20 }, async (crew, telegram, folder) => {
      const fans = await fansOf(crew, telegram, 40);
      const clocks = ["one", "two", "three"].map((name) => join(folder, `clock-${name}`));
      const roles = ["worker", "worker", "bot"] as const;
      for (const clock of clocks) await writeFile(clock, "0");
      const members = roles.map((role, nth) =>
        crew.start(role, { NODE_OPTIONS: `--import ${CLOCK}`, TORTURE_CLOCK: clocks[nth] ?? "" }),
      );
      const jump = async (nth: number, hours: number) => {
        await writeFile(clocks[nth] ?? "", String(Math.round(hours * HOUR_MS)));
        members[nth]?.signal("SIGUSR2");
      };
      await Promise.all(members.map((member) => member.said(/Telegram is connected/)));
      const reader = telegram.person({ firstName: "Reader" }).chat;
      const digests = () => telegram.messagesIn(reader).length;
      const chat = chatKey({ platform: "telegram", id: String(reader.id) });
      const place = placeKey("telegram", String(reader.id));
      const wanted = aDigest({ id: "hourly", chat, place, cron: "0 * * * *", zone: "UTC", due: Date.now() });
      await crew.store.changeDigest("hourly", () => wanted);
      let jumps = 0;
      do {
        await fans.tell();
        for (let more = random.between(1, 3); more > 0; more -= 1) {
          await jump(random.between(0, 2), (random.next() * 2 - 1) * WRONG_BY_HOURS);
          jumps += 1;
          await pause(random.between(100, 1500));
        }
      } while (goesOn());
      const before = digests();
      for (const nth of members.keys()) await jump(nth, WRONG_BY_HOURS + 3);
      await fans.told(PATIENCE_MS);
      await until(() => digests() > before, PATIENCE_MS).catch(() => undefined);
      const after = digests();
      return {
        did: { jumps, changes: fans.changes(), digests: after },
        broken: broken({
          "processes ended": members.filter((member) => member.hasEnded()).length,
          "alerts never told": fans.lost(),
          "alerts told twice": fans.twice(),
          "digests too many": Math.max(0, after - (2 * WRONG_BY_HOURS + 4)),
          "no digest once the clocks went on": after === before,
        }),
      };
    });
  },
};
