import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Certainty } from "../../src/racing/certainty.ts";
import type { DriverId } from "../../src/racing/driver.ts";
import type { Published } from "../../src/racing/published.ts";
import type { SeriesId } from "../../src/racing/series.ts";
import type { ReadLanguage } from "../../src/reading/languages.ts";
import type { ReadClaim, Reader } from "../../src/reading/reading.ts";
import { NEWS } from "./reading.ts";

/** A drive that an article makes a claim about, as somebody read it. */
interface Gold {
  readonly driver: string;
  readonly series: string;
  readonly season?: number | null;
  readonly certainty: Certainty;
  /** Grades that are as right. */
  readonly also_ok?: readonly Certainty[];
  readonly class?: string;
}

/** A piece of news of the fixtures. */
export interface News {
  readonly id: string;
  readonly split: "tune" | "measure";
  readonly published: Published;
  readonly language: ReadLanguage;
  readonly text: string;
  readonly context: { readonly driver?: DriverId | null; readonly series?: SeriesId | null } | null;
  readonly gold: readonly Gold[];
  /** Claims that are neither asked nor punished. */
  readonly optional: readonly Gold[];
  /** Who shares a car; of them nothing is asked and nothing punished. */
  readonly crew: readonly string[];
}

export function newsOf(split: News["split"]): readonly News[] {
  const files = readdirSync(NEWS).filter((file) => file.endsWith(".jsonl"));
  return files.toSorted().flatMap((file) =>
    readFileSync(join(NEWS, file), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): News => JSON.parse(line))
      .filter((news) => news.split === split),
  );
}

/** How sure each grade is; grades of different signs point different ways. */
const STEPS: Readonly<Record<Certainty, number>> = {
  "ruled-out": -3,
  unlikely: -2,
  uncertain: 0,
  possible: 1,
  likely: 2,
  certain: 3,
  confirmed: 4,
};

/** A championship and what belongs to it: a claim of one may stand for a claim of the other. */
const FAMILIES: readonly (readonly [head: string, parts: readonly string[]])[] = [
  ["gtwc-europe", ["gtwc-europe-endurance", "gtwc-europe-sprint", "spa-24h"]],
  ["gtwc-europe-endurance", ["spa-24h"]],
  ["fia-wec", ["le-mans-24h"]],
  ["indycar", ["indy-500"]],
  ["imsa", ["daytona-24h", "sebring-12h", "petit-le-mans"]],
  ["igtc", ["bathurst-12h", "spa-24h", "nurburgring-24h", "suzuka-1000km", "indianapolis-8h"]],
];

/** Something that was driven, of which the article does not say in what series. */
const VAGUE = /unspecified$|^(?:international-gt|bmw-works-driver|wec-rookie-test|nes)$/;

/** How often reading was right; each from 0 to 1 unless it is a count. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Of the claims that were found: with the very grade, and at most one step off. */
  readonly exact: number;
  readonly withinOne: number;
  /** Of the drives that were found: with the right season. */
  readonly season: number;
  /** Of the articles that make no claim: left without one. */
  readonly empties: number;
  /** Counts: grades that point the other way, and claims given to a namesake. */
  readonly flips: number;
  readonly homonyms: number;
  /** What was wrong, one line each. */
  readonly misses: readonly string[];
}

/** Reads the news and compares with what somebody read in them. */
export function scoreNews(all: readonly News[], reader: Reader): Figures {
  const marks = all.map((news) => marksOf(news, claimsIn(news, reader)));
  const sum = (count: (mark: Marks) => number) => marks.reduce((total, mark) => total + count(mark), 0);
  const hits = sum(({ hit }) => hit);
  const of = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const empty = all.flatMap(({ gold }, n) => (gold.length === 0 ? [marks[n]] : []));
  return {
    precision: of(hits, hits + sum(({ extra }) => extra)),
    recall: of(hits, hits + sum(({ missed }) => missed)),
    exact: of(
      sum(({ exact }) => exact),
      hits,
    ),
    withinOne: of(
      sum(({ near }) => near),
      hits,
    ),
    season: of(
      sum(({ rightSeason }) => rightSeason),
      sum(({ drives }) => drives),
    ),
    empties: of(empty.filter((mark) => mark?.extra === 0).length, empty.length),
    flips: sum(({ flips }) => flips),
    homonyms: sum(({ homonyms }) => homonyms),
    misses: marks.flatMap(({ misses }) => misses),
  };
}

