import { inLanguage } from "../../racing/language.ts";
import type { Note } from "../../racing/note.ts";
import type { SeriesId } from "../../racing/series.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { notesFooter } from "../phrasing/footer.ts";
import { type Block, paragraph, text } from "../reply.ts";
import { nameOf, type Scene, type Telling } from "../scene.ts";

/** That no report tells of a series; what notes do, how it went, what he would like and what he said of it. */
export function nothingOf(scene: Scene, series: SeriesId): Telling {
  const { knowledge, texts } = scene;
  const { driver } = knowledge;
  const notes = notesOf(scene, series);
  const none = texts.say(notes.length > 0 ? "not-said-of-series" : "nothing-of-series", {
    series: nameOf(scene, series),
    driver: driver.name,
  });
  const season = knowledge.seasons()[0];
  return {
    blocks: [
      paragraph(text(none)),
      ...notes.map((note) => noteBlock(scene, note)),
      ...(notes.length > 0 ? [notesFooter(scene, notes)] : []),
    ],
    actions: season === undefined ? [] : actionsOn(texts, { driver: driver.id, season }, ["series"]),
    outlooks: [],
  };
}

/** What is noted of a series, save of other seasons than the one that was asked for. */
function notesOf({ knowledge, question }: Scene, series: SeriesId): readonly Note[] {
  const { season } = question;
  return knowledge.notes.filter(
    (note) =>
      note.series === series &&
      note.kind !== "rule" &&
      note.kind !== "team" &&
      (season === undefined || note.season === undefined || note.season === season),
  );
}

function noteBlock({ texts }: Scene, { kind, season, statement }: Note): Block {
  const open = kind === "ambition" && season === undefined ? ` ${texts.say("no-season-named")}` : "";
  return paragraph(text(`${inLanguage(statement, texts.language)}${open}`));
}
