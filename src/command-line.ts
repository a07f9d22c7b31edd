import type { Context } from "./cli/context.ts";
import { FAILED } from "./cli/exit-codes.ts";
import { outputOn } from "./cli/output.ts";
import { perform } from "./cli/program.ts";
import { tellFailure } from "./cli/tell-failure.ts";
import { type Environment, readEnvironment, secretsIn } from "./config/environment.ts";
import { type Config, parseConfig } from "./config.ts";
import { createLog, type Log, scrubber } from "./log.ts";

/** This process as what a command runs in. */
function ownContext(): Context {
  const cwd = process.cwd();
  const { environment, fault } = environmentIn(cwd);
  const scrub = scrubber(secretsIn(environment));
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = LC_ALL || LC_MESSAGES || LANG;
  let parsed: Config | undefined;
  let log: Promise<Log> | undefined;
  const config = () => {
    if (fault !== undefined) throw fault;
    parsed ??= parseConfig(environment, cwd);
    return parsed;
  };
  return {
    get stdin() {
      return process.stdin;
    },
    get interactive() {
      return process.stdin.isTTY === true && process.stdout.isTTY === true;
    },
    stdout: outputOn(process.stdout, process.env),
    stderr: outputOn(process.stderr, process.env),
    cwd,
    processEnv: process.env,
    now: Date.now,
    config,
    log() {
      const write = (line: string) => void process.stderr.write(line);
      log ??= createLog({ level: config().logLevel, pretty: process.stderr.isTTY === true, scrub, write });
      return log;
    },
    scrub,
    ...(locale !== undefined && { languageHint: locale }),
  };
}

/** A fault of `.env` is told when the configuration is asked for; `--help` asks for none. */
function environmentIn(folder: string): { readonly environment: Environment; readonly fault?: unknown } {
  try {
    return { environment: readEnvironment(process.env, folder) };
  } catch (fault) {
    return { environment: process.env, fault };
  }
}

const context = ownContext();
process.on("uncaughtException", (error) => {
  void tellFailure(error, context).finally(() => process.exit(FAILED));
});
process.exitCode = await perform(process.argv.slice(2), context);
