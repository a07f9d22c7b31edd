import { Command, CommanderError } from "commander";
import { shown } from "../schema/faults.ts";
import { versionAndCommit } from "../version.ts";
import { addAsk } from "./ask.ts";
import { addBackup } from "./backup.ts";
import type { Context, Perform } from "./context.ts";
import { didYouMean } from "./did-you-mean.ts";
import { addDigest } from "./digest.ts";
import { addDoctor } from "./doctor.ts";
import { DONE, MISUSED, WrongUsage } from "./exit-codes.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { addFeeds } from "./feeds.ts";
import { addHealth } from "./health.ts";
import { addImport } from "./import.ts";
import { addIngest } from "./ingest.ts";
import { addMigrate } from "./migrate.ts";
import { addOutlook } from "./outlook.ts";
import { addReview } from "./review.ts";
import { addRun } from "./run.ts";
import { tellFailure } from "./tell-failure.ts";

const EVERYWHERE = [
  addAsk,
  addOutlook,
  addExtract,
  addIngest,
  addReview,
  addFeeds,
  addDigest,
  addExport,
  addImport,
  addBackup,
  addDoctor,
  addHealth,
];

export const perform: Perform = async (argv, context) => {
  let code = DONE;
  const written = { out: "", err: "" };
  try {
    const program = newProgram(context, written);
    const exitWith = (given: number) => {
      code = given;
    };
    // A bot that runs already is not run again on somebody's behalf, nor is its store moved from under it.
    const commands = context.house === undefined ? [addRun, ...EVERYWHERE, addMigrate] : EVERYWHERE;
    for (const add of commands) add({ program, context, perform, argv, exitWith });
    refuseUnknown(program, argv[0]);
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return await tellFailure(error, context);
    return await tellUsage(error, written, context);
  }
};

function newProgram(context: Context, written: { out: string; err: string }): Command {
  return new Command("pitboard")
    .description("Which series will a driver race, how sure is that, and who said so.")
    .version(versionAndCommit(), "-V, --version", "tell version and commit")
    .helpOption("-h, --help", "tell what a command does")
    .helpCommand("help [command]", "tell what a command does")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        written.out += text;
      },
      writeErr: (text) => {
        written.err += text;
      },
      getOutHelpWidth: () => context.stdout.columns ?? 100,
      getErrHelpWidth: () => context.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function refuseUnknown(program: Command, first: string | undefined): void {
  if (first === undefined || first.startsWith("-") || first === "help") return;
  const names = program.commands.map((command) => command.name());
  if (names.includes(first)) return;
  const named = names.map((name) => [name, [name]] as const);
  throw new WrongUsage(`unknown command ${shown(first)}.${didYouMean(first, named)} See pitboard --help`);
}

async function tellUsage(
  error: CommanderError,
  written: { out: string; err: string },
  context: Context,
): Promise<number> {
  const code = error.exitCode === 0 ? DONE : MISUSED;
  try {
    await context.stdout.write(written.out);
    if (code === DONE) return code;
    await tellFailure(
      new WrongUsage(
        `${written.err
          .replace(/^error: /, "")
          .trim()
          .replace(/\.+$/, "")}. See pitboard --help`,
      ),
      context,
    );
    return code;
  } catch (fault) {
    return await tellFailure(fault, context);
  }
}
