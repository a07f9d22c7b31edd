import { fold } from "../../catalogue/fold.ts";
import type { Lexicon } from "./lexicon.ts";

/** What a word of a schedule means: `monthly` that it comes each month. */
export type ScheduleWord = keyof Lexicon["schedules"];

/** The words of schedules of all languages, folded; where they differ about one, the first of them counts. */
export function schedulesOf(lexicons: readonly Lexicon[]): ReadonlyMap<string, ScheduleWord> {
  const words = lexicons.flatMap(({ schedules }) =>
    Object.entries(schedules).flatMap(([means, said]) =>
      said.map((word) => [fold(word), means as ScheduleWord] as const),
    ),
  );
  return new Map(words.toReversed());
}
