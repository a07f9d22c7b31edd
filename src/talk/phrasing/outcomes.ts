import { partsOf } from "../../catalogue/catalogue.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import type { Outlook } from "../../racing/outlook.ts";
import { parentsIn } from "../parents.ts";
import type { Scene } from "../scene.ts";

/** How a season went that is over, as far as notes tell: the whole of it, else rounds or cups of it. */
export function outcomesOf(scene: Scene, { about: { series, season }, over }: Outlook): readonly Outcome[] {
  const { knowledge, catalogue } = scene;
  if (!over) return [];
  const own = knowledge.outcome(series, season);
  if (own !== undefined) return [own];
  return partsOf(catalogue, series)
    .filter((part) => parentsIn(scene, part.id, season).includes(series))
    .map((part) => knowledge.outcome(part.id, season))
    .filter((outcome) => outcome !== undefined);
}

/** "He raced all of it."; of rounds alone, that no more is known. */
export function wentPhrase({ texts }: Scene, { about }: Outlook, outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return texts.say("over-nothing-later");
  const told = outcomes.map(({ statement }) => inLanguage(statement, texts.language)).join(" ");
  return outcomes.every(({ series }) => series === about.series) ? told : `${texts.say("over-partly")} ${told}`;
}
