import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type Day, yearOf } from "../../racing/day.ts";
import { runningSeason, type Season } from "../../racing/season.ts";
import type { Assertion } from "./assertion.ts";
import { seasonUntold } from "./season.ts";

/** An assertion whose season is settled. */
export interface Settled extends Assertion {
  readonly season: Season;
  /** Its own sentence tells the season. */
  readonly seasonTold: boolean;
}

/** What assertions are settled by. */
export interface Settling {
  /** The sentences of the article. */
  readonly texts: readonly string[];
  readonly catalogue: Catalogue;
  readonly on: Day;
  /** For each sentence the season that was spoken of before it. */
  readonly spokenOf: readonly (Season | undefined)[];
}

/** Settles the season of each assertion. What is over is left out, and wishes without a season are given back by themselves. */
export function settled(
  assertions: readonly Assertion[],
  settling: Settling,
): { readonly settled: readonly Settled[]; readonly ambitions: readonly Assertion[] } {
  const told = new Told(assertions);
  const found: Settled[] = [];
  const ambitions: Assertion[] = [];
  for (const assertion of assertions) {
    const season = settle(assertion, told, settling);
    if (season === null) {
      if (assertion.graded.by === "wish") ambitions.push(assertion);
      continue;
    }
    const seasonTold = assertion.season !== undefined;
    if (!isOver(assertion, season, settling)) found.push({ ...assertion, season, seasonTold });
  }
  return { settled: found, ambitions };
}

/** What an article tells of seasons, by whom and what it is of; the first of each counts. */
class Told {
  readonly first: Season | undefined;
  readonly ofDriver = new Map<string, Season>();
  readonly ofDrive = new Map<string, Season>();
  /** Series of which something is told as a fact, and drives that begin or end. */
  readonly running = new Set<string>();
  readonly moves = new Set<string>();

  constructor(assertions: readonly Assertion[]) {
    for (const { driver, series, season, graded, rule } of assertions) {
      const drive = `${driver}|${series}`;
      if (graded.by === "flat" && rule !== "leaves") this.running.add(series);
      if (rule === "leaves" || graded.by === "cue") this.moves.add(drive);
      if (season == null) continue;
      this.first ??= season;
      if (!this.ofDriver.has(driver)) this.ofDriver.set(driver, season);
      if (!this.ofDrive.has(drive)) this.ofDrive.set(drive, season);
    }
  }
}

/** The season of an assertion: its own, that of its drive elsewhere in the article, that of the article, else the usual one. */
function settle(assertion: Assertion, told: Told, { catalogue, on, spokenOf }: Settling): Season | null {
  const { driver, season, graded, rule, trend } = assertion;
  if (season !== undefined) return season;
  // Who misses races misses those of this season.
  if (assertion.isOfRaces && rule !== "drives") return runningSeason(on);
  const drive = `${driver}|${assertion.series}`;
  const near = told.ofDrive.get(drive) ?? told.ofDriver.get(driver);
  const spoken = spokenOf[assertion.sentence];
  if (graded.by === "wish" && near === undefined && spoken === undefined && trend === undefined) return null;
  if (!told.ofDrive.has(drive) && spoken !== undefined) return spoken;
  if (near !== undefined) return near;
  const series = catalogue.series.get(assertion.series);
  if (series === undefined) return null;
  return told.first ?? seasonUntold(series, on, !told.running.has(series.id) && told.moves.has(drive));
}

/** An event of this year whose month is past was raced already. */
function isOver({ series }: Assertion, season: Season, { catalogue, on }: Settling): boolean {
  const month = catalogue.series.get(series)?.usualMonth;
  return month !== undefined && season === yearOf(on) && month < Number(on.slice(5, 7));
}
