import { killedCrew } from "../../support/killed-crew.ts";
import type { Measured, Measurement } from "../row.ts";

const CHATS = 1500;
const KILLS = 20;
const GOAL = 5;

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
  const { lost, twice, longestMs } = await killedCrew(CHATS, KILLS, Math.random);
  const beside = { lost, kills: KILLS, "longest silence ms": longestMs };
  return [{ figure: twice / KILLS, holds: lost === 0, beside }];
}
