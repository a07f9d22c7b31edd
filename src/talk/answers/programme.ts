import { actionsOn } from "../phrasing/actions.ts";
import { doubtOn } from "../phrasing/doubt.ts";
import { asOfFooter } from "../phrasing/footer.ts";
import { lineList } from "../phrasing/line.ts";
import { paragraph, strong, text } from "../reply.ts";
import { bySureness, linesIn, type Scene, type Telling } from "../scene.ts";
import { seasonMeant } from "../season-meant.ts";
import { noReport } from "./no-report.ts";
import { overNote } from "./over-note.ts";

/** Everything that he will race in a season, the surest first. */
export function programme(scene: Scene): Telling {
  const { knowledge, catalogue, texts, question } = scene;
  const meant = seasonMeant(knowledge, catalogue, question.season, []);
  const driver = knowledge.driver.name;
  if (meant.season === undefined) {
    return { blocks: [paragraph(text(texts.say("nothing-of-driver", { driver })))], actions: [], outlooks: [] };
  }
  const { outlooks } = knowledge.programme(meant.season);
  const lines = [...linesIn(outlooks)].sort(bySureness);
  const over = overNote(scene, meant, lines);
  const title = texts.say("programme-title", { driver, season: String(meant.season) });
  return {
    blocks: [
      ...noReport(scene, meant),
      { kind: "heading", spans: [strong(title)] },
      ...over.blocks,
      lineList(scene, lines),
      asOfFooter(scene, lines, over.outcomes),
    ],
    actions: [
      ...actionsOn(texts, { driver: knowledge.driver.id, season: meant.season }, ["why", "history", "sources"]),
      ...doubtOn(texts, lines),
    ],
    outlooks,
    depicted: { kind: "programme", season: meant.season, asked: [], outlooks, knowledge },
  };
}
