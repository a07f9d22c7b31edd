import type { House } from "../app.ts";
import type { Context } from "./context.ts";
import { say } from "./tell-failure.ts";

/** Works on what is kept, beside a running bot too. */
export async function reading(context: Context, work: (house: House) => Promise<void>): Promise<void> {
  if (context.house !== undefined) {
    await work(context.house);
    return;
  }
  const { openToRead } = await import("../app.ts");
  const house = await openToRead({ config: context.config(), log: await context.log(), now: context.now });
  try {
    if (house.note !== undefined) await say(house.note, context);
    await work(house);
  } finally {
    await house.close();
  }
}
