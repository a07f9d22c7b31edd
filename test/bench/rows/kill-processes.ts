import type { Measured, Measurement } from "../row.ts";
import { toldAt, until, withCrew } from "../with-crew.ts";

const CHATS = 1500;
const KILLS = 20;
const GOAL = 5;
/** A takeover may take so long. */
const TAKEN_OVER_MS = 10_000;

export const measurement: Measurement = {
  measures: [
    {
      name: "kill-processes",
      about:
        "Chats told twice for each `kill -9` of any process on PostgreSQL during a broadcast, while none is never told",
      unit: "twice",
      goal: GOAL,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  return await withCrew({ limits: true, roundTripMs: 50 }, async (crew, telegram) => {
    const chats = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    for (const chat of chats) await crew.follows(chat);
    const roles = ["worker", "worker", "bot"] as const;
    const running = roles.map((role) => ({ role, process: crew.start(role) }));
    await Promise.all(running.map(({ process }) => process.said(/Telegram is connected/)));
    await crew.publish();
    const told = () => toldAt(telegram).size;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = told();
      await until(() => told() >= Math.min(CHATS, before + CHATS / (KILLS + 10)));
      const nth = Math.floor(Math.random() * running.length);
      const killed = running[nth];
      if (killed === undefined) continue;
      await killed.process.end("SIGKILL");
      running[nth] = { role: killed.role, process: crew.start(killed.role) };
    }
    await until(() => told() === CHATS);
    await new Promise((resolve) => setTimeout(resolve, TAKEN_OVER_MS));
    const times = toldAt(telegram);
    const twice = [...times.values()].reduce((sum, all) => sum + all.length - 1, 0);
    const all = [...times.values()].flat().toSorted((one, other) => one - other);
    const gaps = all.slice(1).map((at, index) => at - (all[index] ?? at));
    const lost = CHATS - times.size;
    const longest = Math.max(...gaps.filter((gap) => gap < 60_000));
    return [
      { figure: twice / KILLS, holds: lost === 0, beside: { lost, kills: KILLS, "longest silence ms": longest } },
    ];
  });
}
