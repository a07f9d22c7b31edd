import type { Readable } from "node:stream";
import type { Environment } from "../config/environment.ts";
import type { Config } from "../config.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import type { Output } from "./output.ts";

/** What a command runs in: this process, or the running bot on behalf of another. */
export interface Context {
  readonly stdin: Readable;
  /** Whether somebody sits at a terminal: types into it and reads from it. */
  readonly interactive: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The variables of the process, without those of `.env`. */
  readonly processEnv: Environment;
  /** The instant that it is, in milliseconds since 1970. */
  now(): number;
  /** Throws `Unusable` where the environment is. */
  config(): Config;
  log(): Promise<Log>;
  /** Hides every secret of the environment in a text. */
  scrub(text: string): string;
  /** The language of the environment, as a code such as `de`. */
  readonly languageHint?: string;
  /** What the running bot holds open; only in it. */
  readonly house?: House;
}

/** Does what the words of a command line ask, and resolves with the exit code; never rejects. */
export type Perform = (argv: readonly string[], context: Context) => Promise<number>;
