import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { weighedBot } from "../../support/weighed-bot.ts";
import type { Measured, Measurement } from "../row.ts";

/** Commands on each platform, once everybody has asked three times. */
const COMMANDS = 10_000;
const PEOPLE = 3000;
const WARM_UP = 3 * PEOPLE;
const GOAL_MB = 1;
const MB = 2 ** 20;

export const measurement: Measurement = {
  measures: [
    {
      name: "steady-memory",
      about: "What 10,000 commands through each platform leave on the heap of one process that runs on both",
      unit: "MB",
      goal: GOAL_MB,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const [before, after] = await inFreshFolder(async (folder) => {
    const bot = await weighedBot(folder);
    const readers = bot.readers(PEOPLE);
    const asked = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const reader = readers[n % PEOPLE];
        if (reader !== undefined) await bot.ask(reader);
      }
      return (await bot.weigh()).heap;
    };
    const weighed = [await asked(WARM_UP), await asked(COMMANDS)] as const;
    await bot.end();
    return weighed;
  });
  return [{ figure: (after - before) / MB, beside: { "MB of heap before": before / MB, "MB after": after / MB } }];
}
