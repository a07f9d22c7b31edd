import { quantile, type Row, rounded } from "../row.ts";
import { toldAt, until, withCrew } from "../with-crew.ts";

const CHANGES = 20;
const WARM_UP = 3;
const GOAL_MS = 10;
/** Of pg-boss and of graphile-worker alone, measured elsewhere. */
const OTHERS = { "pg-boss": 260, "graphile-worker": 3 };

/** How long it takes from a decision in one process to the first message by another, as it reaches Telegram. */
export async function rows(): Promise<Row[]> {
  return await withCrew({ limits: true }, async (crew, telegram) => {
    const fan = telegram.person({ firstName: "Fan" }).chat.id;
    await crew.follows(fan);
    const worker = crew.start("worker");
    await Promise.all([worker.said(/telegram sending/), worker.said(/Telegram is connected/)]);
    await new Promise((resolve) => setTimeout(resolve, 6000)); // Until it has looked after it was connected.
    const told = () => toldAt(telegram).get(fan) ?? [];
    const times: number[] = [];
    for (let n = 1; n <= WARM_UP + CHANGES; n += 1) {
      const published = await crew.publish();
      await until(() => told().length === n);
      if (n > WARM_UP) times.push((told().at(-1) ?? Number.NaN) - published);
      await new Promise((resolve) => setTimeout(resolve, 1100)); // A chat is told one thing a second.
    }
    const figure = quantile(times, 0.5);
    return [
      {
        name: "postgres-change-to-message",
        figure: rounded(figure),
        unit: "ms",
        goal: GOAL_MS,
        ok: figure <= GOAL_MS,
        beside: { "ms max": rounded(Math.max(...times)), ...OTHERS },
      },
    ];
  });
}
