import * as v from "valibot";
import type { DriverId } from "../racing/driver.ts";
import type { Published } from "../racing/published.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../reading/languages.ts";
import type { Reader } from "../reading/reading.ts";
import { parse, parseJson, Unusable } from "../schema/faults.ts";
import { DriverKey, PublishedOn, SeriesKey } from "../schema/words.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED } from "./exit-codes.ts";
import { extractJson } from "./extract-json.ts";
import { jsonText } from "./json-text.ts";
import { idIn, LineId } from "./line-id.ts";
import { readLines } from "./lines.ts";
import { refuseText } from "./refuse-text.ts";
import { saidOf } from "./said-of.ts";

/** Room for a long article, every character of it escaped. */
const LONGEST_LINE = 8_000_000;

const Article = v.object(
  {
    id: v.optional(LineId),
    text: v.optional(v.string("expected text")),
    published: v.optional(PublishedOn),
    language: v.nullish(v.picklist(READ_LANGUAGES, `expected one of ${READ_LANGUAGES.join(", ")}`)),
    context: v.nullish(v.object({ driver: v.nullish(DriverKey), series: v.nullish(SeriesKey) })),
  },
  "expected an object in braces",
);

/** What holds for every line that does not say otherwise, and whose drives are told of. */
interface Given {
  isWanted(driver: DriverId): boolean;
  readonly published: Published | undefined;
  readonly language: ReadLanguage | undefined;
}

/** Reads each line's article, in order; a line that cannot be read is told in its place, and the others are read. */
export async function extractLines(reader: Reader, given: Given, context: Context): Promise<number> {
  let code = DONE;
  let number = 0;
  for await (const { text, cut } of readLines(context.stdin, LONGEST_LINE)) {
    number += 1;
    if (text.trim() === "") continue;
    let told: object;
    try {
      if (cut) throw new Unusable(`line ${number}`, [`is longer than ${LONGEST_LINE} characters`]);
      told = extracted(text, `line ${number}`, reader, given);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      code = FAILED;
      const id = cut ? undefined : idIn(text);
      told = { ...(id !== undefined && { id }), error: error.message.replace(/\s*\n\s*/g, " ") };
    }
    await context.stdout.write(`${jsonText(told)}\n`);
  }
  return code;
}

function extracted(line: string, where: string, reader: Reader, given: Given): object {
  const { id, text, context, ...article } = parse(where, Article, parseJson(where, line));
  if (text === undefined) throw new Unusable(where, ["text: is missing"]);
  refuseText(where, text);
  const published = article.published ?? given.published;
  if (published === undefined) throw new Unusable(where, ["published: is missing"]);
  const language = article.language ?? given.language;
  const reading = reader.read({
    text,
    published,
    ...(language !== undefined && { language }),
    context: {
      ...(context?.driver != null && { driver: context.driver }),
      ...(context?.series != null && { series: context.series }),
    },
  });
  return extractJson(saidOf(given.isWanted, reading), id);
}
