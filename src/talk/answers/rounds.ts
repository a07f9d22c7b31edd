import { calendarOf, partsOf, roundsOf } from "../../catalogue/catalogue.ts";
import { type CalendarRevision, type Round, revisionKnown } from "../../racing/calendar.ts";
import { compareCertainty } from "../../racing/certainty.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { asOfFooter } from "../phrasing/attribution.ts";
import { date, grade, weekend } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { linesIn, nameOf, type Scene, seriesOf, type Telling, type ToldLine } from "../scene.ts";
import { linesAsked } from "./lines-asked.ts";
import { noReport } from "./no-report.ts";
import { status } from "./status.ts";

/** How many rounds `/next` tells. */
const MAX_NEXT = 5;

/** The next rounds of what he may race, each with its grade. */
export function nextRace(scene: Scene): Telling {
  const { knowledge, texts, catalogue } = scene;
  const { meant, outlooks } = linesAsked(scene);
  const { season } = meant;
  if (season === undefined) return status(scene);
  const open = outlooks.filter((outlook) =>
    outlook.lines.some((line) => compareCertainty(line.certainty, "uncertain") >= 0),
  );
  const own = new Set(open.map((outlook) => outlook.about.series));
  const ahead = open
    .flatMap((outlook) =>
      roundsOf(catalogue, outlook.about.series, season, knowledge.asOf)
        .filter((round) => round.ends >= knowledge.today)
        .filter((round) => round.event === undefined || round.event === outlook.about.series || !own.has(round.event))
        .map((round) => ({ round, outlook })),
    )
    .sort((a, b) => (a.round.starts < b.round.starts ? -1 : 1))
    .slice(0, MAX_NEXT);
  const told = [...new Set(ahead.map(({ outlook }) => outlook))];
  if (ahead.length === 0) {
    const none = texts.say("no-next", { driver: knowledge.driver.name, date: date(texts, knowledge.today) });
    return { blocks: [...noReport(scene, meant), paragraph(text(none))], actions: [], outlooks: [] };
  }
  const items = ahead.map(({ round, outlook }) => roundSpans(scene, round, linesIn([outlook])[0]));
  return {
    blocks: [
      ...noReport(scene, meant),
      { kind: "list", items },
      asOfFooter(
        scene,
        linesIn(told).flatMap(({ line }) => line.evidence),
      ),
    ],
    actions: actionsOn(texts, { driver: knowledge.driver.id, season }, ["series", "calendar"]),
    outlooks: told,
  };
}

/** The rounds of the series that the question names, else of everything in the programme. */
export function calendar(scene: Scene): Telling {
  const { question, texts, knowledge } = scene;
  const series =
    question.series.length > 0 ? question.series : linesAsked(scene).outlooks.map((outlook) => outlook.about.series);
  const blocks = [...new Set(series.flatMap((each) => calendarBearers(scene, each)))].flatMap((each) =>
    calendarBlocks(scene, each),
  );
  if (series.length === 0) return status(scene);
  const season = question.season ?? knowledge.seasons()[0];
  const actions = season === undefined ? [] : actionsOn(texts, { driver: knowledge.driver.id, season }, ["series"]);
  return { blocks, actions, outlooks: [] };
}

/** A family has the calendars of its cups; everything else its own. */
function calendarBearers({ catalogue }: Scene, series: SeriesId): readonly SeriesId[] {
  const cups = partsOf(catalogue, series).filter((part) => part.kind === "cup");
  const hasOwn = catalogue.calendars.some((each) => each.series === series);
  return cups.length > 0 && !hasOwn ? cups.map((cup) => cup.id) : [series];
}

function calendarBlocks(scene: Scene, series: SeriesId): readonly Block[] {
  const { texts, catalogue, knowledge, question } = scene;
  const name = nameOf(catalogue, series);
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
    { kind: "heading", spans: [strong(`${name} ${season}`)] },
    { kind: "list", items: rounds.map((round) => roundSpans(scene, round)) },
    ...(revision === undefined ? [] : [{ kind: "footer", spans: [text(publishedPhrase(scene, revision))] } as const]),
  ];
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

/** "Sat, 15 – Sun, 16 Jun 2024 · 24 Hours of Le Mans, Le Mans · ◆ possible" */
function roundSpans({ texts, catalogue }: Scene, round: Round, told?: ToldLine): readonly Span[] {
  const series = told === undefined ? "" : ` · ${seriesOf(catalogue, told.outlook.about.series).shortName}`;
  const place = round.name.includes(round.place) ? "" : `, ${round.place}`;
  return [
    text(`${weekend(texts, round.starts, round.ends)} · `),
    strong(round.name),
    text(`${place}${series}`),
    ...(told === undefined ? [] : [text(" · "), grade(texts, told.line.certainty, told.line.trend)]),
  ];
}
