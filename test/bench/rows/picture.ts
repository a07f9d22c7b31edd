import { setTimeout as pause } from "node:timers/promises";
import { aProgramme, reports } from "../../pictures/scenes.ts";
import { disagreement, manySeries } from "../../pictures/stress.ts";
import { built } from "../built.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const TIMES = 25;
const GOAL_MS = 150;
const GOAL_KB = 150;

export const measurement: Measurement = {
  measures: [
    {
      name: "picture",
      about:
        "A picture rendered anew, by turns a short history, twelve series, more than anybody follows, and a card, each of 150 kB at most",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const { createDrawing }: typeof import("../../../src/pictures/create-drawing.ts") = await import(
    built("pictures/create-drawing")
  );
  const draw = createDrawing();
  const pictures = (n: number) => {
    const footer = `As of today, for the ${n}th time`; // Nothing is drawn twice.
    return [
      disagreement({ footer }),
      manySeries(12, 5, "2023-03-01", "2024-03-01", { footer }),
      manySeries(20, 12, "2019-03-01", "2024-03-01", { footer, scheme: "dark" }),
      aProgramme(reports("fia-wec", [{ on: "2024-02-10" }]), { footer }),
    ];
  };
  const [times, sizes, held]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < TIMES + 2; n++) {
    for (const picture of pictures(n)) {
      const waits = watchLoop();
      const started = performance.now();
      const drawn = await draw(picture);
      const ms = performance.now() - started;
      const longest = await waits();
      if (drawn === undefined) throw new Error("Nothing was drawn");
      if (n < 2) continue; // Until then the code is warming up.
      times.push(ms);
      sizes.push(drawn.png.length / 1000);
      held.push(longest);
    }
  }
  const again = pictures(TIMES + 1)[1];
  const started = performance.now();
  if (again !== undefined) await draw(again);
  const largest = Math.max(...sizes);
  return [
    {
      figure: quantile(times, 0.5),
      holds: largest <= GOAL_KB,
      beside: {
        "p99 ms": quantile(times, 0.99),
        "known ms": performance.now() - started,
        "largest kB": largest,
        "typical kB": quantile(sizes, 0.5),
        "event loop held ms": quantile(held, 0.5),
      },
    },
  ];
}

/** Watches for how long at most nothing else could run. */
function watchLoop(): () => Promise<number> {
  let [longest, last] = [0, performance.now()];
  let isOver = false;
  const watched = (async () => {
    while (!isOver) {
      await pause(1);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  return async () => {
    isOver = true;
    await watched;
    return longest;
  };
}
