import { partsOf } from "../../catalogue/catalogue.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import type { Outlook } from "../../racing/outlook.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { parentsIn } from "../parents.ts";
import type { Scene } from "../scene.ts";

type Known = Pick<Scene, "knowledge" | "catalogue">;

/** Outlooks of a season, and the series that they were asked for by; none where it is all of it. */
interface SeasonAsked {
  readonly season: Season | undefined;
  readonly asked: readonly SeriesId[];
  readonly outlooks: readonly Outlook[];
}

/** How what is told of went; of a whole season how everything in it went, were it to have been foretold by nobody. */
export function outcomesTold(scene: Known, { season, asked, outlooks }: SeasonAsked): readonly Outcome[] {
  const { knowledge } = scene;
  const others = asked.length > 0 ? [] : knowledge.notes.filter((note) => note.kind === "outcome");
  return [
    ...new Set([
      ...outlooks.flatMap((outlook) => outcomesOf(scene, outlook)),
      ...others
        .filter((note) => note.season === season)
        .map((note) => knowledge.outcome(note.series, note.season) ?? note),
    ]),
  ];
}

/** How a season went that is over, as far as notes tell: the whole of it, else rounds or cups of it. */
export function outcomesOf(scene: Known, { about: { series, season }, over }: Outlook): readonly Outcome[] {
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
