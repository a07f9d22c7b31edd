import { actionsOn } from "../phrasing/actions.ts";
import { classMissing, outlookBlocks } from "../phrasing/outlook.ts";
import type { Scene, Telling } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";

/** A class that was named without a series: "will he race a Hypercar?" Where no report names it, the class that one does. */
export function aboutClass(scene: Scene, raceClass: string): Telling {
  const { knowledge, texts } = scene;
  const question = { ...scene.question, class: undefined };
  const meant = seasonMeant(knowledge, question.season);
  const { season } = meant;
  const outlooks = season === undefined ? [] : knowledge.programme(season).outlooks;
  const naming = outlooks.filter((outlook) => outlook.lines.some((line) => line.class === raceClass));
  const told =
    naming.length > 0 ? naming : outlooks.filter((outlook) => outlook.lines.some((line) => line.class !== undefined));
  const sceneTold = naming.length > 0 ? scene : { ...scene, question };
  return {
    blocks: [
      ...noReport(scene, meant),
      ...(naming.length > 0 ? [] : classMissing(scene, raceClass)),
      ...told.flatMap((outlook) => outlookBlocks(sceneTold, outlook)),
    ],
    actions:
      season === undefined ? [] : actionsOn(texts, { driver: knowledge.driver.id, season }, ["series", "sources"]),
    outlooks: told,
  };
}
