import { dayIn } from "../audience/preferences.ts";
import { oneLine } from "../platforms/one-line.ts";
import type { Day } from "../racing/day.ts";
import { type Published, published } from "../racing/published.ts";
import { shown, Unusable } from "../schema/faults.ts";
import type { Brought } from "../talk/desk.ts";
import type { Adding } from "./adding.ts";
import { addressIn } from "./address-in.ts";
import { arrivalText } from "./arrival-text.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED, WrongUsage } from "./exit-codes.ts";
import { ingestLines } from "./ingest-lines.ts";
import { ingested } from "./ingested.ts";
import { showingProgress } from "./progress.ts";
import { refuseText } from "./refuse-text.ts";
import { readTextFile } from "./text-file.ts";
import { working } from "./writing.ts";

interface Options {
  readonly publish?: boolean;
  readonly jsonl?: boolean;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}

export function addIngest({ program, context, argv, exitWith }: Adding): void {
  program
    .command("ingest")
    .description("read articles into the store as proposals")
    .argument("[sources...]", "addresses of pages, or files of text; - reads standard input")
    .option("--publish", "publish at once what they say")
    .option("--url <address>", "where the text of a file can be read")
    .option("--title <words>", "the title of a text")
    .option("--publisher <name>", "who published it: a key of the catalogue, or a name")
    .option("--published <YYYY-MM-DD>", "the day or the month of publication, where the page does not tell it")
    .option("--language <xx>", "the language; told by the text itself unless given")
    .option(
      "--jsonl",
      "read one JSON object a line from standard input, print one a line: {id?, url?, publisher?, title?, published, language?, text}",
    )
    .action(async (sources: readonly string[], options: Options) => {
      refuse(sources, options);
      const about = aboutIn(options, dayIn(context.config().defaults.timeZone, context.now()));
      const isPublished = options.publish === true;
      exitWith(
        await working(argv, context, async (house) => {
          const { desk } = await house.newsroom();
          if (options.jsonl === true) return ingestLines(desk, isPublished, context);
          let code = DONE;
          for (const source of sources) {
            const brought = await broughtBy(source, about, context);
            const arrival = await showingProgress(context.stderr, `Reading ${oneLine(source)}`, () =>
              ingested(desk, brought, isPublished),
            );
            if (arrival.kind === "unreadable") code = FAILED;
            await context.stdout.write(arrivalText(source, arrival, house.catalogue));
          }
          return code;
        }),
      );
    });
}

function refuse(sources: readonly string[], { jsonl, url, title }: Options): void {
  if (jsonl === true && sources.length > 0)
    throw new WrongUsage(`ingest: expected either sources or --jsonl, found both ${shown(sources[0])} and --jsonl`);
  if (jsonl !== true && sources.length === 0)
    throw new WrongUsage("ingest: expected addresses or files, - for standard input, or --jsonl");
  if (sources.length > 1 && (url ?? title) !== undefined)
    throw new WrongUsage("ingest: --url and --title tell of one article, found several");
}

type About = Omit<Brought, "text">;

function aboutIn({ url, title, publisher, published: on, language }: Options, today: Day): About {
  return {
    ...(url !== undefined && { url: addressIn(url, "--url") }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(on !== undefined && { published: publishedGiven(on, today) }),
    ...(language !== undefined && { language: languageGiven(language) }),
  };
}

function publishedGiven(text: string, today: Day): Published {
  const read = published(text);
  if (read === undefined)
    throw new WrongUsage(`--published: expected a day as YYYY-MM-DD, or a month as YYYY-MM, found ${shown(text)}`);
  if (read <= today.slice(0, read.length)) return read; // A month has no day.
  throw new WrongUsage(`--published: expected a day that has come, found ${shown(text)}; today is ${today}`);
}

function languageGiven(text: string): string {
  if (/^[a-z]{2}$/.test(text)) return text;
  throw new WrongUsage(`--language: expected a language code of two letters, found ${shown(text)}`);
}

async function broughtBy(source: string, about: About, context: Context): Promise<Brought> {
  if (/^https?:\/\//i.test(source)) return { ...about, url: source };
  const { what, text } = await readTextFile(source, context);
  if (text.trim() === "") throw new Unusable(what, ["is empty; expected the text of an article"]);
  refuseText(what, text);
  return { ...about, text };
}
