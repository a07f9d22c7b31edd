import { inLanguage } from "../../racing/language.ts";
import type { Outlook } from "../../racing/outlook.ts";
import { type Block, paragraph, text } from "../reply.ts";
import type { Scene } from "../scene.ts";
import { asOfFooter } from "./attribution.ts";
import { lineBody, lineHeading } from "./line.ts";

/** Everything known of one drive, line by line; of one class where the question names one, and is it missing, so it says. */
export function outlookBlocks(scene: Scene, outlook: Outlook): readonly Block[] {
  const raceClass = scene.question.class;
  const asked = outlook.lines.filter((line) => line.class === raceClass);
  const lines = asked.length > 0 ? asked : outlook.lines;
  return [
    ...(raceClass !== undefined && asked.length === 0 ? classMissing(scene, raceClass) : []),
    ...lines.flatMap((line) => {
      const told = { outlook, line };
      return [lineHeading(scene, told), ...lineBody(scene, told), asOfFooter(scene, line.evidence)];
    }),
  ];
}

/** That no report names a class, and which tests in it nobody should take for a drive. */
export function classMissing({ texts, knowledge }: Scene, raceClass: string): readonly Block[] {
  const tests = knowledge.notes.filter((note) => note.kind === "test" && note.class === raceClass);
  const none = texts.say("class-not-named", { class: raceClass, driver: knowledge.driver.name });
  return [paragraph(text([none, ...tests.map((note) => inLanguage(note.statement, texts.language))].join(" ")))];
}
