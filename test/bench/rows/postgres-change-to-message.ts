import { until } from "../../support/until.ts";
import { toldAt, withCrew } from "../../support/with-crew.ts";
import { graphileWorker } from "../peers/graphile-worker.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const CHANGES = 20;
const WARM_UP = 3;
const GOAL_MS = 10;

export const measurement: Measurement = {
  measures: [
    {
      name: "postgres-change-to-message",
      about: "The same on PostgreSQL, from a decision in one process to the first message by another",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
      notes: ["pg-boss is no dependency here; measured elsewhere it took 260 ms."],
      peers: [graphileWorker],
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
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
    return [{ figure: quantile(times, 0.5), beside: { "ms max": Math.max(...times) } }];
  });
}
