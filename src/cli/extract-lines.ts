import * as v from "valibot";
import type { DriverId } from "../racing/driver.ts";
import type { Published } from "../racing/published.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../reading/languages.ts";
import type { Reader } from "../reading/reading.ts";
import { parse, parseJson, Unusable } from "../schema/faults.ts";
import { DriverKey, PublishedOn, SeriesKey } from "../schema/words.ts";
import { answerLines } from "./answer-lines.ts";
import type { Context } from "./context.ts";
import { extractJson } from "./extract-json.ts";
import { LineId } from "./line-id.ts";
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

/** Reads each line's article. */
export function extractLines(reader: Reader, given: Given, context: Context): Promise<number> {
  return answerLines(context, LONGEST_LINE, (line, where) => extracted(line, where, reader, given));
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
