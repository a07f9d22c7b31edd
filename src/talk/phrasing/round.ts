import type { Round } from "../../racing/calendar.ts";
import { type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene } from "../scene.ts";
import { weekend } from "./words.ts";

/** "Sat, 15 Jun – Sun, 16 Jun 2024 · 24 Hours of Le Mans, Circuit de la Sarthe" */
export function roundSpans(scene: Pick<Scene, "catalogue" | "texts">, round: Round): readonly Span[] {
  return [text(`${weekend(scene.texts, round.starts, round.ends)} · `), ...raceSpans(scene, round)];
}

/** "24 Hours of Le Mans, Circuit de la Sarthe" */
export function raceSpans(
  scene: Pick<Scene, "catalogue" | "texts">,
  { name: own, place, event }: Round,
): readonly Span[] {
  const name = event === undefined ? own : nameOf(scene, event);
  return [strong(name), text(name.includes(place) ? "" : `, ${place}`)];
}
