import { MEASURES, type Measure } from "../../audience/alert-subscription.ts";
import { tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much must change before somebody wants to hear of it, as far as words tell; of several the one that lets most through. */
export function measureIn(message: string, { measures }: Vocabulary): Measure | undefined {
  const told = new Set(measures.find(tokens(message).map(({ word }) => word)).flatMap(({ meanings }) => meanings));
  return MEASURES.find((measure) => told.has(measure));
}

/** Words without those that tell how much must change. */
export function withoutMeasure(message: string, { measures }: Vocabulary): string {
  const typed = tokens(message);
  const found = measures.find(typed.map(({ word }) => word));
  return typed
    .filter((_, at) => !found.some(({ from, to }) => from <= at && at < to))
    .map((token) => token.typed)
    .join(" ");
}