function claimsIn({ text, published, language, context }: News, reader: Reader): readonly ReadClaim[] {
  const { claims } = reader.read({
    text,
    published,
    language,
    context: {
      ...(context?.driver != null && { driver: context.driver }),
      ...(context?.series != null && { series: context.series }),
    },
  });
  return claims;
}

class Marks {
  hit = 0;
  extra = 0;
  missed = 0;
  exact = 0;
  near = 0;
  flips = 0;
  homonyms = 0;
  drives = 0;
  rightSeason = 0;
  readonly misses: string[] = [];
}

function marksOf(news: News, claims: readonly ReadClaim[]): Marks {
  const marks = new Marks();
  const left = new Set(news.gold);
  for (const claim of claims) {
    const ofDrive = news.gold.filter(({ driver, series }) => driver === claim.driver && series === claim.series);
    const ofSeason = ofDrive.filter(({ season }) => season === claim.season);
    if (ofDrive.length > 0) marks.drives += 1;
    if (ofSeason.length > 0) marks.rightSeason += 1;
    const open = ofSeason.filter((gold) => left.has(gold));
    const meant = open.find((gold) => classOf(gold) === classOf(claim)) ?? open[0];
    if (meant !== undefined) {
      left.delete(meant);
      grade(marks, news, claim, meant);
    } else if (!isOfOtherClass(claim, ofSeason) && !isPardoned(news, claim)) {
      marks.extra += 1;
      marks.misses.push(`${news.id} extra: ${told(claim)}`);
      if (isHomonym(news, claim)) marks.homonyms += 1;
    }
  }
  for (const gold of left) {
    if (VAGUE.test(gold.series)) continue;
    marks.missed += 1;
    marks.misses.push(`${news.id} missed: ${told(gold)}`);
  }
  return marks;
}

/** A class that the gold does not grade apart: its claim was found by another class. */
function isOfOtherClass(claim: ReadClaim, [gold, ...more]: readonly Gold[]): boolean {
  return gold !== undefined && more.length === 0 && classOf(gold) !== classOf(claim);
}

function grade(marks: Marks, { id }: News, claim: ReadClaim, gold: Gold): void {
  const right = gradesOf(gold);
  const said = STEPS[claim.certainty];
  marks.hit += 1;
  if (right.includes(claim.certainty)) marks.exact += 1;
  else marks.misses.push(`${id} graded: ${told(claim)}, expected ${right.join(" or ")}`);
  if (right.some((each) => Math.abs(STEPS[each] - said) <= 1)) marks.near += 1;
  if (right.every((each) => STEPS[each] * said < 0)) marks.flips += 1;
}

/** Neither asked nor punished: whoever shares a car, what is optional or vague, and a fair reading of the series' kin. */
function isPardoned({ crew, gold, optional }: News, claim: ReadClaim): boolean {
  const isFree = [...optional, ...gold.filter(({ series }) => VAGUE.test(series))].some(
    ({ driver, series, season }) =>
      driver === claim.driver &&
      (series === claim.series || VAGUE.test(series)) &&
      (season == null || season === claim.season),
  );
  const isOfKin = gold.some(
    (each) =>
      each.driver === claim.driver &&
      each.season === claim.season &&
      areKin(each.series, claim.series) &&
      gradesOf(each).includes(claim.certainty),
  );
  return crew.includes(claim.driver) || isFree || isOfKin;
}

function areKin(one: string, other: string): boolean {
  return FAMILIES.some(
    ([head, parts]) => (head === one && parts.includes(other)) || (head === other && parts.includes(one)),
  );
}

function isHomonym({ gold }: News, { driver }: ReadClaim): boolean {
  return driver.includes("rossi") && gold.some((each) => each.driver.includes("rossi") && each.driver !== driver);
}

function gradesOf({ certainty, also_ok = [] }: Gold): readonly Certainty[] {
  return [certainty, ...also_ok];
}

function classOf({ class: raceClass }: Gold | ReadClaim): string {
  return (raceClass ?? "").toLowerCase();
}

function told({ driver, series, season, certainty }: Gold | ReadClaim): string {
  return `${driver}, ${series} ${season}: ${certainty}`;
}
