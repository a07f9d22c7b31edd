import { join } from "node:path";
import { loadFacts } from "../app.ts";
import { timeZone } from "../audience/preferences.ts";
import { type Config, PROJECT_FOLDER, VARIABLES } from "../config.ts";
import { nodeFault } from "../node-version.ts";
import { oneLine } from "../platforms/one-line.ts";
import { padded } from "../platforms/terminal/columns.ts";
import { painted } from "../platforms/terminal/styles.ts";
import { wrap } from "../platforms/terminal/wrap.ts";
import { Unusable } from "../schema/faults.ts";
import type { Adding } from "./adding.ts";
import { bad, type Check, good } from "./check.ts";
import { checkEnvironment, placeOf } from "./check-environment.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkNews } from "./check-news.ts";
import { checkOwnFiles } from "./check-own-files.ts";
import { checkPlatforms } from "./check-platforms.ts";
import { checkPort } from "./check-port.ts";
import { checkStore } from "./check-store.ts";
import { checkTelling } from "./check-telling.ts";
import type { Context } from "./context.ts";
import { counted } from "./counted.ts";
import { DONE, FAILED } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { showingProgress } from "./progress.ts";

export function addDoctor({ program, context, exitWith }: Adding): void {
  program
    .command("doctor")
    .description("check configuration, files, store, tokens and rights, and say what needs mending; changes nothing")
    .action(async () => {
      const checks = await showingProgress(context.stderr, "Checking", () => examine(context));
      for (const check of checks) await context.stdout.write(`${context.scrub(linesOf(check, context.stdout))}\n`);
      exitWith(checks.some(({ state }) => state === "bad") ? FAILED : DONE);
    });
}

async function examine(context: Context): Promise<readonly Check[]> {
  const own = [checkNode(), checkZones()];
  let config: Config;
  try {
    config = context.config();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return [...own, ...error.faults.map((fault) => bad("configuration", fault, mendOf(fault, context)))];
  }
  const means = { config, log: await context.log(), now: context.now };
  const asked = checkPlatforms(config, context.now);
  return [
    ...own,
    good("configuration", "every variable has a form that can be used"),
    ...checkEnvironment(context.processEnv, context.cwd),
    ...(await checkFacts(config, context)),
    ...(await checkOwnFiles(config.dataFolder)),
    ...(await checkStore(means)),
    ...(await checkNews(means)),
    ...(await checkTelling(means)),
    await checkPort(config),
    ...(await asked),
  ];
}

/** A fault of a variable begins with its name, one of a file with its path. */
function mendOf(fault: string, { processEnv, cwd }: Context): string {
  const [name = ""] = fault.split(":");
  return VARIABLES.includes(name) ? `mend it ${placeOf(name, processEnv, cwd)}` : "mend the file";
}

function checkNode(): Check {
  const { node } = process.versions;
  const fault = nodeFault(node);
  return fault === undefined ? good("Node", `version ${node}`) : bad("Node", fault);
}

function checkZones(): Check {
  const { tz } = process.versions;
  const isWhole = timeZone("Europe/Rome") !== undefined && timeZone("America/Sao_Paulo") !== undefined;
  const found = `version ${tz ?? "unknown"}`;
  return isWhole ? good("time zones", found) : bad("time zones", "data is missing", "use a Node with full ICU data");
}

const LANGUAGE_FOLDER = join(PROJECT_FOLDER, "data", "language");

async function checkFacts(config: Config, context: Context): Promise<readonly Check[]> {
  try {
    const { catalogue, articles } = await loadFacts(config);
    const { drivers, series, teams, publishers, calendars } = catalogue;
    return [
      good(
        "catalogue",
        [
          counted(drivers.size, "driver"),
          counted(series.size, "series", "series"),
          counted(teams.length, "team"),
          counted(publishers.size, "publisher"),
          counted(calendars.length, "calendar"),
        ].join(", "),
      ),
      good("articles", `${articles.length} in files`),
      ...(await checkLanguages(LANGUAGE_FOLDER, catalogue)),
    ];
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return [
      ...error.faults.map((fault) => bad("files", fault, mendOf(fault, context))),
      ...(await checkLanguages(LANGUAGE_FOLDER)),
    ];
  }
}

const MARKS = { good: "✔", bad: "✕", absent: "–" } as const;
const WORDS = { good: "ok", bad: "mend", absent: "none" } as const;
const STYLES = { good: "green", bad: "red", absent: "dim" } as const;

/** As wide as the longest of the words and the longest of what is checked, with room behind each. */
const COLUMNS = { mark: 8, what: 15 } as const;

function linesOf({ state, what, found, mend }: Check, { columns, colour }: Output): string {
  const mark = { text: padded(`${MARKS[state]} ${WORDS[state]}`, COLUMNS.mark), style: STYLES[state] } as const;
  const indent = COLUMNS.mark + COLUMNS.what;
  const told = `${oneLine(found)}${mend === undefined ? "" : ` → ${mend}`}`;
  const lines = wrap([{ text: told }], (columns ?? Number.POSITIVE_INFINITY) - indent);
  const [first = "", ...rest] = lines.map((line) => line.map(({ text }) => text).join(""));
  return [
    `${colour ? painted(mark) : mark.text}${padded(what, COLUMNS.what)}${first}`,
    ...rest.map((line) => " ".repeat(indent) + line),
  ].join("\n");
}
