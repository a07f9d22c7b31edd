import type { Round } from "../../racing/calendar.ts";
import { type Span, strong, text } from "../reply.ts";
import type { Texts } from "./texts.ts";
import { weekend } from "./words.ts";

/** "Sat, 15 Jun – Sun, 16 Jun 2024 · 24 Hours of Le Mans, Circuit de la Sarthe" */
export function roundSpans(texts: Texts, { name, place, starts, ends }: Round): readonly Span[] {
  const where = name.includes(place) ? "" : `, ${place}`;
  return [text(`${weekend(texts, starts, ends)} · `), strong(name), text(where)];
}
