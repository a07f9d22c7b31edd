import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ReadClaim, Reading } from "../reading/reading.ts";
import { indented } from "./indented.ts";

/** What an article says, for people at a terminal. */
export function readingText(reading: Reading, catalogue: Catalogue): string {
  const claims = reading.claims.map((claim) => [
    headline(claim, catalogue),
    `  "${claim.sentence}"`,
    ...quotesOf(claim),
  ]);
  const notes = notesOf(reading);
  if (claims.length + notes.length === 0) return "It makes no claim about a drive of anybody who is followed.\n";
  return joined([...claims, ...notes]);
}

/** The same, with what made each claim, and what was passed over. */
export function explainedReading(reading: Reading, catalogue: Catalogue): string {
  const claims = reading.claims.map((claim) => [
    `${headline(claim, catalogue)}, confidence ${claim.confidence}`,
    ...claim.grounds.flatMap(({ sentence, subject, cues, rule }) => [
      `  "${sentence}"`,
      `    subject: ${subject}; cues: ${cues.join(", ") || "none"}; rule: ${rule}`,
    ]),
  ]);
  const passed = reading.passedOver.map(({ sentence, why }) => [`passed over, since ${why}`, `  "${sentence}"`]);
  return joined([[`language: ${reading.language}`], ...claims, ...notesOf(reading), ...passed]);
}

function notesOf({ notes }: Reading): readonly (readonly string[])[] {
  return notes.map(({ kind, text, sentence }) => [`note (${kind}): ${text}`, `  "${sentence}"`]);
}

function headline({ driver, series, season, certainty, trend, ...claim }: ReadClaim, catalogue: Catalogue): string {
  const who = catalogue.drivers.get(driver)?.name ?? driver;
  const what = catalogue.series.get(series)?.shortName ?? series;
  const details = [claim.class, claim.team, claim.car, claim.scope, trend, claim.basis].filter(
    (detail) => detail !== undefined,
  );
  return `${who}, ${what} ${season ?? "(no season told)"}: ${certainty} (${details.join(", ")})`;
}

function quotesOf({ quotes }: ReadClaim): readonly string[] {
  return quotes.map(({ text, speaker, occasion, certainty }) => {
    const where = occasion === undefined ? "" : `, ${occasion}`;
    return `  ${speaker}${where}: "${text}" (${certainty})`;
  });
}

function joined(parts: readonly (readonly string[])[]): string {
  return `${parts.map((lines) => lines.map(indented).join("\n")).join("\n\n")}\n`;
}
