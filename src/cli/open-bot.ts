import { openToWrite } from "../app.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import { makeFolder } from "../store/lowdb/make-folder.ts";
import type { Context, Perform } from "./context.ts";
import { errandAddress } from "./errand-address.ts";
import { isHeard } from "./errand-client.ts";
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
    const errands = await listening(path, { ...context, house }, perform, log).catch((error: unknown) => {
      log.warn({ error, path }, "Other commands cannot be passed to this bot: it cannot listen there");
      return NO_ERRANDS;
    });
    undos.push(() => errands.close());
    return { house, close: () => undone(undos) };
  } catch (error) {
    await undone(undos);
    throw error;
  }
}

/** Who holds the store may take the address; else the first bot of a folder has it. */
async function listening(path: string, context: Context, perform: Perform, log: Log): Promise<ErrandServer> {
  const { databaseUrl, dataFolder } = context.config();
  if (databaseUrl !== undefined) {
    await makeFolder(dataFolder);
    if (await isHeard(path)) return NO_ERRANDS;
  }
  return serveErrands(path, context, perform, log);
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
