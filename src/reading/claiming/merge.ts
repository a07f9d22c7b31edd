import type { Catalogue } from "../../catalogue/catalogue.ts";
import { isLikelyOrBetter } from "../../racing/certainty.ts";
import { type Day, yearOf } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Season } from "../../racing/season.ts";
import type { ReadClaim, ReadQuote } from "../reading.ts";
import type { Assertion } from "./assertion.ts";
import { confidenceOf } from "./confidence.ts";
import { seasonUntold } from "./season.ts";

/** An assertion whose season is settled. */
interface Settled extends Assertion {
  readonly season: Season;
}

/** How strongly an assertion stands for the article's own grade. */
const WEIGHT = { cue: 3, flat: 2, wish: 1, conditional: 0 } as const;

/** Who leaves or is replaced is told of as clearly as by any cue. */
function weightOf({ graded, rule }: Settled): number {
  return graded.by === "flat" && rule !== "drives" ? WEIGHT.cue : WEIGHT[graded.by];
}

/** The last sentence that tells what an article is about, from 0. */
const LAST_OF_LEAD = 1;

/** What assertions are settled by. */
export interface Settling {
  /** The sentences of the article. */
  readonly texts: readonly string[];
  readonly catalogue: Catalogue;
  readonly on: Day;
  /** For each sentence the season that was spoken of before it. */
  readonly spokenOf: readonly (Season | undefined)[];
}

/** The claims that assertions make together, in the order of the text; what is a mere ambition is given back. */
export function merged(
  assertions: readonly Assertion[],
  settling: Settling,
): { readonly claims: readonly ReadClaim[]; readonly ambitions: readonly Assertion[] } {
  const ambitions: Assertion[] = [];
  const settled = assertions.flatMap((assertion): Settled[] => {
    const season = settle(assertion, assertions, settling);
    if (season !== null && isOver(assertion, season, settling)) return [];
    if (season !== null) return [{ ...assertion, season }];
    ambitions.push(assertion);
    return [];
  });
  const groups = new Map<string, Settled[]>();
  for (const assertion of settled) {
    const key = `${assertion.driver}|${assertion.series}|${assertion.season}`;
    groups.set(key, [...(groups.get(key) ?? []), assertion]);
  }
  const isLead = settled.some((each) => each.announced && each.quote === undefined && each.sentence <= LAST_OF_LEAD);
  const announced = isLead
    ? new Set(settled.map(({ driver }) => driver))
    : new Set(settled.flatMap((each) => (each.announced && each.quote === undefined ? [each.driver] : [])));
  const claims = [...groups.values()].flatMap((group) =>
    split(group).flatMap((part) => claimOf(part, settling.texts, announced) ?? []),
  );
  return { claims, ambitions };
}

/** The season of an assertion: its own, that of its drive elsewhere in the article, that of the article, else the usual one. */
function settle(assertion: Assertion, all: readonly Assertion[], { catalogue, on, spokenOf }: Settling): Season | null {
  if (assertion.season !== undefined) return assertion.season;
  const told = all.filter((other) => typeof other.season === "number");
  const same = told.filter(({ driver, series }) => driver === assertion.driver && series === assertion.series);
  const near = same[0] ?? told.find(({ driver }) => driver === assertion.driver);
  const rising = assertion.trend !== undefined;
  if (assertion.graded.by === "wish" && near === undefined && spokenOf[assertion.sentence] === undefined && !rising)
    return null;
  const spoken = spokenOf[assertion.sentence];
  if (same.length === 0 && spoken !== undefined) return spoken;
  if (near?.season != null) return near.season;
  const series = catalogue.series.get(assertion.series);
  if (series === undefined) return null;
  const ofSeries = all.filter((other) => other.series === assertion.series);
  const isRunning = ofSeries.some(({ graded, rule }) => graded.by === "flat" && rule !== "leaves");
  const isMove =
    !isRunning &&
    ofSeries.some(
      ({ driver, rule, graded }) => driver === assertion.driver && (rule === "leaves" || graded.by === "cue"),
    );
  return told[0]?.season ?? seasonUntold(series, on, isMove);
}

/** Whether somebody who leaves a team, or is replaced in it, is told to drive on for another. */
function goesOn(left: Settled, other: Settled): boolean {
  if (other.graded.certainty === "ruled-out" || other.quote !== undefined) return false;
  if (left.rule === "is replaced") return other.team !== undefined && other.sentence > left.sentence;
  if (left.team === undefined) return other.team !== undefined && other.sentence === left.sentence;
  return other.team?.name !== left.team.name;
}

/** An event of this year whose month is past was raced already. */
function isOver({ series }: Assertion, season: Season, { catalogue, on }: Settling): boolean {
  const month = catalogue.series.get(series)?.usualMonth;
  return month !== undefined && season === yearOf(on) && month < Number(on.slice(5, 7));
}

