import { setTimeout as pause } from "node:timers/promises";
import type { House, Means } from "../house.ts";
import { type Store, StoreUnavailable } from "../store/store.ts";
import type { Context } from "./context.ts";
import { DONE } from "./exit-codes.ts";

/** How long a command waits for another one to end, or for a bot that just starts to listen. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

/** Something that is open for writing, in the running bot or for this command. */
interface Opening<Open> {
  inHouse(house: House): Open;
  open(means: Means): Promise<Open & { close(): Promise<void> }>;
}

/** Works on the store where it is open for writing: in the running bot, else here. Resolves with the exit code. */
export function writing(
  argv: readonly string[],
  context: Context,
  work: (store: Store) => Promise<void>,
): Promise<number> {
  const opening = {
    inHouse: ({ store }: House) => store,
    open: async (means: Means) => (await import("../open-store.ts")).openStore(means, "write"),
  };
  return workingIn(opening, argv, context, async (store) => {
    await work(store);
    return DONE;
  });
}

/** The same for what needs all parts, such as the newsroom; what is worked resolves with the exit code. */
export function working(
  argv: readonly string[],
  context: Context,
  work: (house: House) => Promise<number>,
): Promise<number> {
  const opening = {
    inHouse: (house: House) => house,
    open: async (means: Means) => (await import("../app.ts")).openToWrite(means),
  };
  return workingIn(opening, argv, context, work);
}

async function workingIn<Open>(
  { inHouse, open }: Opening<Open>,
  argv: readonly string[],
  context: Context,
  work: (open: Open) => Promise<number>,
): Promise<number> {
  if (context.house !== undefined) return work(inHouse(context.house));
  const means = { config: context.config(), log: await context.log(), now: context.now };
  if (means.config.databaseUrl !== undefined) return atOnce(await open(means), work); // Many may write there at once.
  const { whoHolds } = await import("../open-store.ts");
  const { passOn } = await import("./errand-client.ts");
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(PAUSE_MS)) {
    const address = (await whoHolds(means))?.socket;
    const code = address === undefined ? undefined : await passOn(address, argv, context);
    if (code !== undefined) return code;
    let opened: Open & { close(): Promise<void> };
    try {
      opened = await open(means);
    } catch (error) {
      const isHeld = error instanceof StoreUnavailable && (await whoHolds(means)) !== undefined;
      if (isHeld && Date.now() < deadline) continue;
      throw error;
    }
    return await atOnce(opened, work);
  }
}

async function atOnce<Open extends { close(): Promise<void> }>(
  opened: Open,
  work: (open: Open) => Promise<number>,
): Promise<number> {
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
