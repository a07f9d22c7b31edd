import type { Catalogue } from "../catalogue/catalogue.ts";
import { publisherName } from "../catalogue/publisher-name.ts";
import type { Article } from "../racing/article.ts";
import type { Change, Standpoint } from "../racing/change.ts";
import type { Deed, Proposal, ProposedClaim, ProposedNote } from "../racing/proposal.ts";
import { indented } from "./indented.ts";

/** What an article proposes, for a curator at a terminal. */
export function proposalText(
  { article, state, way, claims, notes, gone, deeds }: Proposal,
  catalogue: Catalogue,
): string {
  return lines([
    articleLine(article, catalogue),
    ...(article.url === undefined ? [] : [`  ${article.url}`]),
    `  ${state === "waiting" ? "waits" : state}, came in by ${way.replace("-", " ")}`,
    ...claims.flatMap((claim) => claimLines(claim, catalogue)),
    ...notes.flatMap(noteLines),
    ...gone.map((key) => `  ${key}: published before, and no longer said by the page`),
    ...deeds.map(deedLine),
  ]);
}

/** `abcdefghij: Title (Speedweek, 2023-11-06)` */
export function articleLine(article: Article, catalogue: Catalogue): string {
  const { id, title = "(no title)", published } = article;
  return `${id}: ${title} (${publisherName(catalogue, article)}, ${published})`;
}

/** What became different for those who ask. */
export function changesText(changes: readonly Change[], catalogue: Catalogue): string {
  return lines(
    changes.map(({ about, before, after }) => {
      const series = catalogue.series.get(about.series)?.shortName ?? about.series;
      const driver = catalogue.drivers.get(about.driver)?.name ?? about.driver;
      return `  changed: ${driver}, ${series} ${about.season}: ${stood(before)} → ${stood(after)}`;
    }),
  );
}

function stood(standpoint: Standpoint | undefined): string {
  if (standpoint === undefined) return "no report";
  const { certainty, class: raceClass, team } = standpoint;
  return [certainty.replace("-", " "), raceClass, team].filter((word) => word !== undefined).join(", ");
}

function claimLines(claim: ProposedClaim, catalogue: Catalogue): readonly string[] {
  const { id, driver, series, season, certainty, basis, confidence, sentence, insteadOf } = claim;
  const who = catalogue.drivers.get(driver)?.name ?? driver;
  const what = catalogue.series.get(series)?.shortName ?? series;
  const details = [claim.class, claim.team, claim.scope, claim.trend, basis.kind].filter((each) => each !== undefined);
  const instead = insteadOf === undefined ? "" : `, in the place of ${insteadOf}`;
  return [
    `  ${id}: ${who}, ${what} ${season ?? "(no season told)"}: ${certainty.replace("-", " ")} (${details.join(", ")}; confidence ${confidence})${instead}`,
    ...(sentence === "" ? [] : [`    "${sentence}"`]),
  ];
}

function noteLines({ id, kind, statement, sentence }: ProposedNote): readonly string[] {
  return [`  ${id}: note (${kind}): ${statement.en}`, `    "${sentence}"`];
}

function deedLine({ deed, who, when, what, how }: Deed): string {
  const of = [what, how].filter((word) => word !== undefined).join(", ");
  return `  ${when} ${deed} by ${who}${of === "" ? "" : `: ${of}`}`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${indented(line)}\n`).join("");
}
