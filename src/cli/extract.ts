import { Option } from "commander";
import * as v from "valibot";
import { dayIn } from "../audience/preferences.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { fold } from "../catalogue/fold.ts";
import { type DriverId, driverId } from "../racing/driver.ts";
import { type Published, published, publishedOn } from "../racing/published.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../reading/languages.ts";
import type { Reader } from "../reading/reading.ts";
import { parse, parseJson, shown } from "../schema/faults.ts";
import { made, Text } from "../schema/words.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { WrongUsage } from "./exit-codes.ts";
import { extractJson } from "./extract-json.ts";
import { extractLines } from "./extract-lines.ts";
import { explainedReading, readingText } from "./extract-text.ts";
import { jsonText } from "./json-text.ts";
import { refuseText } from "./refuse-text.ts";
import { saidOf } from "./said-of.ts";
import { readTextFile } from "./text-file.ts";

interface Options {
  readonly published?: string;
  readonly language?: string;
  readonly driver?: string;
  readonly drivers?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

export function addExtract({ program, context, exitWith }: Adding): void {
  program
    .command("extract")
    .description("tell what an article says, with the sentence each claim rests on; keeps nothing")
    .argument("[file]", "the article's text; - reads standard input")
    .option("--published <YYYY-MM-DD>", "the day or the month of publication; today unless told")
    .option(
      "--language <xx>",
      `the article's language: ${READ_LANGUAGES.join(", ")}; told by the text itself unless given`,
    )
    .option("--driver <id>", "tell of this driver alone")
    .option("--drivers <file>", "follow these besides the catalogue: a JSON list of names")
    .option("--json", "print one JSON object")
    .addOption(
      new Option(
        "--explain",
        "tell for each claim which sentence, subject, cue and rule made it, and what was passed over and why",
      ).conflicts(["json", "jsonl"]),
    )
    .option(
      "--jsonl",
      "read one JSON object a line from standard input, print one a line: {id, text, published, language?, context?}",
    )
    .action(async (file: string | undefined, options: Options) => {
      const isLines = options.jsonl === true;
      refuseInputs(file, options);
      const when = publishedGiven(options.published);
      const language = languageGiven(options.language);
      const { reader, catalogue } = await opened(options, context);
      const driver = options.driver === undefined ? undefined : followed(options.driver, reader, catalogue);
      const isWanted = (each: DriverId) => (driver === undefined ? reader.follows(each) : each === driver);
      if (isLines) {
        exitWith(await extractLines(reader, { isWanted, published: when, language }, context));
        return;
      }
      const { what, text } = await readTextFile(file ?? "-", context);
      refuseText(what, text);
      const on = when ?? publishedOn(dayIn(context.config().defaults.timeZone, context.now()));
      const reading = saidOf(
        isWanted,
        reader.read({ text, published: on, ...(language !== undefined && { language }) }),
      );
      const words =
        options.json === true
          ? `${jsonText(extractJson(reading), 2)}\n`
          : (options.explain === true ? explainedReading : readingText)(reading, catalogue);
      await context.stdout.write(words);
    });
}

/** Exactly one article or many, and standard input for one thing alone. */
function refuseInputs(file: string | undefined, { jsonl, drivers }: Options): void {
  if (jsonl === true && file !== undefined)
    throw new WrongUsage(`extract: expected either a file or --jsonl, found both ${shown(file)} and --jsonl`);
  if (jsonl !== true && file === undefined)
    throw new WrongUsage("extract: expected a file, - for standard input, or --jsonl");
  if (drivers === "-" && (file ?? "-") === "-")
    throw new WrongUsage("--drivers: expected a file, since standard input holds what is to be read");
}

function followed(text: string, reader: Reader, catalogue: Catalogue): DriverId {
  const driver = driverId(text);
  if (driver !== undefined && reader.follows(driver)) return driver;
  const known = [...catalogue.drivers.keys()].slice(0, 10).join(", ");
  throw new WrongUsage(`--driver: expected a driver who is followed, such as ${known}, found ${shown(text)}`);
}

async function opened(options: Options, context: Context) {
  const { loadFacts, openReader } = await import("../app.ts");
  const config = context.config();
  const { catalogue } = context.house ?? (await loadFacts(config));
  const reader: Reader = await openReader(
    catalogue,
    options.drivers === undefined ? [] : await namesIn(options.drivers, context),
  );
  return { reader, catalogue };
}

/** A name that a driver's key can be made of. */
const FollowedName = made(Text, (name) => driverId(fold(name).replaceAll(" ", "-")) && name, "a name in Latin letters");

async function namesIn(file: string, context: Context): Promise<readonly string[]> {
  const { what, text } = await readTextFile(file, context);
  return parse(what, v.array(FollowedName, "expected a list of names"), parseJson(what, text));
}

function publishedGiven(text: string | undefined): Published | undefined {
  if (text === undefined) return undefined;
  const read = published(text);
  if (read === undefined)
    throw new WrongUsage(`--published: expected a day as YYYY-MM-DD, or a month as YYYY-MM, found ${shown(text)}`);
  return read;
}

function languageGiven(text: string | undefined): ReadLanguage | undefined {
  if (text === undefined) return undefined;
  const read = READ_LANGUAGES.find((language) => language === text);
  if (read === undefined)
    throw new WrongUsage(`--language: expected one of ${READ_LANGUAGES.join(", ")}, found ${shown(text)}`);
  return read;
}
