import { setTimeout as pause } from "node:timers/promises";
import { until } from "./until.ts";
import { toldAt, withCrew } from "./with-crew.ts";

/** A takeover may take so long. */
const TAKEN_OVER_MS = 10_000;

interface Killed {
  readonly lost: number;
  readonly twice: number;
  /** The longest time in which nobody was told anything, in the middle of it. */
  readonly longestMs: number;
}

/** A broadcast to so many chats by three processes, any of which is killed, so often; `next` chooses by chance. */
export async function killedCrew(chats: number, kills: number, next: () => number): Promise<Killed> {
  return await withCrew({ limits: true, roundTripMs: 50 }, async (crew, telegram) => {
    const ids = Array.from({ length: chats }, () => telegram.person({ firstName: "Fan" }).chat.id);
    for (const chat of ids) await crew.follows(chat);
    const roles = ["worker", "worker", "bot"] as const;
    const running = roles.map((role) => ({ role, process: crew.start(role) }));
    await Promise.all(running.map(({ process }) => process.said(/Telegram is connected/)));
    await crew.publish();
    const told = () => toldAt(telegram).size;
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = told();
      await until(() => told() >= Math.min(chats, before + chats / (kills + 10)));
      const nth = Math.floor(next() * running.length);
      const killed = running[nth];
      if (killed === undefined) continue;
      await killed.process.end("SIGKILL");
      running[nth] = { role: killed.role, process: crew.start(killed.role) };
    }
    await until(() => told() === chats);
    await pause(TAKEN_OVER_MS);
    const times = toldAt(telegram);
    const all = [...times.values()].flat().toSorted((one, other) => one - other);
    const gaps = all.slice(1).map((at, index) => at - (all[index] ?? at));
    return { lost: chats - times.size, twice: all.length - times.size, longestMs: Math.max(0, ...gaps) };
  });
}
