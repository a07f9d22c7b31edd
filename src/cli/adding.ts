import type { Command } from "commander";
import type { Context, Perform } from "./context.ts";

/** What a command is added to; what it does resolves with the exit code. */
export interface Adding {
  readonly program: Command;
  readonly context: Context;
  readonly perform: Perform;
  /** The words of the command line, to be passed on as they are. */
  readonly argv: readonly string[];
  exitWith(code: number): void;
}
