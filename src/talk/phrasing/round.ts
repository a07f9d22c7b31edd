import type { Round } from "../../racing/calendar.ts";
import { type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene } from "../scene.ts";
import { weekend } from "./words.ts";

/** "Sat, 15 Jun – Sun, 16 Jun 2024 · 24 Hours of Le Mans, Circuit de la Sarthe" */
export function roundSpans(scene: Pick<Scene, "catalogue" | "texts">, round: Round): readonly Span[] {
  const { place, starts, ends, event } = round;
  const name = event === undefined ? round.name : nameOf(scene, event);
  const where = name.includes(place) ? "" : `, ${place}`;
  return [text(`${weekend(scene.texts, starts, ends)} · `), strong(name), text(where)];
}
