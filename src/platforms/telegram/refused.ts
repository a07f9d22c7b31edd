import { GrammyError } from "grammy";

/** Whether Telegram took a request for a wrong one, or for one that came too late; trying again would not help. */
export function isRefused(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400;
}
