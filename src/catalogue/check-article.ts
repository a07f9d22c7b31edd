import type * as v from "valibot";
import type { SeriesId } from "../racing/series.ts";
import { shown } from "../schema/faults.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ArticleFile } from "./file-forms.ts";
import { fold } from "./fold.ts";
import type { GatheredFaults } from "./gathered-faults.ts";

type Told = v.InferOutput<typeof ArticleFile>;
type Claim = Told["claims"][number];
type Note = Told["notes"][number];

/** Notes what the catalogue does not know (a driver, series, class or team), an article that came in before it was published, and a drive that is claimed twice. */
export function checkArticle(file: string, told: Told, catalogue: Catalogue, faults: GatheredFaults): void {
  const fault = (path: string, what: string) => faults.add(file, path, what);
  const { publisher, published, received } = told.article;
  if (!catalogue.publishers.has(publisher)) {
    fault("article.publisher", `expected a publisher of the catalogue, found "${publisher}"`);
  }
  // A month compares as earlier than each of its days.
  if (String(published) > received) {
    fault("article.received", `expected ${published}, when it was published, or later, found "${received}"`);
  }

  const firstOf = new Map<string, number>();
  for (const [index, claim] of told.claims.entries()) {
    checkNamed(claim, `claims.${index}`, catalogue, fault);
    const drive = driveOf(claim);
    const first = firstOf.get(drive);
    if (first !== undefined) {
      fault(
        `claims.${index}`,
        `expected another drive, found that of claims.${first} again: ${claim.driver}, ${claim.series}, ${claim.season}`,
      );
    }
    firstOf.set(drive, first ?? index);
  }
  for (const [index, note] of told.notes.entries()) checkNamed(note, `notes.${index}`, catalogue, fault);
}

type Fault = (path: string, what: string) => void;

function checkNamed(said: Claim | Note, path: string, catalogue: Catalogue, fault: Fault): void {
  const { driver, series } = said;
  if (driver !== undefined && !catalogue.drivers.has(driver)) {
    fault(`${path}.driver`, `expected a driver of the catalogue, found "${driver}"`);
  }
  if (series !== undefined && !catalogue.series.has(series)) {
    fault(`${path}.series`, `expected a series of the catalogue, found "${series}"`);
  } else if ("class" in said) checkClass(said, `${path}.class`, catalogue, fault);
  if ("team" in said && said.team !== undefined) {
    const missing = `${shown(said.team)}: add it to teams.json`;
    checkName(said.team, catalogue.teams, `expected a team of the catalogue, found ${missing}`, `${path}.team`, fault);
  }
}

/**
 * The class has to be one of its series, or of what that is a round of; where a note names no series, one of any. A series
 * of which no class is listed may have whichever it has.
 */
function checkClass(
  { series, class: raceClass }: { readonly series?: SeriesId; readonly class?: string },
  path: string,
  catalogue: Catalogue,
  fault: Fault,
): void {
  if (raceClass === undefined) return;
  const own =
    series === undefined ? [...catalogue.series.keys()] : [series, ...(catalogue.series.get(series)?.partOf ?? [])];
  const classes = own.flatMap((id) => catalogue.series.get(id)?.classes ?? []);
  if (classes.length === 0) return;
  const offered = [...new Set(classes.map(({ name }) => name))].join(", ");
  checkName(raceClass, classes, `expected one of ${offered}, found ${shown(raceClass)}`, path, fault);
}

/** Claims are compared by the one name that they use, so another name of the same thing is refused with that one. */
function checkName(
  found: string,
  known: readonly { readonly name: string; readonly otherNames: readonly string[] }[],
  expected: string,
  path: string,
  fault: Fault,
): void {
  if (known.some(({ name }) => name === found)) return;
  const meant = known.find(({ name, otherNames }) => [name, ...otherNames].some((one) => fold(one) === fold(found)));
  if (meant === undefined) fault(path, expected);
  else fault(path, `expected ${shown(meant.name)}, the name that claims use for it, found ${shown(found)}`);
}

/** What an article may claim once. */
function driveOf(claim: Claim): string {
  const { driver, series, season, class: raceClass, scope, team } = claim;
  return JSON.stringify([driver, series, season, raceClass ?? null, scope ?? null, team ?? null]);
}
