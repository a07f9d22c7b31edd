import type { House } from "../house.ts";
import type { Context } from "./context.ts";
import { showingProgress } from "./progress.ts";
import { say } from "./tell-failure.ts";

/** Works on what is kept, beside a running bot too. */
export async function reading(context: Context, work: (house: House) => Promise<void>): Promise<void> {
  if (context.house !== undefined) {
    await work(context.house);
    return;
  }
  const { openToRead } = await import("../app.ts");
  const means = { config: context.config(), log: await context.log(), now: context.now };
  const house = await showingProgress(context.stderr, "Opening the store", () => openToRead(means));
  try {
    if (house.note !== undefined) await say(house.note, context);
    await work(house);
  } finally {
    await house.close();
  }
}
