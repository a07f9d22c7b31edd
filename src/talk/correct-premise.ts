import type { Outlook } from "../racing/outlook.ts";
import { runningSeason } from "../racing/season.ts";
import { grade } from "./phrasing/words.ts";
import { type Block, paragraph, text } from "./reply.ts";
import { nameOf, type Scene } from "./scene.ts";
import { seasonMeant } from "./season-meant.ts";
import type { Premise } from "./understanding/premise.ts";

const KEYS = {
  confirmed: { known: "premise-confirmed", unknown: "premise-confirmed-unknown" },
  "ruled-out": { known: "premise-ruled-out", unknown: "premise-ruled-out-unknown" },
} as const;

/** Says that what somebody takes for granted is not so, before anything is answered; nothing where it is so. */
export function corrected(scene: Scene, premise: Premise | undefined): readonly Block[] {
  if (premise === undefined) return [];
  const { texts, knowledge, catalogue, question } = scene;
  const series = premise.series ?? question.series[0];
  const asked = series === undefined ? [] : [series];
  const { season } = seasonMeant(knowledge, catalogue, question.season, asked);
  const isCovered = season !== undefined && (question.season === undefined || question.season === season);
  const outlooks = !isCovered
    ? []
    : series === undefined
      ? knowledge.programme(season).outlooks
      : [knowledge.outlook(series, season)];
  const lines = outlooks.flatMap(({ lines }) => lines);
  if (lines.some(({ certainty }) => certainty === premise.certainty)) return [];
  const { known, unknown } = KEYS[premise.certainty];
  const [line] = lines;
  if (series === undefined || line === undefined || season === undefined) {
    const about = series === undefined ? knowledge.driver.name : nameOf({ catalogue, texts }, series);
    const year = String(question.season ?? season ?? runningSeason(knowledge.today));
    return [paragraph(text(texts.say(unknown, { about, season: year })))];
  }
  const said = texts.say(known, { series: nameOf({ catalogue, texts }, series), season: String(season) });
  return [paragraph(text(`${said} `), grade(texts, line.certainty, line.trend), text("."))];
}

/** That no report names a team or a make that the question names; nothing where one does, or nothing is told. */
export function unnamed(
  { texts, knowledge }: Scene,
  team: string | undefined,
  outlooks: readonly Outlook[],
): readonly Block[] {
  const lines = outlooks.flatMap((outlook) => outlook.lines);
  if (team === undefined || lines.length === 0) return [];
  const isNamed = lines.some(({ team: of = "", car = "" }) => `${of} ${car}`.includes(team));
  if (isNamed) return [];
  return [paragraph(text(texts.say("team-not-named", { driver: knowledge.driver.name, team })))];
}
