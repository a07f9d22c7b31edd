import type { ToldLine } from "../audience/digest-subscription.ts";
import { dayIn } from "../audience/preferences.ts";
import type { House } from "../house.ts";
import { dress } from "../platforms/terminal/dress.ts";
import type { Day } from "../racing/day.ts";
import { type Season, season } from "../racing/season.ts";
import { shown } from "../schema/faults.ts";
import type { DigestAsked } from "../talk/digests/digest.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { WrongUsage } from "./exit-codes.ts";
import { findDriver } from "./find-entry.ts";
import { jsonText } from "./json-text.ts";
import { dayOption, languageGiven, languageOption } from "./options.ts";
import { reading } from "./reading.ts";

interface Options {
  readonly driver?: string;
  readonly season?: string;
  readonly language?: string;
  readonly since?: Day;
  readonly json?: boolean;
}

export function addDigest({ program, context }: Adding): void {
  program
    .command("digest")
    .description("what a digest tells")
    .command("preview")
    .description("the digest that a chat would get now")
    .option("--driver <driver>", "key or name; the default is PITBOARD_DRIVER")
    .option("--season <year>", "one season; the default is what is under way or ahead")
    .addOption(languageOption())
    .addOption(dayOption("since", "tell what changed since that day; without it, all that is known"))
    .option("--json", "as one JSON object")
    .action(async (options: Options) => {
      await reading(context, (house) => tell(house, options, context));
    });
}

async function tell(house: House, options: Options, context: Context): Promise<void> {
  const { defaults } = context.config();
  const talk = await house.talk();
  const at = context.now();
  const language = languageGiven(options.language, talk.languages);
  const wanted = options.season === undefined ? undefined : seasonIn(options.season);
  const asked: DigestAsked = {
    driver: findDriver(house.catalogue, options.driver ?? defaults.driver).id,
    zone: defaults.timeZone,
    whenNothing: "line",
    ...(wanted !== undefined && { season: wanted }),
    ...(language !== undefined && { language }),
  };
  if (options.since !== undefined && options.since > dayIn(defaults.timeZone, at)) {
    throw new WrongUsage(`--since: expected a day that is past, found ${shown(options.since)}`);
  }
  const last = options.since === undefined ? undefined : await talk.digestOn(asked, options.since);
  const { title, reply, last: now } = await talk.digest({ ...asked, ...(last !== undefined && { last }) }, at);
  const { stdout } = context;
  if (options.json === true) {
    const text = reply === undefined ? null : dress(reply);
    const of = reply?.language ?? language ?? defaults.language;
    await stdout.write(`${jsonText({ title, language: of, text, lines: now.lines.map(lineJson) }, 2)}\n`);
  } else if (reply === undefined) {
    await stdout.write("Nothing: that season is over, and was so on the day of --since.\n");
  } else {
    await stdout.write(`${dress(reply, { width: stdout.columns, colour: stdout.colour })}\n`);
  }
}

function lineJson({ about, certainty, contested, ...line }: ToldLine) {
  return {
    ...about,
    certainty,
    class: line.class ?? null,
    scope: line.scope ?? null,
    team: line.team ?? null,
    contested,
  };
}

function seasonIn(text: string): Season {
  const found = /^\d{4}$/.test(text) ? season(Number(text)) : undefined;
  if (found !== undefined) return found;
  throw new WrongUsage(`--season: expected a year, found ${shown(text)}`);
}
