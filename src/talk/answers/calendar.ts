import { calendarOf, partsOf, roundsOf } from "../../catalogue/catalogue.ts";
import { type CalendarRevision, revisionKnown } from "../../racing/calendar.ts";
import { runningSeason, type Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { roundSpans } from "../phrasing/round.ts";
import { date } from "../phrasing/words.ts";
import { type Action, type Block, paragraph, strong, text } from "../reply.ts";
import { nameOf, type Scene, seriesOf, type Telling } from "../scene.ts";
import { status } from "./status.ts";
import { outlooksAsked } from "./tell-lines.ts";

/** The rounds of the series that the question names, else of everything in the programme. */
export function calendar(scene: Scene): Telling {
  const { question, texts, knowledge } = scene;
  const named = question.series;
  const series = named.length > 0 ? named : outlooksAsked(scene).outlooks.map((outlook) => outlook.about.series);
  if (series.length === 0) return status(scene);
  const bearers = [...new Set(series.flatMap((each) => calendarBearers(scene, each)))];
  const season = question.season ?? knowledge.seasons()[0];
  return {
    blocks: bearers.flatMap((each) => calendarBlocks(scene, each)),
    actions: [
      ...(season === undefined ? [] : actionsOn(texts, { driver: knowledge.driver.id, season }, ["series"])),
      ...fileActions(scene, named),
    ],
    outlooks: [],
  };
}

/** The rounds of the season that is shown, for one's own calendar. */
function fileActions(scene: Scene, named: readonly SeriesId[]): readonly Action[] {
  const { knowledge, question, texts, handsOutFiles = false } = scene;
  const [series] = named;
  if (!handsOutFiles || named.length > 1) return [];
  const season = question.season ?? (series === undefined ? knowledge.seasons()[0] : seasonShown(scene, series));
  const about = {
    driver: knowledge.driver.id,
    ...(series !== undefined && { series }),
    ...(season !== undefined && { season: String(season) }),
  };
  return [
    { label: texts.say("action-calendar-file"), call: { command: "calendar", options: { ...about, file: "sure" } } },
  ];
}

function seasonShown(scene: Scene, series: SeriesId): Season | undefined {
  const [first] = calendarBearers(scene, series);
  return first === undefined ? undefined : seasonAhead(scene, first);
}

/** A family has the calendars of its cups; everything else its own. */
function calendarBearers({ catalogue }: Scene, series: SeriesId): readonly SeriesId[] {
  const cups = partsOf(catalogue, series).filter((part) => part.kind === "cup");
  const hasOwn = catalogue.calendars.some((each) => each.series === series);
  return cups.length > 0 && !hasOwn ? cups.map((cup) => cup.id) : [series];
}

function calendarBlocks(scene: Scene, series: SeriesId): readonly Block[] {
  const { texts, catalogue, knowledge, question } = scene;
  const name = nameOf({ catalogue, texts }, series);
  const { partOf } = seriesOf(catalogue, series);
  const season = question.season ?? seasonAhead(scene, series);
  const rounds = season === undefined ? [] : roundsOf(catalogue, series, season, knowledge.asOf);
  if (season === undefined || rounds.length === 0) {
    const title = question.season === undefined ? name : `${name} ${question.season}`;
    return [paragraph(text(texts.say("no-calendar", { series: title })))];
  }
  const revisions = [series, ...partOf].flatMap((each) => {
    const known = calendarOf(catalogue, each, season);
    return known === undefined ? [] : [revisionKnown(known, knowledge.asOf)];
  });
  const revision = revisions.find((each) => each !== undefined);
  return [
    ...(question.season === undefined ? newestMissing(scene, name, season) : []),
    { kind: "heading", spans: [strong(`${name} ${season}`)] },
    { kind: "list", items: rounds.map((round) => roundSpans(scene, round)) },
    ...(revision === undefined ? [] : [{ kind: "footer", spans: [text(publishedPhrase(scene, revision))] } as const]),
  ];
}

/** That the running season's calendar is not known, where only an older one is. */
function newestMissing({ texts, knowledge }: Scene, name: string, known: Season): readonly Block[] {
  const running = runningSeason(knowledge.today);
  return known < running ? [paragraph(text(texts.say("no-calendar", { series: `${name} ${running}` })))] : [];
}

/** The first season from today on of which a round is ahead, else the newest with a calendar. */
function seasonAhead({ catalogue, knowledge }: Scene, series: SeriesId): Season | undefined {
  const seasons = [...new Set(catalogue.calendars.map((each) => each.season))].sort((a, b) => a - b);
  const known = seasons.filter((season) => roundsOf(catalogue, series, season, knowledge.asOf).length > 0);
  const isAhead = (season: Season) =>
    roundsOf(catalogue, series, season, knowledge.asOf).some((round) => round.ends >= knowledge.today);
  return known.find(isAhead) ?? known.at(-1);
}

function publishedPhrase({ texts }: Scene, { published, source }: CalendarRevision): string {
  return texts.say("calendar-source", { date: date(texts, published), source });
}
