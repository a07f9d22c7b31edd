export const DONE = 0;
/** A check failed, or what was asked could not be done. */
export const FAILED = 1;
/** Wrong usage or configuration. */
export const MISUSED = 2;
/** The store cannot be opened. */
export const UNOPENED = 3;

/** What was asked cannot be meant: the message names what and where. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/** What was asked could not be done: the message says why and what to do. */
export class Failed extends Error {
  override readonly name = "Failed";
}
