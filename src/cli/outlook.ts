import { dayIn } from "../audience/preferences.ts";
import { partsOf } from "../catalogue/catalogue.ts";
import type { House } from "../house.ts";
import type { Day } from "../racing/day.ts";
import { type Season, season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import { shown } from "../schema/faults.ts";
import type { Adding } from "./adding.ts";
import { outlookJson } from "./answer-json.ts";
import type { Context } from "./context.ts";
import { didYouMean } from "./did-you-mean.ts";
import { WrongUsage } from "./exit-codes.ts";
import { findDriver, findSeries } from "./find-entry.ts";
import { jsonText } from "./json-text.ts";
import { dayOption, languageOption } from "./options.ts";
import { outlookTable } from "./outlook-table.ts";
import { reading } from "./reading.ts";

interface Options {
  readonly driver?: string;
  readonly series?: string;
  readonly season?: string;
  readonly today?: Day;
  readonly asOf?: Day;
  readonly json?: boolean;
  readonly picture?: string;
  readonly history?: boolean;
  readonly dark?: boolean;
  readonly language?: string;
}

export function addOutlook({ program, context }: Adding): void {
  program
    .command("outlook")
    .description("the programme of a driver as a table, newest season first")
    .option("--driver <driver>", "key or name; the default is PITBOARD_DRIVER")
    .option("--series <series>", "key or name; a family without reports of its own stands for its cups and events")
    .option("--season <year>", "one season; the default is every season that has reports")
    .addOption(dayOption("today", "the day of asking"))
    .addOption(dayOption("as-of", "know only what was published by that day"))
    .option("--json", "as one JSON object")
    .option("--picture <file>", "a card of one season, the newest unless told, into a file.png or a file.svg")
    .option("--history", "the picture shows how sure each drive was over time")
    .option("--dark", "the picture is light on dark")
    .addOption(languageOption())
    .action(async (options: Options) => {
      await reading(context, (house) => tell(house, options, context));
    });
}

async function tell(house: House, options: Options, context: Context): Promise<void> {
  checkPicture(options);
  const { catalogue, store } = house;
  const { defaults } = context.config();
  const driver = findDriver(catalogue, options.driver ?? defaults.driver);
  const series = options.series === undefined ? undefined : findSeries(catalogue, options.series);
  const { knowledgeOf } = await import("../talk/knowledge.ts");
  const kept = { claims: await store.claimsAbout(driver.id), notes: await store.notesAbout(driver.id) };
  const knowledge = knowledgeOf(driver, catalogue, kept, {
    today: options.today ?? dayIn(defaults.timeZone, context.now()),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
  });
  const seasons = knowledge.seasons();
  const wanted = options.season === undefined ? seasons : [seasonIn(options.season, seasons)];
  const all = wanted.flatMap((year) => knowledge.programme(year).outlooks);
  const own = all.filter(({ about }) => series === undefined || about.series === series.id);
  const parts = new Set<SeriesId>(series === undefined ? [] : partsOf(catalogue, series.id).map(({ id }) => id));
  const outlooks = own.length > 0 ? own : all.filter(({ about }) => parts.has(about.series));

  if (options.picture !== undefined) {
    const { savePicture } = await import("./save-picture.ts");
    const asked = series === undefined ? [] : [series.id];
    await savePicture(options.picture, { ...options, asked, outlooks, knowledge, catalogue, context });
  } else if (options.json === true) {
    const told = outlooks.flatMap((outlook) => outlookJson(outlook, catalogue, defaults.language));
    await context.stdout.write(`${jsonText({ outlooks: told }, 2)}\n`);
  } else if (outlooks.length === 0) {
    const what = [driver.name, series?.name, options.season].filter((word) => word !== undefined).join(", ");
    const told = seasons.length === 0 ? "none" : seasons.join(", ");
    await context.stdout.write(`No report: ${what}. Seasons with reports: ${told}.\n`);
  } else {
    await context.stdout.write(outlookTable({ driver, outlooks, catalogue, output: context.stdout }));
  }
}

function checkPicture({ picture, history, dark, language, json }: Options): void {
  if (picture === undefined && (history === true || dark === true || language !== undefined)) {
    throw new WrongUsage("--history, --dark and --language are about a picture: --picture names its file");
  }
  if (picture === undefined) return;
  if (json === true) throw new WrongUsage("expected either --json or --picture");
  if (!/\.(png|svg)$/i.test(picture)) {
    throw new WrongUsage(`--picture: expected a file that ends in .png or .svg, found ${shown(picture)}`);
  }
}

function seasonIn(text: string, told: readonly Season[]): Season {
  const found = /^\d{4}$/.test(text) ? season(Number(text)) : undefined;
  if (found !== undefined) return found;
  const named = told.map(String).map((year) => [year, [year]] as const);
  throw new WrongUsage(`--season: expected a year, found ${shown(text)}.${didYouMean(text, named)}`);
}
