import type { Outlook } from "../../racing/outlook.ts";
import { type Block, paragraph, text } from "../reply.ts";
import { linesIn, type Scene, type ToldLine } from "../scene.ts";
import { noteSpans } from "./attribution.ts";
import { asOfFooter } from "./footer.ts";
import { lineBody, lineHeading } from "./line.ts";
import { outcomesOf, wentPhrase } from "./outcomes.ts";

/** The lines of an outlook that a question is about: those of the class that it names, where there are any. */
export function linesOfInterest({ question }: Scene, outlook: Outlook): readonly ToldLine[] {
  const lines = linesIn([outlook]);
  const asked = lines.filter(({ line }) => line.class === question.class);
  return question.class !== undefined && asked.length > 0 ? asked : lines;
}

/** Everything known of lines, one after the other; first, that no report names the class that was asked about. */
export function lineBlocks(scene: Scene, lines: readonly ToldLine[]): readonly Block[] {
  const raceClass = scene.question.class;
  const isMissing = raceClass !== undefined && !lines.some(({ line }) => line.class === raceClass);
  return [
    ...(isMissing ? classMissing(scene, raceClass) : []),
    ...lines.flatMap((told, at) => {
      const { outlook } = told;
      const isFirst = lines.findIndex((other) => other.outlook === outlook) === at;
      const outcomes = isFirst ? outcomesOf(scene, outlook) : [];
      return [
        lineHeading(scene, told),
        ...(outlook.over && isFirst ? [paragraph(text(wentPhrase(scene, outlook, outcomes)))] : []),
        ...lineBody(scene, told),
        asOfFooter(scene, [told], outcomes),
      ];
    }),
  ];
}

/** That no report names a class, and which tests in it nobody should take for a drive. */
export function classMissing(scene: Scene, raceClass: string): readonly Block[] {
  const { texts, knowledge } = scene;
  const tests = knowledge.notes.filter((note) => note.kind === "test" && note.class === raceClass);
  const none = texts.say("class-not-named", { class: raceClass, driver: knowledge.driver.name });
  return [paragraph(text(none), ...tests.flatMap((note) => [text(" "), ...noteSpans(scene, note)]))];
}
