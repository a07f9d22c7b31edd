import { partsOf } from "../../catalogue/catalogue.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import type { Outlook } from "../../racing/outlook.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { kinOf } from "../knowledge.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { asOfFooter, publisherSpan } from "../phrasing/attribution.ts";
import { lineItem } from "../phrasing/line.ts";
import { outlookBlocks } from "../phrasing/outlook.ts";
import { date, grade } from "../phrasing/words.ts";
import { paragraph, strong, text } from "../reply.ts";
import { linesIn, nameOf, type Scene, seriesOf, type Telling } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { aboutClass } from "./class.ts";
import { noReport } from "./no-report.ts";
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
    outlooks: distinctOutlooks(told.flatMap((each) => each.outlooks)),
  };
}

function statusOf(scene: Scene, series: SeriesId): Telling {
  const { knowledge, catalogue, question, texts } = scene;
  const outcome = question.season === undefined ? undefined : knowledge.outcome(series, question.season);
  const meant = seasonMeant(knowledge, question.season, kinOf(catalogue, series));
  if (outcome !== undefined && meant.unreported.length > 0) return outcomeOf(scene, outcome);
  const name = nameOf(catalogue, series);
  if (meant.season === undefined) {
    const blocks = [paragraph(text(texts.say("nothing-of-series", { series: name, driver: knowledge.driver.name })))];
    const latest = knowledge.seasons()[0];
    const actions =
      latest === undefined ? [] : actionsOn(texts, { driver: knowledge.driver.id, season: latest }, ["series"]);
    return { blocks, actions, outlooks: [] };
  }
  const { season } = meant;
  const own = knowledge.outlook(series, season);
  const kin =
    own.lines.length > 0 ? { blocks: outlookBlocks(scene, own), outlooks: [own] } : kinBlocks(scene, series, season);
  return {
    blocks: [...noReport(scene, meant), ...kin.blocks],
    actions: actionsOn(texts, { driver: knowledge.driver.id, series, season }, ["why", "history", "sources"]),
    outlooks: kin.outlooks,
  };
}

/** How a season went of which nobody had said before what he would race. */
function outcomeOf(scene: Scene, { series, season, statement, article }: Outcome): Telling {
  const { catalogue, texts } = scene;
  const when = texts.say("as-of", { date: date(texts, article.published) });
  return {
    blocks: [
      { kind: "heading", spans: [strong(`${nameOf(catalogue, series)} ${season}`)] },
      paragraph(text(inLanguage(statement, texts.language))),
      { kind: "footer", spans: [text(`${when} · `), publisherSpan(scene, article)] },
    ],
    actions: [],
    outlooks: [],
  };
}

/** What is known of a series by its cups, by what it is a round of, or by its rounds: never passed off as its own. */
function kinBlocks(scene: Scene, series: SeriesId, season: Season): Pick<Telling, "blocks" | "outlooks"> {
  const { catalogue, knowledge, texts } = scene;
  const name = nameOf(catalogue, series);
  const known = (ids: readonly SeriesId[]) =>
    ids.map((id) => knowledge.outlook(id, season)).filter((outlook) => outlook.lines.length > 0);
  const parts = known(partsOf(catalogue, series).map((part) => part.id));
  const outlooks = parts.length > 0 ? parts : known(seriesOf(catalogue, series).partOf);
  const lines = linesIn(outlooks);
  const footer = asOfFooter(
    scene,
    lines.flatMap(({ line }) => line.evidence),
  );
  const over = lines.every(({ outlook }) => outlook.over) ? [paragraph(text(texts.say("over-list")))] : [];
  if (parts.length > 0) {
    const parted = texts.say("by-its-parts", { series: `${name} ${season}` });
    return {
      blocks: [
        paragraph(text(parted)),
        ...over,
        { kind: "list", items: lines.map((told) => lineItem(scene, told)) },
        footer,
      ],
      outlooks,
    };
  }
  const rounds = lines.map(({ outlook, line }) =>
    paragraph(
      text(`${texts.say("it-is-round-of", { parents: nameOf(catalogue, outlook.about.series) })} `),
      grade(texts, line.certainty, line.trend),
      text("."),
    ),
  );
  const itself = texts.say("not-itself", { series: `${name} ${season}` });
  return { blocks: [paragraph(text(itself)), ...over, ...rounds, footer], outlooks };
}

function distinctOutlooks(outlooks: readonly Outlook[]): readonly Outlook[] {
  const seen = new Map(outlooks.map((outlook) => [`${outlook.about.series} ${outlook.about.season}`, outlook]));
  return [...seen.values()];
}
