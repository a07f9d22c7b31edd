import { actionsOn } from "../phrasing/actions.ts";
import { classMissing, outlookBlocks } from "../phrasing/outlook.ts";
import type { Scene, Telling } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";

/** A class that was named without a series: "will he race a Hypercar?" */
export function aboutClass(scene: Scene, raceClass: string): Telling {
  const { knowledge, texts, catalogue, question } = scene;
  const meant = seasonMeant(knowledge, question.season);
  const outlooks = meant.season === undefined ? [] : knowledge.programme(meant.season).outlooks;
  const naming = outlooks.filter((outlook) => outlook.lines.some((line) => line.class === raceClass));
  const having = outlooks.filter((outlook) =>
    catalogue.series.get(outlook.about.series)?.classes.some((each) => each.name === raceClass),
  );
  const told = naming.length > 0 ? naming : having;
  return {
    blocks: [
      ...noReport(scene, meant),
      ...(told.length === 0 ? classMissing(scene, raceClass) : []),
      ...told.flatMap((outlook) => outlookBlocks(scene, outlook)),
    ],
    actions:
      meant.season === undefined
        ? []
        : actionsOn(texts, { driver: knowledge.driver.id, season: meant.season }, ["series", "sources"]),
    outlooks: told,
  };
}