/** Classes and teams that the text grades apart are claims of their own. */
function split(group: readonly Settled[]): readonly (readonly Settled[])[] {
  const leaves = group.filter(
    ({ rule, graded }) => (rule === "leaves" || rule === "is replaced") && graded.certainty === "ruled-out",
  );
  const others = group.filter((assertion) => !leaves.includes(assertion));
  const [left] = leaves;
  const stays = others.filter((other) => left !== undefined && goesOn(left, other));
  if (leaves.length > 0 && stays.length > 0) {
    // Who drives for another team has left the first: only what is open is told beside it.
    return stays.some(({ graded }) => isLikelyOrBetter(graded.certainty)) ? [stays] : [leaves, stays];
  }
  const classes = new Set(group.flatMap((each) => each.class ?? []));
  if (classes.size < 2) return [group];
  const byClass = [...classes].map((name) => group.filter((each) => each.class === name));
  const signs = new Set(byClass.map((part) => part[0]?.graded.certainty));
  if (signs.size < 2) return [group];
  const [first = [], ...rest] = byClass;
  return [[...first, ...group.filter((each) => each.class === undefined)], ...rest];
}

/** `official` are those of whom the article tells something that was announced: what it tells of them as a fact was too. */
function claimOf(
  group: readonly Settled[],
  sentences: readonly string[],
  official: ReadonlySet<DriverId>,
): ReadClaim | undefined {
  const own = group.filter(({ quote }) => quote === undefined);
  const voices = own.length > 0 ? own : group;
  const near = voices.some(({ seriesFrom }) => seriesFrom !== "article")
    ? voices.filter(({ seriesFrom }) => seriesFrom !== "article")
    : voices;
  const strongest = Math.max(...near.map(weightOf));
  const first = near.find((each) => weightOf(each) === strongest);
  // "X was mentioned, but he ruled it out."
  const but = near.find((each) => each.contrast && each.sentence === first?.sentence && weightOf(each) === strongest);
  const leading = but ?? first;
  if (leading === undefined) return undefined;
  const { certainty: said } = leading.graded;
  const announced = group.some((each) => each.announced && each.quote === undefined) || leading.announced;
  const isFact = leading.graded.by === "flat" && leading.quote === undefined;
  // Who tells with whom and in which car he drives has it from those who decide.
  const isDetailed = isFact && (leading.crew.length > 0 || leading.car !== undefined || leading.isListed);
  const isOfficial =
    announced ||
    isDetailed ||
    own.some(({ graded }) => graded.certainty === "confirmed") ||
    (isFact && (official.has(leading.driver) || leading.rule === "replaces"));
  const certainty = said !== "certain" ? said : leading.rumoured ? "possible" : isOfficial ? "confirmed" : said;
  const quotes = quotesOf(group);
  const speaker = leading.quote?.speaker ?? quotes.find((quote) => quote.certainty === certainty)?.speaker;
  const teams = group.flatMap((each) => each.team ?? []);
  const team = teams.find(({ kind }) => kind === "team") ?? teams[0];
  const told = <K extends "car" | "class" | "scope" | "trend">(name: K) => {
    const holder = leading[name] === undefined ? group.find((each) => each[name] !== undefined) : leading;
    return holder?.[name] === undefined ? {} : { [name]: holder[name] };
  };
  const crew = [...new Set(group.flatMap((each) => each.crew))];
  return {
    driver: leading.driver,
    series: leading.series,
    season: leading.season,
    certainty,
    basis:
      announced && (certainty === "confirmed" || certainty === "ruled-out")
        ? "announcement"
        : speaker !== undefined
          ? "statement"
          : leading.rumoured
            ? "rumour"
            : "report",
    ...(speaker !== undefined && { speaker }),
    ...told("trend"),
    ...told("scope"),
    ...told("class"),
    ...(team !== undefined && { team: team.name }),
    ...told("car"),
    ...(crew.length > 0 && { crew }),
    quotes,
    sentence: sentences[leading.sentence] ?? "",
    confidence: confidenceOf(leading, certainty),
    grounds: group.map((each) => ({
      sentence: sentences[each.sentence] ?? "",
      subject: each.subject,
      cues: each.cues,
      rule: `${each.rule}, ${each.graded.by}: ${each.graded.certainty}`,
    })),
  };
}

function quotesOf(group: readonly Settled[]): readonly ReadQuote[] {
  const quotes: ReadQuote[] = [];
  for (const { quote, graded } of group) {
    if (quote === undefined || quotes.some(({ text }) => text === quote.text)) continue;
    quotes.push({
      text: quote.text,
      speaker: quote.speaker,
      ...(quote.occasion !== undefined && { occasion: quote.occasion }),
      certainty: graded.certainty,
    });
  }
  return quotes;
}
