import type * as v from "valibot";
import type { Catalogue } from "./catalogue.ts";
import type { ArticleFile } from "./file-forms.ts";
import type { GatheredFaults } from "./gathered-faults.ts";

type Told = v.InferOutput<typeof ArticleFile>;
type Claim = Told["claims"][number];
type Note = Told["notes"][number];

/** Notes what the catalogue does not know, an article that came in before it was published, and a drive that is claimed twice. */
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

function checkNamed(
  { driver, series }: Claim | Note,
  path: string,
  catalogue: Catalogue,
  fault: (path: string, what: string) => void,
): void {
  if (driver !== undefined && !catalogue.drivers.has(driver)) {
    fault(`${path}.driver`, `expected a driver of the catalogue, found "${driver}"`);
  }
  if (series !== undefined && !catalogue.series.has(series)) {
    fault(`${path}.series`, `expected a series of the catalogue, found "${series}"`);
  }
}

/** What an article may claim once. */
function driveOf(claim: Claim): string {
  const { driver, series, season, class: raceClass, scope, team } = claim;
  return JSON.stringify([driver, series, season, raceClass ?? null, scope ?? null, team ?? null]);
}
