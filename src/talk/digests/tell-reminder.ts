import { isLikelyOrBetter } from "../../racing/certainty.ts";
import { addDays } from "../../racing/day.ts";
import { type Ahead, roundsAhead } from "../answers/next-race.ts";
import type { Ear } from "../hearing.ts";
import { entryPhrase, scopeTold } from "../phrasing/entry.ts";
import { asOfFooter } from "../phrasing/footer.ts";
import { roundSpans } from "../phrasing/round.ts";
import { type Block, paragraph, type Reply, strong, text } from "../reply.ts";
import { linesIn, nameOf, type Scene, seriesOf, type ToldLine } from "../scene.ts";
import type { Reminded, Reminder } from "./digest.ts";
import { digestScene } from "./tell-digest.ts";

/** How many days ahead a round is announced. */
const DAYS_AHEAD = 2;

/** The rounds of the next two days that he is confirmed for and that were not told yet; `undefined` where there are none. */
export async function tellReminder(ear: Ear, of: Reminded, at: number): Promise<Reminder | undefined> {
  const scene = await digestScene(ear, of, at);
  if (scene === undefined) return undefined;
  const ahead = startingSoon(scene, of).filter((each) => !of.reminded.includes(keyOf(each)));
  if (ahead.length === 0) return undefined;
  const told = [...new Set(ahead.map((each) => each.told))];
  const blocks: readonly Block[] = [
    { kind: "heading", spans: [strong(scene.texts.say("reminder-title", { driver: scene.knowledge.driver.name }))] },
    ...ahead.flatMap((each) => roundBlocks(scene, each)),
    asOfFooter(scene, told),
  ];
  const reply: Reply = { language: scene.texts.language, audience: "everyone", blocks, actions: [] };
  return { reply, rounds: ahead.map(keyOf) };
}

function startingSoon(scene: Scene, { season }: Reminded): readonly Ahead[] {
  const { knowledge } = scene;
  const until = addDays(knowledge.today, DAYS_AHEAD);
  const seasons = season === undefined ? knowledge.seasons() : [season];
  const lines = seasons.flatMap((each) => linesIn(knowledge.programme(each).outlooks.filter(({ over }) => !over)));
  const ahead = roundsAhead(
    scene,
    lines.filter((each) => isSureOfEach(scene, each)),
  ).filter(({ round, told }) => round.starts > knowledge.today && round.starts <= until && isSureOfEach(scene, told));
  return ahead.filter((each, at) => ahead.findIndex((other) => keyOf(other) === keyOf(each)) === at);
}

/** Whether it is settled that he races every round of it: of a few rounds it is not known which. */
function isSureOfEach(scene: Scene, { outlook, line }: ToldLine): boolean {
  const { certainty, basis, contest } = line;
  const isAnnounced = certainty === "confirmed" || (basis.kind === "announcement" && isLikelyOrBetter(certainty));
  const scope = scopeTold(scene, outlook.about.series, line.scope);
  return isAnnounced && contest.length === 0 && (scope === undefined || scope === "full-season");
}

function keyOf({ round, told }: Ahead): string {
  const { series, season } = told.outlook.about;
  return `${round.event ?? series} ${season} ${round.key}`;
}

function roundBlocks(scene: Scene, { round, told }: Ahead): readonly Block[] {
  const { texts, knowledge, catalogue } = scene;
  const { series } = told.outlook.about;
  const of = seriesOf(catalogue, series).kind === "event" ? [] : [text(` · ${nameOf(scene, series)}`)];
  const { scope: _, ...line } = told.line; // That it is one of them goes without saying.
  const entry = entryPhrase(scene, series, line);
  return [
    paragraph(...roundSpans(scene, round), ...of),
    ...(entry === ""
      ? []
      : [paragraph(text(texts.say("sentence-confirmed", { driver: knowledge.driver.name, entry })))]),
  ];
}
