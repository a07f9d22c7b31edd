import { partsOf } from "../../catalogue/catalogue.ts";
import type { Outlook } from "../../racing/outlook.ts";
import { kinOf } from "../knowledge.ts";
import { linesIn, type Scene, seriesOf, type ToldLine } from "../scene.ts";
import { type SeasonMeant, seasonMeant } from "../season-meant.ts";

/** The lines that a question is about. */
export interface LinesAsked {
  readonly meant: SeasonMeant;
  readonly outlooks: readonly Outlook[];
  readonly lines: readonly ToldLine[];
}

/** The lines of the series that the question names (of its kin where it has none of its own), else of the programme. */
export function linesAsked({ question, knowledge, catalogue }: Scene): LinesAsked {
  const named = question.series;
  const kin = named.length === 0 ? undefined : [...new Set(named.flatMap((series) => kinOf(catalogue, series)))];
  const meant = seasonMeant(knowledge, question.season, kin);
  const { season } = meant;
  if (season === undefined) return { meant, outlooks: [], lines: [] };
  const known = (outlook: Outlook) => outlook.lines.length > 0;
  const outlooks =
    named.length === 0
      ? knowledge.programme(season).outlooks
      : named.flatMap((series) => {
          const own = knowledge.outlook(series, season);
          if (known(own)) return [own];
          const parts = partsOf(catalogue, series)
            .map((part) => knowledge.outlook(part.id, season))
            .filter(known);
          const parents = seriesOf(catalogue, series).partOf.map((parent) => knowledge.outlook(parent, season));
          return parts.length > 0 ? parts : parents.filter(known);
        });
  return { meant, outlooks, lines: linesIn(outlooks) };
}
