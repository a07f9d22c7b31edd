import { openToWrite } from "../app.ts";
import type { House } from "../house.ts";
import type { Context, Perform } from "./context.ts";
import { errandAddress } from "./errand-address.ts";
import { type ErrandServer, serveErrands } from "./errand-server.ts";
import { showingProgress } from "./progress.ts";

/** A bot that takes commands from other processes of this user. */
export interface Bot {
  readonly house: House;
  close(): Promise<void>;
}

type Undo = () => Promise<void>;

/** Opens everything that a bot needs; where anything of it fails, what was opened before is closed again. */
export async function openBot(context: Context, perform: Perform): Promise<Bot> {
  const config = context.config();
  const log = await context.log();
  const { path, clear } = await errandAddress(config.dataFolder);
  const undos: Undo[] = [clear];
  try {
    const house = await showingProgress(context.stderr, "Opening the store", () =>
      openToWrite({ config, log, now: context.now }, path),
    );
    undos.push(() => house.close());
    const errands = await serveErrands(path, { ...context, house }, perform, log).catch((error: unknown) => {
      log.warn({ error, path }, "Commands that write cannot be passed to this bot: it cannot listen there");
      return NO_ERRANDS;
    });
    undos.push(() => errands.close());
    return { house, close: () => undone(undos) };
  } catch (error) {
    await undone(undos);
    throw error;
  }
}

const NO_ERRANDS: ErrandServer = { close: () => Promise.resolve() };

/** The last one first, and each of them whatever comes of the others. */
async function undone(undos: readonly Undo[]): Promise<void> {
  try {
    await undos.at(-1)?.();
  } finally {
    if (undos.length > 1) await undone(undos.slice(0, -1));
  }
}
