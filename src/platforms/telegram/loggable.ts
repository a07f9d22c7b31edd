import { GrammyError } from "grammy";

/** An error for the log: of a refused request not what was sent, since people wrote some of it. */
export function loggable(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error;
  const { method, error_code, description } = error;
  return new Error(`Telegram refused ${method}: ${error_code} ${description}`);
}
