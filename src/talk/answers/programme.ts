import { compareCertainty } from "../../racing/certainty.ts";
import { inLanguage } from "../../racing/language.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { asOfFooter } from "../phrasing/attribution.ts";
import { lineItem } from "../phrasing/line.ts";
import { type Block, paragraph, strong, text } from "../reply.ts";
import { linesIn, type Scene, type Telling, type ToldLine } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";

/** Everything that he will race in a season, the surest first. */
export function programme(scene: Scene): Telling {
  const { knowledge, texts, question } = scene;
  const meant = seasonMeant(knowledge, question.season);
  const driver = knowledge.driver.name;
  if (meant.season === undefined) {
    return { blocks: [paragraph(text(texts.say("nothing-of-driver", { driver })))], actions: [], outlooks: [] };
  }
  const { outlooks } = knowledge.programme(meant.season);
  const lines = [...linesIn(outlooks)].sort(bySureness);
  const title = texts.say("programme-title", { driver, season: String(meant.season) });
  return {
    blocks: [
      ...noReport(scene, meant),
      { kind: "heading", spans: [strong(title)] },
      ...overBlocks(scene, lines, meant.unreported.length > 0),
      { kind: "list", items: lines.map((told) => lineItem(scene, told)) },
      asOfFooter(
        scene,
        lines.flatMap(({ line }) => line.evidence),
      ),
    ],
    actions: actionsOn(texts, { driver: knowledge.driver.id, season: meant.season }, ["why", "history", "sources"]),
    outlooks,
  };
}

/** How a season that is over went, as far as notes tell; else that this is only what was reported. */
function overBlocks({ knowledge, texts }: Scene, lines: readonly ToldLine[], wasSaid: boolean): readonly Block[] {
  const over = lines.filter(({ outlook }) => outlook.over);
  if (over.length === 0) return [];
  const outcomes = new Set(over.map(({ outlook: { about } }) => knowledge.outcome(about.series, about.season)));
  const told = [...outcomes].filter((outcome) => outcome !== undefined);
  const went = told.map((outcome) => inLanguage(outcome.statement, texts.language));
  if (went.length > 0) return [paragraph(text(went.join(" ")))];
  if (over.length < lines.length) return [];
  return [paragraph(text(texts.say(wasSaid ? "over-list-again" : "over-list")))];
}

function bySureness(a: ToldLine, b: ToldLine): number {
  return compareCertainty(b.line.certainty, a.line.certainty);
}
