import * as v from "valibot";
import type { Subject } from "../audience/conversation.ts";
import { LANGUAGES } from "../racing/language.ts";
import { DriverKey, SeasonOf, SeriesKey } from "../schema/words.ts";

const SubjectRow = v.object({
  driver: DriverKey,
  series: v.array(SeriesKey),
  season: v.optional(SeasonOf),
  language: v.picklist(LANGUAGES),
});

/** What a chat spoke of last, of what was kept; `undefined` for what another version kept. */
export function subjectOf(kept: unknown): Subject | undefined {
  const parsed = v.safeParse(SubjectRow, kept);
  return parsed.success ? { season: undefined, ...parsed.output } : undefined;
}
