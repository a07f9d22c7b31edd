import { actionsOn } from "../phrasing/actions.ts";
import { asOfFooter } from "../phrasing/attribution.ts";
import { lineItem } from "../phrasing/line.ts";
import { allOf, grade } from "../phrasing/words.ts";
import { paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type Telling, type ToldLine } from "../scene.ts";
import { linesAsked } from "./lines-asked.ts";
import { noReport } from "./no-report.ts";
import { status } from "./status.ts";

/** Team, class, car, team-mates and number, as far as any report names them. */
export function team(scene: Scene): Telling {
  const { knowledge, texts, question } = scene;
  const { meant, outlooks, lines } = linesAsked(scene);
  const { season } = meant;
  if (season === undefined || lines.length === 0) return status(scene);
  const ofClass = lines.filter(({ line }) => question.class !== undefined && line.class === question.class);
  const told = ofClass.length > 0 ? ofClass : lines;
  const named = told.filter(({ line }) => namesOf(scene, line).length > 0);
  const missesClass = question.class !== undefined && ofClass.length === 0;
  const driver = knowledge.driver.name;
  return {
    blocks: [
      ...noReport(scene, meant),
      ...(missesClass ? [paragraph(text(texts.say("class-not-named", { class: question.class, driver })))] : []),
      ...(named.length === 0 ? [paragraph(text(texts.say("no-entry-named", { driver, season: String(season) })))] : []),
      {
        kind: "list",
        items: named.length > 0 ? named.map((each) => item(scene, each)) : told.map((each) => lineItem(scene, each)),
      },
      ...(told.some(({ line }) => line.crew !== undefined) ? [] : [paragraph(text(texts.say("no-crew-named")))]),
      asOfFooter(
        scene,
        told.flatMap(({ line }) => line.evidence),
      ),
    ],
    actions: actionsOn(texts, { driver: knowledge.driver.id, season }, ["series", "sources"]),
    outlooks: outlooks.filter((outlook) => told.some((each) => each.outlook === outlook)),
  };
}

function item(scene: Scene, { outlook, line }: ToldLine): readonly Span[] {
  const { texts, catalogue } = scene;
  const title = `${nameOf(catalogue, outlook.about.series)} ${outlook.about.season}`;
  return [strong(title), text(`: ${namesOf(scene, line).join(", ")} · `), grade(texts, line.certainty, line.trend)];
}

function namesOf({ texts }: Scene, { class: raceClass, team, car, crew, number }: ToldLine["line"]): readonly string[] {
  return [
    raceClass,
    team,
    car,
    number === undefined ? undefined : texts.say("entry-number", { number }),
    crew === undefined ? undefined : texts.say("entry-crew", { crew: allOf(texts, crew) }),
  ].filter((name) => name !== undefined);
}
