import { asOfFooter } from "../phrasing/footer.ts";
import { lineList } from "../phrasing/line.ts";
import { classMissing } from "../phrasing/outlook.ts";
import { allOf, grade } from "../phrasing/words.ts";
import { paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf, type Scene, type Telling, type ToldLine } from "../scene.ts";
import { overNote } from "./over-note.ts";
import { tellLines } from "./tell-lines.ts";

/** Team, class, car, team-mates and number, as far as any report names them. */
export function team(scene: Scene): Telling {
  const { knowledge, texts, question } = scene;
  return tellLines(scene, ["series", "sources"], (lines, meant, season) => {
    const ofClass = lines.filter(({ line }) => question.class !== undefined && line.class === question.class);
    const told = ofClass.length > 0 ? ofClass : lines;
    const named = told.filter(({ line }) => namesOf(scene, line).length > 0);
    const over = overNote(scene, meant, told);
    const none = texts.say("no-entry-named", { driver: knowledge.driver.name, season: String(season) });
    return {
      told: named.length > 0 ? named : told,
      blocks: [
        ...over.blocks,
        ...(question.class !== undefined && ofClass.length === 0 ? classMissing(scene, question.class) : []),
        ...(named.length > 0
          ? [{ kind: "list", items: named.map((each) => item(scene, each)) } as const]
          : [paragraph(text(none)), lineList(scene, told)]),
        ...(told.some(({ line }) => line.crew !== undefined) ? [] : [paragraph(text(texts.say("no-crew-named")))]),
        asOfFooter(scene, told, over.outcomes),
      ],
    };
  });
}

function item(scene: Scene, { outlook, line }: ToldLine): readonly Span[] {
  const { texts, catalogue } = scene;
  const title = `${nameOf({ catalogue, texts }, outlook.about.series)} ${outlook.about.season}`;
  return [
    strong(title),
    text(`${texts.say("colon")}${namesOf(scene, line).join(", ")} · `),
    grade(texts, line.certainty, line.trend),
  ];
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
