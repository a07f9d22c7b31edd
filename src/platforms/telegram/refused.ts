import { GrammyError } from "grammy";

/** Whether Telegram took a request for a wrong one, or for one that came too late; trying again would not help. */
export function isRefused(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400;
}

/** Whether Telegram had given up waiting for an answer to a button or an inline query. */
export function isTooLate(error: unknown): error is GrammyError {
  return isRefused(error) && /query is too old/i.test(error.description);
}

/** What Telegram knows nothing of, or does not let us see, is nothing. */
export async function unlessRefused<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return undefined;
    throw error;
  }
}
