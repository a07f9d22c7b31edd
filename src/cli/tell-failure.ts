import { Unusable } from "../schema/faults.ts";
import { Conflict, StoreUnavailable } from "../store/store.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED, Failed, MISUSED, UNOPENED, WrongUsage } from "./exit-codes.ts";
import { indented } from "./indented.ts";
import { BrokenPipe } from "./output.ts";

/** Says on standard error what went wrong, and resolves with the exit code that tells it. */
export async function tellFailure(error: unknown, context: Context): Promise<number> {
  if (error instanceof BrokenPipe) return DONE;
  const code = exitCodeOf(error);
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  const message =
    code === undefined
      ? `unexpected: ${lines.join(" ")} (a fault of Pitboard: LOG_LEVEL=debug tells where)`
      : lines.map(indented).join("\n");
  await say(message, context);
  if (code === undefined) await logStack(error, context);
  return code ?? FAILED;
}

/** A line on standard error, with no secret and nothing in it that commands the terminal. */
export async function say(message: string, context: Context): Promise<void> {
  const safe = message.split("\n").map(indented).join("\n");
  await context.stderr.write(`pitboard: ${context.scrub(safe)}\n`).catch(() => undefined); // Nobody reads it.
}

function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof WrongUsage || error instanceof Unusable) return MISUSED;
  if (error instanceof StoreUnavailable) return UNOPENED;
  return error instanceof Failed || error instanceof Conflict ? FAILED : undefined;
}

async function logStack(error: unknown, context: Context): Promise<void> {
  try {
    if (context.config().logLevel === "debug" || context.config().logLevel === "trace") {
      (await context.log()).debug({ error }, "What was not expected");
    }
  } catch {
    // Without a configuration there is no log, and what went wrong was told.
  }
}
