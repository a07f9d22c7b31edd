import { partsOf } from "../../catalogue/catalogue.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { parentsIn } from "../parents.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { doubtOn } from "../phrasing/doubt.ts";
import { entryNames, scopeTold } from "../phrasing/entry.ts";
import { asOfFooter, notesFooter } from "../phrasing/footer.ts";
import { lineList } from "../phrasing/line.ts";
import { lineBlocks, linesOfInterest } from "../phrasing/outlook.ts";
import { grade } from "../phrasing/words.ts";
import { paragraph, strong, text } from "../reply.ts";
import { linesIn, nameOf, outlooksOf, type Scene, seriesOf, type Telling, type ToldLine } from "../scene.ts";
import { type SeasonMeant, seasonMeant } from "../season-meant.ts";
import { aboutClass } from "./class.ts";
import { noReport } from "./no-report.ts";
import { nothingOf } from "./nothing-of.ts";
import { overNote } from "./over-note.ts";
import { programme } from "./programme.ts";

/** One or several series, each with its evidence. */
export function status(scene: Scene): Telling {
  const { question } = scene;
  if (question.series.length === 0)
    return question.class === undefined ? programme(scene) : aboutClass(scene, question.class);
  const told = question.series.map((series) => statusOf(scene, series));
  return {
    blocks: told.flatMap((each) => each.blocks),
    actions: told.length === 1 ? (told[0]?.actions ?? []) : [],
    outlooks: outlooksOf(linesIn(told.flatMap((each) => each.outlooks))),
  };
}

function statusOf(scene: Scene, series: SeriesId): Telling {
  const { knowledge, catalogue, question, texts } = scene;
  const outcome = question.season === undefined ? undefined : knowledge.outcome(series, question.season);
  const meant = seasonMeant(knowledge, catalogue, question.season, [series]);
  if (outcome !== undefined && meant.unreported.length > 0) return outcomeOf(scene, outcome);
  const { season } = meant;
  const told = season === undefined ? [] : linesOfInterest(scene, knowledge.outlook(series, season));
  const kin = season === undefined || told.length > 0 ? undefined : kinBlocks(scene, meant, series, season);
  if (season === undefined || kin?.outlooks.length === 0) return nothingOf(scene, series);
  return {
    blocks: [...noReport(scene, meant), ...(kin?.blocks ?? lineBlocks(scene, told))],
    actions: [
      ...actionsOn(texts, { driver: knowledge.driver.id, series, season }, ["why", "history", "sources"]),
      ...doubtOn(texts, kin === undefined ? told : linesIn(kin.outlooks)),
    ],
    outlooks: kin?.outlooks ?? outlooksOf(told),
  };
}

/** How a season went of which nobody had said before what he would race. */
function outcomeOf(scene: Scene, outcome: Outcome): Telling {
  const { catalogue, texts } = scene;
  const { series, season, statement } = outcome;
  return {
    blocks: [
      { kind: "heading", spans: [strong(`${nameOf({ catalogue, texts }, series)} ${season}`)] },
      paragraph(text(inLanguage(statement, texts.language))),
      notesFooter(scene, [outcome]),
    ],
    actions: [],
    outlooks: [],
  };
}

/** What is known of a series by its parts or by what it is part of: never passed off as its own. */
function kinBlocks(
  scene: Scene,
  meant: SeasonMeant,
  series: SeriesId,
  season: Season,
): Pick<Telling, "blocks" | "outlooks"> {
  const { catalogue, knowledge, texts } = scene;
  const title = `${nameOf({ catalogue, texts }, series)} ${season}`;
  const known = (ids: readonly SeriesId[]) =>
    ids.map((id) => knowledge.outlook(id, season)).filter((outlook) => outlook.lines.length > 0);
  const parts = known(partsOf(catalogue, series).map((part) => part.id));
  const outlooks = parts.length > 0 ? parts : known(parentsIn(scene, series, season));
  const lines = linesIn(outlooks);
  const over = overNote(scene, meant, lines);
  const footer = asOfFooter(scene, lines, over.outcomes);
  if (parts.length > 0) {
    const parted = paragraph(text(texts.say("by-its-parts", { series: title })));
    return { blocks: [parted, ...over.blocks, lineList(scene, lines), footer], outlooks };
  }
  const isEvent = seriesOf(catalogue, series).kind === "event";
  const belongs = lines.map(({ outlook, line }) =>
    paragraph(
      text(
        `${texts.say(isEvent ? "it-is-round-of" : "it-is-part-of", { parents: nameOf({ catalogue, texts }, outlook.about.series) })} `,
      ),
      grade(texts, line.certainty, line.trend),
      text(`${entryInBrackets(scene, { outlook, line })}.`),
    ),
  );
  return {
    blocks: [paragraph(text(texts.say("not-itself", { series: title }))), ...over.blocks, ...belongs, footer],
    outlooks,
  };
}

/** " (LMGT3, Team WRT, full season)", by which a line of the parent is told from its others; empty where nobody said. */
function entryInBrackets(scene: Scene, { outlook, line }: ToldLine): string {
  const scope = scopeTold(scene, outlook.about.series, line.scope);
  const names = [entryNames(line), scope === undefined ? "" : scene.texts.say(`scope-${scope}`)];
  const told = names.filter((name) => name !== "");
  return told.length === 0 ? "" : ` (${told.join(", ")})`;
}
