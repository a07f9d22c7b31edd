import { runningSeason, type Season } from "../../racing/season.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { classMissing, lineBlocks } from "../phrasing/outlook.ts";
import { linesIn, outlooksOf, type Scene, type Telling } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";

/**
 * A class that was named without a series: "will he race a Hypercar?" Of the seasons to come one in which a report names it, were
 * it to rule it out; where no report does, the class that one names.
 */
export function aboutClass(scene: Scene, raceClass: string): Telling {
  const { knowledge, texts, catalogue, question } = scene;
  const names = (season: Season) =>
    linesIn(knowledge.programme(season).outlooks).some(({ line }) => line.class === raceClass);
  const coming = knowledge.seasons().findLast((each) => each >= runningSeason(knowledge.today) && names(each));
  const meant = seasonMeant(knowledge, catalogue, question.season ?? coming, []);
  const { season } = meant;
  const lines = linesIn(season === undefined ? [] : knowledge.programme(season).outlooks);
  const asked = lines.filter(({ line }) => line.class === raceClass);
  const told = asked.length > 0 ? asked : lines.filter(({ line }) => line.class !== undefined);
  return {
    blocks: [
      ...noReport(scene, meant),
      ...(told.length > 0 ? lineBlocks(scene, told) : classMissing(scene, raceClass)),
    ],
    actions:
      season === undefined ? [] : actionsOn(texts, { driver: knowledge.driver.id, season }, ["series", "sources"]),
    outlooks: outlooksOf(told),
  };
}
