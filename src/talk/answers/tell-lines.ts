import { partsOf } from "../../catalogue/catalogue.ts";
import type { Outlook } from "../../racing/outlook.ts";
import type { Season } from "../../racing/season.ts";
import type { CommandName } from "../commands.ts";
import type { Depicted } from "../draw.ts";
import { parentsIn } from "../parents.ts";
import { actionsOn } from "../phrasing/actions.ts";
import type { Action, Block } from "../reply.ts";
import { linesIn, outlooksOf, type Scene, type Telling, type ToldLine } from "../scene.ts";
import { type SeasonMeant, seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";
import { status } from "./status.ts";

/** The outlooks that a question is about: of the series it names (of its kin where it has none), else of the programme. */
export function outlooksAsked(scene: Scene): { readonly meant: SeasonMeant; readonly outlooks: readonly Outlook[] } {
  const { question, knowledge, catalogue } = scene;
  const meant = seasonMeant(knowledge, catalogue, question.season, question.series);
  const { season } = meant;
  if (season === undefined) return { meant, outlooks: [] };
  if (question.series.length === 0) return { meant, outlooks: knowledge.programme(season).outlooks };
  const isKnown = (outlook: Outlook) => outlook.lines.length > 0;
  const outlooks = question.series.flatMap((series) => {
    const own = knowledge.outlook(series, season);
    if (isKnown(own)) return [own];
    const parts = partsOf(catalogue, series)
      .map((part) => knowledge.outlook(part.id, season))
      .filter(isKnown);
    return parts.length > 0
      ? parts
      : parentsIn(scene, series, season)
          .map((parent) => knowledge.outlook(parent, season))
          .filter(isKnown);
  });
  return { meant, outlooks: [...new Set(outlooks)] };
}

/** What there is to tell of lines, and which of them it tells of. */
export interface AboutLines {
  readonly blocks: readonly Block[];
  readonly told: readonly ToldLine[];
  /** What can be done besides asking on. */
  readonly actions?: readonly Action[];
  /** As what it can be shown besides. */
  readonly depicted?: Depicted["kind"];
}

/** What can be asked next; `back` leads to the drive that is spoken of, or where it is several, to all of them. */
type Next = CommandName | "back";

/** Tells something of the lines that a question is about; where there are none, what `/status` says of that. */
export function tellLines(
  scene: Scene,
  next: readonly Next[],
  tell: (lines: readonly ToldLine[], meant: SeasonMeant, season: Season) => AboutLines,
): Telling {
  const { knowledge, texts } = scene;
  const { meant, outlooks } = outlooksAsked(scene);
  const lines = linesIn(outlooks);
  if (meant.season === undefined || lines.length === 0) return status(scene);
  const { blocks, told, actions = [], depicted } = tell(lines, meant, meant.season);
  const series = outlooks.length === 1 ? outlooks[0]?.about.series : undefined;
  const back = series === undefined ? "series" : "status";
  const commands = next.map((each) => (each === "back" ? back : each));
  return {
    blocks: [...noReport(scene, meant), ...blocks],
    actions: [...actionsOn(texts, { driver: knowledge.driver.id, season: meant.season, series }, commands), ...actions],
    outlooks: outlooksOf(told),
    ...(depicted && { depicted: { kind: depicted, season: meant.season, asked: meant.asked, outlooks, knowledge } }),
  };
}
