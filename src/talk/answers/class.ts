import { actionsOn } from "../phrasing/actions.ts";
import { classMissing, lineBlocks } from "../phrasing/outlook.ts";
import { linesIn, outlooksOf, type Scene, type Telling } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";

/** A class that was named without a series: "will he race a Hypercar?" Where no report names it, the class that one does. */
export function aboutClass(scene: Scene, raceClass: string): Telling {
  const { knowledge, texts, catalogue, question } = scene;
  const meant = seasonMeant(knowledge, catalogue, question.season, []);
  const { season } = meant;
  const lines = linesIn(season === undefined ? [] : knowledge.programme(season).outlooks);
  const naming = lines.filter(({ line }) => line.class === raceClass);
  const told = naming.length > 0 ? naming : lines.filter(({ line }) => line.class !== undefined);
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
